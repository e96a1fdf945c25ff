package fr.cpom.valeur.interne;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact arithmetic on {@code long} cents: every operation is exact or rounds as asked, and overflow is an exception. */
public final class Centimes {
    private static final long[] PUISSANCES = new long[19];

    static {
        long p = 1;
        for (int i = 0; i < PUISSANCES.length; i++) {
            PUISSANCES[i] = p;
            p *= 10; // the last product overflows and is not stored
        }
    }

    private Centimes() {}

    /** Ten to the power {@code n}, {@code n} from 0 to 18. */
    public static long puissanceDeDix(int n) {
        return PUISSANCES[n];
    }

    /** {@code a × b / diviseur} rounded once to a multiple of {@code unite}; the product may exceed a long. */
    public static long produitArrondi(long a, long b, long diviseur, long unite, RoundingMode mode) {
        long bas = a * b;
        if (unite == 1 && Math.multiplyHigh(a, b) == (bas >> 63)) {
            return quotientArrondi(bas, diviseur, mode);
        }
        return new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .divide(new BigDecimal(BigInteger.valueOf(diviseur).multiply(BigInteger.valueOf(unite))), 0, mode)
                .multiply(BigDecimal.valueOf(unite))
                .longValueExact();
    }

    /** {@code numerateur / diviseur} rounded to an integer; {@code diviseur} is strictly positive. */
    public static long quotientArrondi(long numerateur, long diviseur, RoundingMode mode) {
        long quotient = numerateur / diviseur;
        long reste = numerateur - quotient * diviseur;
        if (reste == 0) {
            return quotient;
        }
        int signe = numerateur < 0 ? -1 : 1;
        return arrondirVersLExterieur(mode, signe, Math.abs(reste), diviseur, quotient) ? quotient + signe : quotient;
    }

    private static boolean arrondirVersLExterieur(
            RoundingMode mode, int signe, long reste, long diviseur, long quotient) {
        int moitie = Long.compare(reste, diviseur - reste);
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> signe > 0;
            case FLOOR -> signe < 0;
            case HALF_UP -> moitie >= 0;
            case HALF_DOWN -> moitie > 0;
            case HALF_EVEN -> moitie > 0 || (moitie == 0 && (quotient & 1) != 0);
            case UNNECESSARY -> throw new ArithmeticException("arrondi nécessaire");
        };
    }

    /**
     * Splits {@code total} in proportion to {@code cles} by the largest remainders, ties going to the first: the parts sum
     * to the total, whatever its sign.
     *
     * @param cles none negative, their sum strictly positive and within a long
     */
    public static long[] auProrata(long total, long[] cles) {
        long somme = 0;
        for (long cle : cles) {
            somme = Math.addExact(somme, cle);
        }
        long[] parts = new long[cles.length];
        long[] restes = new long[cles.length];
        long absolu = Math.absExact(total);
        long reparti = 0;
        for (int i = 0; i < cles.length; i++) {
            long bas = absolu * cles[i];
            if (Math.multiplyHigh(absolu, cles[i]) == 0 && bas >= 0) {
                parts[i] = bas / somme;
                restes[i] = bas - parts[i] * somme;
            } else {
                BigInteger[] division = BigInteger.valueOf(absolu)
                        .multiply(BigInteger.valueOf(cles[i]))
                        .divideAndRemainder(BigInteger.valueOf(somme));
                parts[i] = division[0].longValueExact();
                restes[i] = division[1].longValueExact();
            }
            reparti += parts[i];
        }
        for (long manquant = absolu - reparti; manquant > 0; manquant--) {
            int plusFort = 0;
            for (int i = 1; i < restes.length; i++) {
                if (restes[i] > restes[plusFort]) {
                    plusFort = i;
                }
            }
            parts[plusFort]++;
            restes[plusFort] = -1;
        }
        if (total < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    /**
     * Cuts {@code total} in {@code nombre} equal fractions rounded to {@code unite} cents, the last one taking the rest.
     * Should the rounding up of a tiny total leave the last fraction with the wrong sign, the fraction is rounded down.
     */
    public static long[] fractions(long total, int nombre, long unite, RoundingMode mode) {
        long fraction = produitArrondi(total, 1, nombre, unite, mode);
        long derniere = total - Math.multiplyExact(fraction, (long) nombre - 1);
        if (Long.signum(derniere) * Long.signum(total) < 0) {
            fraction = produitArrondi(total, 1, nombre, unite, RoundingMode.DOWN);
            derniere = total - Math.multiplyExact(fraction, (long) nombre - 1);
        }
        long[] parts = new long[nombre];
        java.util.Arrays.fill(parts, fraction);
        parts[nombre - 1] = derniere;
        return parts;
    }
}
