package fr.cpom.projection.montecarlo;

import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is uncertain in a hypothesis.
 *
 * @param hypothese its name in the trajectory
 * @param loi law of the gap to it
 * @param persistance share of the gap of a year that stays in the next one, on the normal scale: ρ of an AR(1), 0 to 1 ({@code
 *     NOMBRE_INVALIDE}); 0 when absent; without effect on a single draw
 *     ({@code MONTECARLO_PERSISTANCE_SANS_OBJET})
 * @param tirage a gap for each year when absent
 */
public record IncertitudeHypothese(
        String hypothese, LoiEcart loi, Optional<BigDecimal> persistance, Optional<TirageEcart> tirage) {
    public IncertitudeHypothese {
        persistance
                .filter(p -> p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(p -> {
                    throw new ValeurInvalideException("NOMBRE_INVALIDE", "persistance", p.toString());
                });
    }

    /** A gap drawn each year, without memory. */
    public static IncertitudeHypothese of(String hypothese, LoiEcart loi) {
        return new IncertitudeHypothese(hypothese, loi, Optional.empty(), Optional.empty());
    }

    /** When a gap is drawn. */
    public enum TirageEcart {
        /** Each year. */
        ANNUEL,
        /** Once for all the years. */
        UNIQUE
    }
}
