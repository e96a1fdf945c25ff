package fr.cpom.projection.personnel;

import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact quotient of whole numbers, always reduced: what rates, months and heads make before the only rounding.
 *
 * <p>Formulas on fractions are identities, not approximations. A zero divisor is refused ({@code NOMBRE_INVALIDE}).
 */
public final class Fraction implements Comparable<Fraction> {
    /** Zero. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** One. */
    public static final Fraction UN = new Fraction(BigInteger.ONE, BigInteger.ONE);

    /** Decimals of a rate that is shown. */
    private static final int DECIMALES_TAUX = 12;

    private final BigInteger numerateur;
    private final BigInteger denominateur;

    private Fraction(BigInteger numerateur, BigInteger denominateur) {
        this.numerateur = numerateur;
        this.denominateur = denominateur;
    }

    private static Fraction reduite(BigInteger numerateur, BigInteger denominateur) {
        if (denominateur.signum() == 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", numerateur + " / 0");
        }
        BigInteger pgcd = numerateur.gcd(denominateur);
        if (denominateur.signum() < 0) {
            pgcd = pgcd.negate();
        }
        return new Fraction(numerateur.divide(pgcd), denominateur.divide(pgcd));
    }

    /** A whole number. */
    public static Fraction of(long nombre) {
        return new Fraction(BigInteger.valueOf(nombre), BigInteger.ONE);
    }

    /** A quotient of whole numbers. */
    public static Fraction of(long numerateur, long denominateur) {
        return reduite(BigInteger.valueOf(numerateur), BigInteger.valueOf(denominateur));
    }

    /** A decimal. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : reduite(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** A rate as it is: 0.02 for 2 %. */
    public static Fraction of(Taux taux) {
        return of(taux.fraction());
    }

    /** One plus a rate: 1.02 for 2 %. */
    public static Fraction unPlus(Taux taux) {
        return UN.plus(of(taux));
    }

    /** Sum of a list, zero when it is empty. */
    public static Fraction somme(List<Fraction> termes) {
        return termes.stream().reduce(ZERO, Fraction::plus);
    }

    /** Sum. */
    public Fraction plus(Fraction autre) {
        return reduite(
                numerateur.multiply(autre.denominateur).add(autre.numerateur.multiply(denominateur)),
                denominateur.multiply(autre.denominateur));
    }

    /** Difference. */
    public Fraction moins(Fraction autre) {
        return plus(new Fraction(autre.numerateur.negate(), autre.denominateur));
    }

    /** Product. */
    public Fraction fois(Fraction autre) {
        return reduite(numerateur.multiply(autre.numerateur), denominateur.multiply(autre.denominateur));
    }

    /** Quotient; a zero divisor is refused ({@code NOMBRE_INVALIDE}). */
    public Fraction sur(Fraction autre) {
        return reduite(numerateur.multiply(autre.denominateur), denominateur.multiply(autre.numerateur));
    }

    /** Whole power, not negative. */
    public Fraction puissance(int exposant) {
        return new Fraction(numerateur.pow(exposant), denominateur.pow(exposant));
    }

    /** -1, 0 or 1. */
    public int signe() {
        return numerateur.signum();
    }

    /** Rounded HALF_UP to a number of decimals, for show. */
    public BigDecimal decimal(int decimales) {
        return new BigDecimal(numerateur).divide(new BigDecimal(denominateur), decimales, RoundingMode.HALF_UP);
    }

    /** As a rate shown with twelve decimals of the fraction, HALF_UP. */
    public Taux taux() {
        return Taux.of(decimal(DECIMALES_TAUX));
    }

    /** A coefficient as the rate it makes: 1.02 gives 2 %. */
    public Taux evolution() {
        return moins(UN).taux();
    }

    /** A number of cents rounded as asked, once. */
    public long centimes(Arrondi arrondi) {
        BigDecimal unite = BigDecimal.valueOf(arrondi.uniteCentimes());
        return new BigDecimal(numerateur)
                .divide(new BigDecimal(denominateur).multiply(unite), 0, arrondi.mode())
                .multiply(unite)
                .longValueExact();
    }

    @Override
    public int compareTo(Fraction autre) {
        return numerateur.multiply(autre.denominateur).compareTo(autre.numerateur.multiply(denominateur));
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Fraction f && f.numerateur.equals(numerateur) && f.denominateur.equals(denominateur);
    }

    @Override
    public int hashCode() {
        return numerateur.hashCode() * 31 + denominateur.hashCode();
    }

    /** {@code 3/4}. */
    @Override
    public String toString() {
        return numerateur + "/" + denominateur;
    }
}
