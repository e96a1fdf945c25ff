package fr.cpom.projection.montecarlo.interne;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact mean and standard deviation of cents, rounded half up to the cent once. */
public final class Moments {
    private static final BigInteger QUATRE = BigInteger.valueOf(4);

    private Moments() {}

    /** The mean. */
    public static long moyenne(long[] valeurs, int debut, int nombre) {
        return quotient(somme(valeurs, debut, nombre), nombre);
    }

    /** The standard deviation on {@code n − 1}, of two values or more. */
    public static long ecartType(long[] valeurs, int debut, int nombre, long moyenne) {
        // three words: the squares of the greatest amounts fill two of them
        long retenues = 0;
        long haut = 0;
        long bas = 0;
        for (int i = debut; i < debut + nombre; i++) {
            long d = Math.subtractExact(valeurs[i], moyenne);
            long carre = d * d;
            bas += carre;
            long fort = Math.multiplyHigh(d, d) + (Long.compareUnsigned(bas, carre) < 0 ? 1 : 0);
            haut += fort;
            retenues += Long.compareUnsigned(haut, fort) < 0 ? 1 : 0;
        }
        BigInteger n = BigInteger.valueOf(nombre);
        BigInteger carres = BigInteger.valueOf(retenues)
                .shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(haut)))
                .shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(bas)));
        BigInteger somme = somme(valeurs, debut, nombre).subtract(n.multiply(BigInteger.valueOf(moyenne)));
        BigInteger quadruple = carres.multiply(n)
                .subtract(somme.multiply(somme))
                .multiply(QUATRE)
                .divide(n.multiply(n.subtract(BigInteger.ONE)));
        return quadruple.sqrt().add(BigInteger.ONE).shiftRight(1).longValueExact();
    }

    private static BigInteger somme(long[] valeurs, int debut, int nombre) {
        long hautes = 0;
        long basses = 0;
        for (int i = debut; i < debut + nombre; i++) {
            hautes += valeurs[i] >> 32;
            basses += valeurs[i] & 0xffffffffL;
        }
        return BigInteger.valueOf(hautes).shiftLeft(32).add(BigInteger.valueOf(basses));
    }

    private static long quotient(BigInteger somme, int nombre) {
        return new BigDecimal(somme)
                .divide(BigDecimal.valueOf(nombre), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
