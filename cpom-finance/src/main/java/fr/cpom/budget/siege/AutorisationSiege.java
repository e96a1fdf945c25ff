package fr.cpom.budget.siege;

import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An autorisation de frais de siège.
 *
 * @param debut first day
 * @param fin last day: the eve of the anniversary, which is 1 March in a common year for a 29 February
 * @param etat where it stands on that day
 * @param jour day on which the state is judged
 * @param renouvelable true: it may be renewed, and repealed if its conditions are no longer met
 * @param dansLeCpom whether it is given inside the contract; absent when the perimeter is not known, or told in two ways
 * @param essmsHorsContrat ESSMS of the gestionnaire that the contract does not hold
 * @param demandeSimplifieeOuverte whether the renewal may be asked by a simplified request; absent when a condition is not known
 * @param demandeAnnuelle whether the yearly procedure of R. 314-91 applies; its days are those of {@code suivi.echeancier}
 * @param referenceAnnuelle R. 314-91, or R. 314-93 which sets it aside
 * @param affectations what the result of the head office may become, in the order of the text; empty without a result
 * @param reference R. 314-87
 */
public record AutorisationSiege(
        LocalDate debut,
        LocalDate fin,
        Etat etat,
        LocalDate jour,
        boolean renouvelable,
        Optional<Boolean> dansLeCpom,
        List<String> essmsHorsContrat,
        Optional<Boolean> demandeSimplifieeOuverte,
        boolean demandeAnnuelle,
        ReferenceJuridique referenceAnnuelle,
        List<AffectationSiege> affectations,
        ReferenceJuridique reference) {
    public AutorisationSiege {
        essmsHorsContrat = List.copyOf(essmsHorsContrat);
        affectations = List.copyOf(affectations);
    }

    /** Where an authorisation stands. */
    public enum Etat {
        /** It has not begun. */
        A_VENIR,
        /** It runs. */
        EN_COURS,
        /** It has ended. */
        ECHUE
    }

    /** What the result of the head office may become (R. 314-94, which points to R. 314-51 II and III). */
    public enum AffectationSiege {
        /** Surplus: lower charges of the year or of the next. */
        REDUCTION_DES_CHARGES,
        /** Surplus: investment. */
        INVESTISSEMENT,
        /** Surplus: operating measures that do not raise later charges. */
        MESURES_D_EXPLOITATION,
        /** Surplus: réserve de compensation. */
        RESERVE_DE_COMPENSATION,
        /** Surplus: réserve de trésorerie, up to the besoin en fonds de roulement. */
        RESERVE_DE_TRESORERIE,
        /** Surplus: depreciation of equipment brought to safety standards. */
        COMPENSATION_D_AMORTISSEMENTS,
        /** Deficit: first, taken on the réserve de compensation. */
        REPRISE_RESERVE_DE_COMPENSATION,
        /** Deficit: the rest, added to the charges of the year or of the next, over three years in exceptional circumstances. */
        AJOUT_AUX_CHARGES
    }
}
