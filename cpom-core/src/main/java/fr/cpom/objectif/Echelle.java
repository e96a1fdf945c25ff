package fr.cpom.objectif;

import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;

/**
 * The levels of a scale of maturity.
 *
 * @param minimum lowest level
 * @param maximum highest level; not above the lowest, it is refused ({@code ECHELLE_INVERSEE})
 */
public record Echelle(BigDecimal minimum, BigDecimal maximum) {
    public Echelle {
        minimum = Decimales.net("minimum", minimum);
        maximum = Decimales.net("maximum", maximum);
        if (maximum.compareTo(minimum) <= 0) {
            throw new ValeurInvalideException("ECHELLE_INVERSEE", "maximum", maximum.toPlainString());
        }
    }

    /** True for a value on the scale, bounds included. */
    public boolean contient(BigDecimal valeur) {
        return valeur.compareTo(minimum) >= 0 && valeur.compareTo(maximum) <= 0;
    }
}
