package fr.cpom.suivi.validite;

import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether the duration of a contract and its prorogations are those that the text allows, and the days that it depends on.
 *
 * @param valide false when a date breaks a rule; absent when no term was given
 * @param certain false when {@code valide}, yes or no, rests on a parameter of the law still to be confirmed, or on a second
 *     prorogation to be checked; absent with it
 * @param reference the article of the duration
 * @param anneesAutorisees years that the contract may last at most, or must last when {@code dureeFixe}
 * @param dureeFixe true when the years are neither more nor less (L. 313-12 IV ter B)
 * @param duree from the entry into force to the term
 * @param termeMaximal latest term allowed; the only one when {@code dureeFixe}
 * @param referenceProrogation the article of the prorogation
 * @param derniereJourneeProrogeable latest last day, prorogations included
 * @param demandeAvant last day to ask for the next prorogation, where a text fixes one: the day of the same number, so many
 *     months before the last day of the contract
 * @param prorogations each prorogation in turn
 * @param dernierJour last day of the contract, prorogations included
 * @param dureeTotale from the entry into force to that day
 */
public record ValiditeDuree(
        Optional<Boolean> valide,
        Optional<Boolean> certain,
        ReferenceJuridique reference,
        Optional<Integer> anneesAutorisees,
        boolean dureeFixe,
        Optional<DureeExacte> duree,
        Optional<LocalDate> termeMaximal,
        ReferenceJuridique referenceProrogation,
        Optional<LocalDate> derniereJourneeProrogeable,
        Optional<LocalDate> demandeAvant,
        List<ProrogationJugee> prorogations,
        Optional<LocalDate> dernierJour,
        Optional<DureeExacte> dureeTotale) {
    public ValiditeDuree {
        prorogations = List.copyOf(prorogations);
    }

    /**
     * A prorogation and its verdict.
     *
     * @param debut first day of the prorogation
     * @param jusquAu its last day
     * @param duree between both
     * @param demandeAvant last day to ask for it, where a text fixes one
     * @param valide false when it breaks a rule
     */
    public record ProrogationJugee(
            LocalDate debut, LocalDate jusquAu, DureeExacte duree, Optional<LocalDate> demandeAvant, boolean valide) {}
}
