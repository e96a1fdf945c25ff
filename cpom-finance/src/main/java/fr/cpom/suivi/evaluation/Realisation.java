package fr.cpom.suivi.evaluation;

import fr.cpom.objectif.Indicateur.Sens;
import fr.cpom.suivi.evaluation.Cibles.Exacte;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a value has gone from its baseline to its target. Exact until one division, rounded HALF_UP to twelve decimals: a
 * choice of the library, for no text fixes scores.
 */
final class Realisation {
    static final int DECIMALES = 12;
    private static final BigDecimal LIMITE = BigDecimal.valueOf(1_000_000);

    private Realisation() {}

    /** {@code (valeur − initiale) / (cible − initiale)}, the same when less is better; where both are equal, 1 if held, else 0. */
    static BigDecimal progression(
            Sens sens, BigDecimal valeur, BigDecimal initiale, Exacte cible, BigDecimal tolerance) {
        BigDecimal n = BigDecimal.valueOf(cible.diviseur());
        BigDecimal chemin = cible.basse().subtract(initiale.multiply(n));
        if (chemin.signum() == 0) {
            BigDecimal recul = sens == Sens.HAUSSE ? initiale.subtract(valeur) : valeur.subtract(initiale);
            return recul.compareTo(tolerance) <= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return quotient(valeur.subtract(initiale).multiply(n), chemin);
    }

    /** 1 inside the range, else {@code 1 − distance / tolerance}; without tolerance, 0 outside. */
    static BigDecimal plage(BigDecimal valeur, Exacte cible, BigDecimal tolerance) {
        BigDecimal n = BigDecimal.valueOf(cible.diviseur());
        BigDecimal v = valeur.multiply(n);
        BigDecimal distance = cible.basse().subtract(v).max(v.subtract(cible.haute()));
        if (distance.signum() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal admise = tolerance.multiply(n);
        return admise.signum() == 0 ? BigDecimal.ZERO : quotient(admise.subtract(distance), admise);
    }

    /** Between zero and the ceiling. */
    static Taux bornee(BigDecimal realisation, Taux plafond) {
        return Taux.of(realisation.max(BigDecimal.ZERO).min(plafond.fraction()));
    }

    /** As a rate, when a rate can hold it. */
    static Optional<Taux> taux(BigDecimal realisation) {
        return realisation.abs().compareTo(LIMITE) < 0 ? Optional.of(Taux.of(realisation)) : Optional.empty();
    }

    static BigDecimal quotient(BigDecimal numerateur, BigDecimal diviseur) {
        return numerateur.divide(diviseur, DECIMALES, RoundingMode.HALF_UP);
    }
}
