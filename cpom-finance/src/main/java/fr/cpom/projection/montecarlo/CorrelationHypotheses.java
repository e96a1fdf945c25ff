package fr.cpom.projection.montecarlo;

import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;

/**
 * How two uncertain hypotheses move together in a year: correlation of their normal deviates (Gaussian copula), before persistence.
 *
 * @param premiere name of one
 * @param seconde name of the other
 * @param coefficient −1 to 1 ({@code NOMBRE_INVALIDE})
 */
public record CorrelationHypotheses(String premiere, String seconde, BigDecimal coefficient) {
    public CorrelationHypotheses {
        if (coefficient.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "coefficient", coefficient.toString());
        }
    }
}
