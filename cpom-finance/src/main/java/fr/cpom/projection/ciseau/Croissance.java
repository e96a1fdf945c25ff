package fr.cpom.projection.ciseau;

import fr.cpom.calcul.MontantExplique;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The mean annual growth of a path.
 *
 * @param taux as a fraction, absent from a base of zero or over no year
 * @param constant true when the path grows at that one rate by hypothesis, false when it is a mean
 */
record Croissance(Optional<BigDecimal> taux, boolean constant) {
    /** The rate of the hypothesis when there is only one, else the mean of the amounts. */
    static Croissance de(CheminAnnuel chemin, List<MontantExplique> montants) {
        boolean unSeulTaux = chemin.taux().isPresent()
                && chemin.tauxAnnuels().isEmpty()
                && chemin.montants().isEmpty();
        return unSeulTaux && montants.get(0).centimes() > 0 && montants.size() > 1
                ? new Croissance(Optional.of(chemin.taux().get().fraction()), true)
                : observee(montants);
    }

    /** The mean from the first amount to the last. */
    static Croissance observee(List<MontantExplique> montants) {
        int n = montants.size() - 1;
        long debut = montants.get(0).centimes();
        return debut <= 0 || n < 1
                ? new Croissance(Optional.empty(), false)
                : new Croissance(
                        Optional.of(Decimaux.croissanceMoyenne(
                                BigDecimal.valueOf(debut),
                                BigDecimal.valueOf(montants.get(n).centimes()),
                                n)),
                        n == 1);
    }
}
