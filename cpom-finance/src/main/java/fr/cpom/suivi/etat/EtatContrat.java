package fr.cpom.suivi.etat;

import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.avenant.Avenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A contract on a day.
 *
 * @param le the day
 * @param connuLe the day of what was known, when asked
 * @param contrat the contract in force
 * @param presents its ESSMS present that day, in the order of the perimeter
 * @param avenants every avenant of the history, by day of effect, and where it stands
 * @param depuis day from which the contract reads so, with the same ESSMS
 * @param jusquAu last day on which it does, as far as is known
 */
public record EtatContrat(
        LocalDate le,
        Optional<LocalDate> connuLe,
        Cpom contrat,
        List<Membre> presents,
        List<AvenantSitue> avenants,
        LocalDate depuis,
        LocalDate jusquAu) {
    public EtatContrat {
        presents = List.copyOf(presents);
        avenants = List.copyOf(avenants);
    }

    /** Where an avenant stands. */
    public enum Situation {
        /** Signed and in effect. */
        APPLIQUE,
        /** Signed, its effect comes later. */
        A_VENIR,
        /** Signed after the day of what was known. */
        NON_CONNU,
        /** Annulled and replaced by another. */
        REMPLACE,
        /** Not signed: without effect. */
        NON_SIGNE
    }

    /**
     * An avenant and where it stands.
     *
     * @param remplacePar number of the avenant that replaces it
     */
    public record AvenantSitue(
            String numero,
            Avenant.Cause cause,
            Optional<String> objet,
            Optional<LocalDate> dateSignature,
            LocalDate dateEffet,
            Situation situation,
            Optional<String> remplacePar) {}
}
