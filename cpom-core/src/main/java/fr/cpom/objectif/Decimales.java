package fr.cpom.objectif;

import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;

/** Values of indicators: at most eighteen digits before the point and twelve after it. */
final class Decimales {
    private Decimales() {}

    /** The value without trailing zeros; out of bounds, it is refused ({@code NOMBRE_INVALIDE}). */
    static BigDecimal net(String champ, BigDecimal valeur) {
        if (valeur.precision() - valeur.scale() > 18
                || valeur.stripTrailingZeros().scale() > 12) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, valeur.toString());
        }
        return valeur.stripTrailingZeros();
    }

    /** As {@link #net} for a value that is not below zero: a weight, a tolerance. */
    static BigDecimal positif(String champ, BigDecimal valeur) {
        if (valeur.signum() < 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, valeur.toString());
        }
        return net(champ, valeur);
    }
}
