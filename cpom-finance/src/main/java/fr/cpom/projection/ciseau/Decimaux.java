package fr.cpom.projection.ciseau;

import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Logarithms and roots in decimals: computed with eighty significant digits, given with forty decimals true, then rounded as
 * asked; the rest of the package is exact.
 */
final class Decimaux {
    /** Digits kept on the way. */
    static final MathContext PRECISION = new MathContext(80, RoundingMode.HALF_EVEN);

    /** Decimals that are true in what is given. */
    static final int DECIMALES_SURES = 40;

    private static final BigDecimal DEUX = BigDecimal.valueOf(2);
    private static final BigDecimal DEMI = new BigDecimal("0.5");

    /** Newton's steps double the digits: after one this small, sixty and more are true. */
    private static final BigDecimal PAS_NEGLIGEABLE = BigDecimal.ONE.movePointLeft(36);

    private static final BigDecimal PROCHE = new BigDecimal("0.01");
    private static final BigDecimal NEGLIGEABLE = BigDecimal.ONE.movePointLeft(80);

    private Decimaux() {}

    /** Natural logarithm of a number above zero: square roots down to the neighbourhood of one, then {@code 2 artanh}. */
    static BigDecimal ln(BigDecimal nombre) {
        BigDecimal x = nombre;
        BigDecimal facteur = DEUX;
        while (x.subtract(BigDecimal.ONE).abs().compareTo(PROCHE) > 0) {
            x = x.sqrt(PRECISION);
            facteur = facteur.multiply(DEUX);
        }
        BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), PRECISION);
        BigDecimal carre = z.multiply(z, PRECISION);
        BigDecimal somme = BigDecimal.ZERO;
        BigDecimal puissance = z;
        for (int k = 1; puissance.abs().compareTo(NEGLIGEABLE) > 0; k += 2) {
            somme = somme.add(puissance.divide(BigDecimal.valueOf(k), PRECISION), PRECISION);
            puissance = puissance.multiply(carre, PRECISION);
        }
        return somme.multiply(facteur, PRECISION);
    }

    /** Exponential: the argument halved down to the neighbourhood of zero, then the series, then squares. */
    static BigDecimal exp(BigDecimal nombre) {
        BigDecimal x = nombre;
        int carres = 0;
        while (x.abs().compareTo(PROCHE) > 0) {
            x = x.divide(DEUX, PRECISION);
            carres++;
        }
        BigDecimal somme = BigDecimal.ONE;
        BigDecimal terme = BigDecimal.ONE;
        for (int k = 1; terme.abs().compareTo(NEGLIGEABLE) > 0; k++) {
            terme = terme.multiply(x, PRECISION).divide(BigDecimal.valueOf(k), PRECISION);
            somme = somme.add(terme, PRECISION);
        }
        for (int i = 0; i < carres; i++) {
            somme = somme.multiply(somme, PRECISION);
        }
        return somme;
    }

    /** {@code (fin / debut)^(1/n) − 1}; {@code debut} above zero, {@code fin} not below, {@code n} from 1. */
    static BigDecimal croissanceMoyenne(BigDecimal debut, BigDecimal fin, int n) {
        if (fin.signum() == 0) {
            return BigDecimal.ONE.negate();
        }
        BigDecimal rapport = fin.divide(debut, PRECISION);
        return racine(rapport, n).subtract(BigDecimal.ONE);
    }

    /** Root of a number above zero: Newton's steps from one where it is near, else through the logarithm. */
    private static BigDecimal racine(BigDecimal nombre, int n) {
        if (n == 1) {
            return nombre;
        }
        BigDecimal ordre = BigDecimal.valueOf(n);
        BigDecimal ecart = nombre.subtract(BigDecimal.ONE).abs();
        if (ecart.compareTo(DEMI) > 0) {
            return exp(ln(nombre).divide(ordre, PRECISION));
        }
        BigDecimal x = BigDecimal.ONE;
        BigDecimal pas = BigDecimal.ONE;
        while (pas.abs().compareTo(PAS_NEGLIGEABLE) > 0) {
            pas = nombre.divide(x.pow(n - 1, PRECISION), PRECISION).subtract(x).divide(ordre, PRECISION);
            x = x.add(pas, PRECISION);
        }
        return x;
    }

    /** Rounded once: what stands beyond the true decimals is first put right, so that 0.004999… is 0.005. */
    static BigDecimal arrondir(BigDecimal nombre, int decimales) {
        return nombre.setScale(DECIMALES_SURES, RoundingMode.HALF_EVEN).setScale(decimales, RoundingMode.HALF_UP);
    }

    /** As a rate with a number of decimals of its percentage. */
    static Taux taux(BigDecimal fraction, int decimalesPourcentage) {
        return Taux.of(arrondir(fraction, decimalesPourcentage + 2));
    }

    /** Cents rounded to the unit of a rounding. */
    static BigInteger centimes(BigDecimal centimes, Arrondi arrondi) {
        BigDecimal unite = BigDecimal.valueOf(arrondi.uniteCentimes());
        return centimes.divide(unite, 0, arrondi.mode()).multiply(unite).toBigIntegerExact();
    }
}
