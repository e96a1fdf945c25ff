package fr.cpom.objectif;

import java.util.Optional;

/**
 * What an objective carries into the contract: the plan of the authorities, or the project of the gestionnaire, that it serves.
 *
 * @param plan which plan
 * @param reference the page, axis or number in it
 */
public record Orientation(Plan plan, Optional<String> reference) {
    /** The plans that a contract may serve. */
    public enum Plan {
        /** Projet régional de santé. */
        PROJET_REGIONAL_SANTE,
        /** Schéma of social and médico-social organisation (L. 312-4 CASF). */
        SCHEMA,
        /** Programme interdépartemental d'accompagnement (PRIAC, L. 312-5-1 CASF). */
        PRIAC,
        /** Projet d'établissement ou de service (L. 311-8 CASF). */
        PROJET_ETABLISSEMENT,
        /** Project of the gestionnaire. */
        PROJET_ASSOCIATIF,
        /** Coopération between ESSMS (L. 312-7 CASF). */
        COOPERATION,
        /** Another one. */
        AUTRE
    }
}
