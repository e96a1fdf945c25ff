package fr.cpom.tarification.interne;

import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.Optional;

/** Days, measures, places and persons as exact counts, half-days included. */
public final class Decompte {
    /** One unit of a count in its whole-number form. */
    public static final long UNITE = 10_000;

    private static final int DECIMALES = 4;
    private static final int CHIFFRES = 11;

    private Decompte() {}

    /**
     * A count without trailing zeros.
     *
     * @param valeur not negative, at most eleven digits before the point and four after: otherwise refused ({@code
     *     NOMBRE_INVALIDE})
     */
    public static BigDecimal verifie(String champ, BigDecimal valeur) {
        if (valeur.signum() == 0) {
            return BigDecimal.ZERO;
        }
        boolean grand = valeur.precision() - valeur.scale() > CHIFFRES;
        if (valeur.signum() < 0 || grand || valeur.stripTrailingZeros().scale() > DECIMALES) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, valeur.toString());
        }
        BigDecimal net = valeur.stripTrailingZeros();
        return net.scale() < 0 ? net.setScale(0) : net;
    }

    /** As {@link #verifie} when there is one. */
    public static Optional<BigDecimal> verifie(String champ, Optional<BigDecimal> valeur) {
        return valeur.map(v -> verifie(champ, v));
    }

    /** True when two counts are the same number written the same way. */
    public static boolean identiques(BigDecimal a, BigDecimal b) {
        return a.scale() == b.scale() && a.compareTo(b) == 0;
    }

    /** The count in {@link #UNITE}ths, exact. */
    public static long entier(BigDecimal valeur) {
        return valeur.movePointRight(DECIMALES).longValueExact();
    }
}
