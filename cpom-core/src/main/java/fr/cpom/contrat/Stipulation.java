package fr.cpom.contrat;

import java.util.Optional;

/**
 * A statement that the contract holds, and where to read it in the signed text.
 *
 * @param sujet what it settles
 * @param emplacement where it stands: titre, article, annexe
 */
public record Stipulation(Sujet sujet, Optional<String> emplacement) {

    /** A statement whose place is not told. */
    public static Stipulation of(Sujet sujet) {
        return new Stipulation(sujet, Optional.empty());
    }

    /** What a text wants a contract to settle; which kind of contract must settle what is data of its own. */
    public enum Sujet {
        /** Duties of each party (L. 313-11 al. 2). */
        ENGAGEMENTS_DES_PARTIES,
        /** Means for the objectives (L. 313-11 al. 2). */
        MOYENS,
        /** Perimeter and gestionnaire. */
        OBJET_ET_PERIMETRE,
        /** Diagnostic partagé. */
        DIAGNOSTIC_PARTAGE,
        /** Strategic objectives. */
        OBJECTIFS_STRATEGIQUES,
        /** Objectives of activity. */
        OBJECTIFS_ACTIVITE,
        /** Objectives of quality of care or accompaniment. */
        OBJECTIFS_QUALITE,
        /** Objectives of accompaniment of the persons. */
        OBJECTIFS_ACCOMPAGNEMENT,
        /** Intervention of the hospitalisation à domicile, palliative care among it. */
        INTERVENTION_HAD,
        /** Nature and amount of the financements complémentaires (R. 314-163). */
        FINANCEMENTS_COMPLEMENTAIRES,
        /** Affectation of the results. */
        AFFECTATION_RESULTATS,
        /** Follow-up of the objectives by indicators. */
        INDICATEURS_DE_SUIVI,
        /** Comité de suivi and its members. */
        COMITE_DE_SUIVI,
        /** Plan or contract of return to balance. */
        RETOUR_A_L_EQUILIBRE,
        /** Budget of commercialisation and production of an ESAT. */
        BUDGET_COMMERCIALISATION,
        /** Disputes. */
        LITIGES,
        /** Revision of the contract. */
        REVISION,
        /** Entry into force and duration. */
        ENTREE_EN_VIGUEUR_ET_DUREE,
        /** Documents to transmit, and when. */
        DOCUMENTS_A_TRANSMETTRE,
        /** Number and categories of beneficiaries, by year. */
        BENEFICIAIRES,
        /** Territory and hours of intervention. */
        TERRITOIRE_ET_HORAIRES,
        /** Objectives and means together, as the aide sociale statements want them. */
        OBJECTIFS_ET_MOYENS,
        /** How APA and participation of the persons are computed. */
        CALCUL_APA_PARTICIPATION,
        /** Parameters of calculation, control, revision and recovery of the département's money. */
        PARAMETRES_DU_CONCOURS,
        /** Actions of prevention. */
        ACTIONS_DE_PREVENTION,
        /** Objectives of qualification of the staff. */
        QUALIFICATION_DES_PERSONNELS,
        /** Prevention of maltraitance. */
        PREVENTION_MALTRAITANCE,
        /** Coordination with other structures. */
        COORDINATION,
        /** Criteria and calendar of evaluation. */
        CRITERES_EVALUATION,
        /** The contract stands for the convention d'aide sociale (L. 313-8-1, L. 313-12 IV ter B al. 3, L. 313-12-4). */
        VAUT_CONVENTION_AIDE_SOCIALE,
        /** Categories of beneficiaries and capacity. */
        CATEGORIES_ET_CAPACITE,
        /** Conditions of the avances. */
        CONDITIONS_DES_AVANCES,
        /** Terms, delays and forms of renewal and dénonciation. */
        RENOUVELLEMENT_ET_DENONCIATION,
        /** Conciliation. */
        CONCILIATION
    }
}
