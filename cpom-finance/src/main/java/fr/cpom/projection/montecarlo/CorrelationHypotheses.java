package fr.cpom.projection.montecarlo;

import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;

/**
 * How two uncertain hypotheses move together: correlation of what is drawn for them each year on the normal scale (Gaussian copula).
 *
 * <p>It is that of their deviates in the first year. In the years after it stays so when both have the same persistence, a single draw
 * being a persistence of 1; otherwise it is nearer to zero ({@code MONTECARLO_CORRELATION_ATTENUEE}).
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
