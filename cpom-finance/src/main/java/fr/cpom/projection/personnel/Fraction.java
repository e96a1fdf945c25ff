package fr.cpom.projection.personnel;

import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * An exact quotient of whole numbers, always reduced: what rates, months and heads make before the only rounding.
 *
 * <p>Formulas on fractions are identities, not approximations. A zero divisor is refused ({@code NOMBRE_INVALIDE}).
 */
public final class Fraction implements Comparable<Fraction> {
    /** Zero. */
    public static final Fraction ZERO = new Fraction(BigFraction.ZERO);

    /** One. */
    public static final Fraction UN = new Fraction(BigFraction.ONE);

    /** Decimals of a rate that is shown. */
    private static final int DECIMALES_TAUX = 12;

    private final BigFraction valeur;

    private Fraction(BigFraction valeur) {
        this.valeur = valeur;
    }

    /** A whole number. */
    public static Fraction of(long nombre) {
        return new Fraction(new BigFraction(nombre));
    }

    /** A quotient of whole numbers. */
    public static Fraction of(long numerateur, long denominateur) {
        return of(numerateur).sur(of(denominateur));
    }

    /** A decimal. */
    public static Fraction of(BigDecimal decimal) {
        return new Fraction(
                decimal.scale() <= 0
                        ? new BigFraction(decimal.toBigIntegerExact())
                        : new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale())));
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
        return new Fraction(valeur.add(autre.valeur));
    }

    /** Difference. */
    public Fraction moins(Fraction autre) {
        return new Fraction(valeur.subtract(autre.valeur));
    }

    /** Product. */
    public Fraction fois(Fraction autre) {
        return new Fraction(valeur.multiply(autre.valeur));
    }

    /** Quotient; a zero divisor is refused ({@code NOMBRE_INVALIDE}). */
    public Fraction sur(Fraction autre) {
        if (autre.signe() == 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", this + " / 0");
        }
        return new Fraction(valeur.divide(autre.valeur));
    }

    /** Whole power, not negative. */
    public Fraction puissance(int exposant) {
        return new Fraction(valeur.pow(exposant));
    }

    /** -1, 0 or 1. */
    public int signe() {
        return valeur.signum();
    }

    /** Rounded HALF_UP to a number of decimals, for show. */
    public BigDecimal decimal(int decimales) {
        return valeur.bigDecimalValue(decimales, RoundingMode.HALF_UP);
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
        long unite = arrondi.uniteCentimes();
        return Math.multiplyExact(
                valeur.divide(unite).bigDecimalValue(0, arrondi.mode()).longValueExact(), unite);
    }

    @Override
    public int compareTo(Fraction autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Fraction f && f.valeur.equals(valeur);
    }

    @Override
    public int hashCode() {
        return valeur.hashCode();
    }

    /** {@code 3/4}. */
    @Override
    public String toString() {
        return valeur.getNumerator() + "/" + valeur.getDenominator();
    }
}
