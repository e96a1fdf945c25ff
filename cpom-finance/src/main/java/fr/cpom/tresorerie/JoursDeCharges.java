package fr.cpom.tresorerie;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** An amount in days of charges. */
final class JoursDeCharges {
    private static final int DECIMALES = 2;

    private JoursDeCharges() {}

    /** {@code montant × jours / charges}, two decimals, half up; not applicable without charges. */
    static Optional<BigDecimal> de(long montant, long charges, int jours) {
        return charges == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(montant)
                        .multiply(BigDecimal.valueOf(jours))
                        .divide(BigDecimal.valueOf(charges), DECIMALES, RoundingMode.HALF_UP));
    }
}
