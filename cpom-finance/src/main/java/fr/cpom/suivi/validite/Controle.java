package fr.cpom.suivi.validite;

import fr.cpom.droit.ReferenceJuridique;
import java.util.Optional;

/**
 * A check that was made, or could not be.
 *
 * @param point what was checked
 * @param objet which statement or annex, in French, for a point that has several
 * @param reference against which article
 * @param etat how it ended
 * @param motif why it could not be made, or not for all the ESSMS
 */
public record Controle(
        PointControle point, Optional<String> objet, ReferenceJuridique reference, Etat etat, Optional<Motif> motif) {

    /** How a check ends. */
    public enum Etat {
        /** No fault. */
        CONFORME,
        /** A blocking fault. */
        NON_CONFORME,
        /** Nothing but alerts. */
        A_VERIFIER,
        /** The data do not tell. */
        NON_CONTROLE
    }

    /** What the data, or the law, leave unknown. */
    public enum Motif {
        /** No statement of the contract is recorded. */
        CONTENU_NON_RENSEIGNE,
        /** The places of an ESSMS are not told. */
        CAPACITES_NON_RENSEIGNEES,
        /** The authorities of an ESSMS are not told. */
        AUTORITES_NON_RENSEIGNEES,
        /** Neither département nor ARS of an ESSMS is told. */
        TERRITOIRE_NON_RENSEIGNE,
        /** No annex is recorded, hence no PGFP: it goes with the EPRD, and a contract may leave it there. */
        PGFP_NON_JOINT,
        /** The PGFP does not say which years it covers. */
        ANNEES_NON_RENSEIGNEES,
        /** A contract tells the end of its prorogation only. */
        AVENANT_NON_RENSEIGNE,
        /** No series gives the value that the day needs. */
        BAREME_ABSENT
    }
}
