package fr.cpom.projection.scenario;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A value of a parameter: a rate or an amount, exactly one ({@code SCENARIO_TAUX_OU_MONTANT}).
 *
 * @param taux a rate, points or a coefficient
 * @param montant euros
 */
public record ValeurParametre(Optional<Taux> taux, Optional<MonetaryAmount> montant) {
    public ValeurParametre {
        montant = montant.map(Montants::normalise);
        if (taux.isPresent() == montant.isPresent()) {
            throw new ValeurInvalideException("SCENARIO_TAUX_OU_MONTANT", "taux", "");
        }
    }

    /** A rate. */
    public static ValeurParametre of(Taux taux) {
        return new ValeurParametre(Optional.of(taux), Optional.empty());
    }

    /** An amount. */
    public static ValeurParametre of(MonetaryAmount montant) {
        return new ValeurParametre(Optional.empty(), Optional.of(montant));
    }

    /** {@code 0.01%}, {@code 1.00}. */
    @Override
    public String toString() {
        return taux.map(Taux::toString).or(() -> montant.map(Montants::texte)).orElseThrow();
    }
}
