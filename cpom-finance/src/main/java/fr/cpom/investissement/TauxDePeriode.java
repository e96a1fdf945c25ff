package fr.cpom.investissement;

import fr.cpom.investissement.DemandeEmprunt.ConventionTaux;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The rate of one period of a loan: an exact quotient when proportional, fifty significant digits when equivalent.
 *
 * <p>Fifty digits leave more than thirty true ones after the greatest number of periods and for the greatest amount.
 */
final class TauxDePeriode {
    static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_EVEN);

    private static final BigDecimal TROIS = BigDecimal.valueOf(3);

    /** The rate with fifty significant digits. */
    private final BigDecimal valeur;

    private final boolean proportionnel;
    private final long numerateur;
    private final long denominateur;

    private TauxDePeriode(BigDecimal valeur, boolean proportionnel, long numerateur, long denominateur) {
        this.valeur = valeur;
        this.proportionnel = proportionnel;
        this.numerateur = numerateur;
        this.denominateur = denominateur;
    }

    static TauxDePeriode of(Taux annuel, int periodes, ConventionTaux convention) {
        BigDecimal fraction = annuel.fraction();
        if (convention == ConventionTaux.PROPORTIONNEL || periodes == 1) {
            long numerateur = fraction.unscaledValue().longValueExact();
            long denominateur = Centimes.puissanceDeDix(fraction.scale()) * periodes;
            return new TauxDePeriode(
                    fraction.divide(BigDecimal.valueOf(periodes), PRECISION), true, numerateur, denominateur);
        }
        return new TauxDePeriode(
                racine(BigDecimal.ONE.add(fraction), periodes).subtract(BigDecimal.ONE, PRECISION), false, 0, 1);
    }

    /** Root of order 2, 4 or 12 by square roots and, for the months, one cube root. */
    private static BigDecimal racine(BigDecimal nombre, int ordre) {
        BigDecimal racine = ordre == 12 ? racineCubique(nombre) : nombre;
        racine = racine.sqrt(PRECISION);
        return ordre == 2 ? racine : racine.sqrt(PRECISION);
    }

    /** Newton from above: between 1 and 2 each step doubles the true digits, twelve are more than fifty digits need. */
    private static BigDecimal racineCubique(BigDecimal nombre) {
        BigDecimal x = nombre;
        for (int i = 0; i < 12; i++) {
            BigDecimal carre = x.multiply(x, PRECISION);
            x = x.add(x, PRECISION)
                    .add(nombre.divide(carre, PRECISION), PRECISION)
                    .divide(TROIS, PRECISION);
        }
        return x;
    }

    BigDecimal valeur() {
        return valeur;
    }

    boolean nul() {
        return valeur.signum() == 0;
    }

    /** True when the interest is an amount times a quotient of whole numbers. */
    boolean proportionnel() {
        return proportionnel;
    }

    long numerateur() {
        return numerateur;
    }

    long denominateur() {
        return denominateur;
    }

    /** Interest of one period on a number of cents, rounded once. */
    long interets(long capital, Arrondi arrondi) {
        return proportionnel
                ? Centimes.produitArrondi(capital, numerateur, denominateur, arrondi.uniteCentimes(), arrondi.mode())
                : EcheancierExact.arrondir(BigDecimal.valueOf(capital).multiply(valeur), arrondi);
    }

    /** {@code (1 + i)^n}. */
    BigDecimal croissance(int n) {
        return BigDecimal.ONE.add(valeur).pow(n, PRECISION);
    }

    /** The constant due amount that repays a number of cents in {@code n} periods: {@code C·i / (1 − (1 + i)^−n)}. */
    BigDecimal echeanceConstante(BigDecimal capital, int n) {
        if (nul()) {
            return capital.divide(BigDecimal.valueOf(n), PRECISION);
        }
        BigDecimal actualisation = BigDecimal.ONE.divide(croissance(n), PRECISION);
        return capital.multiply(valeur, PRECISION).divide(BigDecimal.ONE.subtract(actualisation, PRECISION), PRECISION);
    }

    /** The rate as it is shown. */
    Taux affiche() {
        return Taux.of(valeur.setScale(12, RoundingMode.HALF_UP));
    }
}
