package fr.cpom.projection.ciseau;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value of a price index: of one month, or the mean of a year. Refused ({@code NOMBRE_INVALIDE}): a value of zero or less,
 * of one million or more, or with more than six decimals; a month outside 1 to 12; a base outside 1900 to 2199.
 *
 * @param exercice the year
 * @param mois from 1 to 12; absent, the value is the mean of the year
 * @param valeur the index
 * @param base the year when the index is 100, as its publisher states it
 */
public record IndicePrix(Exercice exercice, Optional<Integer> mois, BigDecimal valeur, Optional<Integer> base) {
    /** Decimals that an index may have. */
    static final int DECIMALES = 6;

    private static final BigDecimal LIMITE = BigDecimal.valueOf(1_000_000);

    public IndicePrix {
        if (valeur.signum() <= 0
                || valeur.compareTo(LIMITE) >= 0
                || valeur.stripTrailingZeros().scale() > DECIMALES) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "valeur", valeur.toString());
        }
        mois.ifPresent(m -> borne("mois", m, 1, 12));
        base.ifPresent(b -> borne("base", b, 1900, 2199));
    }

    static void borne(String champ, int nombre, int minimum, int maximum) {
        if (nombre < minimum || nombre > maximum) {
            throw ValeurInvalideException.nombre(champ, nombre, minimum, maximum);
        }
    }
}
