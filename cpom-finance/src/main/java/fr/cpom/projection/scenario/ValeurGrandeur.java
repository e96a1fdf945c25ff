package fr.cpom.projection.scenario;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The value of a {@link GrandeurProjetee}: an amount, or a year, which is absent when no year is concerned.
 *
 * @param montant euros
 * @param exercice the year
 */
public record ValeurGrandeur(Optional<MonetaryAmount> montant, Optional<Exercice> exercice) {
    static ValeurGrandeur of(long centimes) {
        return new ValeurGrandeur(Optional.of(Montants.ofCentimes(centimes)), Optional.empty());
    }

    static ValeurGrandeur of(Optional<Exercice> exercice) {
        return new ValeurGrandeur(Optional.empty(), exercice);
    }

    /** Greater is better: cents, or the year, the greatest number when no year is concerned. */
    long rang() {
        return montant.map(Montants::centimes)
                .orElseGet(() -> exercice.map(e -> (long) e.annee()).orElse(Long.MAX_VALUE));
    }
}
