package fr.cpom.projection.montecarlo.interne;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.util.FastMath;

/**
 * A law as a function of a standard normal deviate: {@code quantile(Φ(z))}.
 *
 * <p>Normal and lognormal are exact functions of the deviate. Φ and the quantile of the PERT are cubic Hermite interpolations between
 * 32 nodes by unit from −8 to 8, with exact values and slopes: within 10⁻⁷ of the width of the law. Beyond, the end of the grid.
 */
public abstract class LoiReduite {
    LoiReduite() {}

    /** The quantile at a normal deviate. */
    public abstract double quantile(double z);

    /** True when it always gives the same. */
    public boolean constante() {
        return false;
    }

    /** Replaces normal deviates by quantiles. */
    public final void appliquer(double[] z, int debut, int nombre) {
        for (int i = debut; i < debut + nombre; i++) {
            z[i] = quantile(z[i]);
        }
    }

    /** Always the same. */
    public static LoiReduite constante(double valeur) {
        return new LoiReduite() {
            @Override
            public double quantile(double z) {
                return valeur;
            }

            @Override
            public boolean constante() {
                return true;
            }
        };
    }

    /** Normal. */
    public static LoiReduite normale(double moyenne, double ecartType) {
        return ecartType == 0
                ? constante(moyenne)
                : new LoiReduite() {
                    @Override
                    public double quantile(double z) {
                        return moyenne + ecartType * z;
                    }
                };
    }

    /** A lognormal factor less one, by the mean and the standard deviation of the factor less one. */
    public static LoiReduite lognormale(double moyenne, double ecartType) {
        if (ecartType == 0) {
            return constante(moyenne);
        }
        double rapport = ecartType / (1 + moyenne);
        double variance = FastMath.log1p(rapport * rapport);
        double forme = FastMath.sqrt(variance);
        double echelle = FastMath.log(1 + moyenne) - variance / 2;
        return new LoiReduite() {
            @Override
            public double quantile(double z) {
                return FastMath.expm1(echelle + forme * z);
            }
        };
    }

    /** Triangular. */
    public static LoiReduite triangulaire(double minimum, double mode, double maximum) {
        double largeur = maximum - minimum;
        if (largeur == 0) {
            return constante(minimum);
        }
        double avant = largeur * (mode - minimum);
        double apres = largeur * (maximum - mode);
        double seuil = (mode - minimum) / largeur;
        return new LoiReduite() {
            @Override
            public double quantile(double z) {
                double u = TableNormale.repartition(z);
                return u < seuil
                        ? minimum + FastMath.sqrt(u * avant)
                        : maximum - FastMath.sqrt(TableNormale.repartition(-z) * apres);
            }
        };
    }

    /** PERT: the beta law whose mean is {@code (minimum + 4 mode + maximum) / 6}. */
    public static LoiReduite pert(double minimum, double mode, double maximum) {
        double largeur = maximum - minimum;
        if (largeur == 0) {
            return constante(minimum);
        }
        double alpha = 1 + 4 * (mode - minimum) / largeur;
        double beta = 1 + 4 * (maximum - mode) / largeur;
        BetaDistribution gauche = new BetaDistribution(alpha, beta);
        BetaDistribution droite = new BetaDistribution(beta, alpha);
        int noeuds = 2 * TableNormale.DEMI + 1;
        double[] valeurs = new double[noeuds];
        double[] pentes = new double[noeuds];
        for (int i = 0; i <= TableNormale.DEMI; i++) {
            double z = -(double) (TableNormale.DEMI - i) / TableNormale.PAR_UNITE;
            double u = TableNormale.repartition(z);
            double densite = TableNormale.densite(z);
            double bas = gauche.inverseCumulativeProbability(u);
            double haut = droite.inverseCumulativeProbability(u);
            valeurs[i] = minimum + largeur * bas;
            pentes[i] = largeur * pente(densite, gauche.density(bas));
            valeurs[noeuds - 1 - i] = maximum - largeur * haut;
            pentes[noeuds - 1 - i] = largeur * pente(densite, droite.density(haut));
        }
        return new LoiReduite() {
            @Override
            public double quantile(double z) {
                return TableNormale.interpoler(valeurs, pentes, z);
            }
        };
    }

    private static double pente(double densiteNormale, double densite) {
        return densite > 0 && densite < Double.POSITIVE_INFINITY ? densiteNormale / densite : 0;
    }

    /** Observed values, sorted, each as likely: the inverse of their distribution function. */
    public static LoiReduite empirique(double[] triees) {
        int nombre = triees.length;
        if (triees[0] == triees[nombre - 1]) {
            return constante(triees[0]);
        }
        double[] valeurs = triees.clone();
        return new LoiReduite() {
            @Override
            public double quantile(double z) {
                return valeurs[Math.min((int) (TableNormale.repartition(z) * nombre), nombre - 1)];
            }
        };
    }
}
