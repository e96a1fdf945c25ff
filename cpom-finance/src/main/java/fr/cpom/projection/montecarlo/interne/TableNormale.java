package fr.cpom.projection.montecarlo.interne;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The standard normal law, its distribution function tabulated, and interpolation on its grid. */
final class TableNormale {
    /** Nodes by unit. */
    static final int PAR_UNITE = 32;

    /** Nodes below zero. */
    static final int DEMI = 8 * PAR_UNITE;

    private static final NormalDistribution NORMALE = new NormalDistribution(0, 1);
    private static final double[] VALEURS = new double[2 * DEMI + 1];
    private static final double[] PENTES = new double[2 * DEMI + 1];

    static {
        for (int i = 0; i < VALEURS.length; i++) {
            double z = (double) (i - DEMI) / PAR_UNITE;
            VALEURS[i] = NORMALE.cumulativeProbability(z);
            PENTES[i] = NORMALE.density(z);
        }
    }

    private TableNormale() {}

    static double densite(double z) {
        return NORMALE.density(z);
    }

    /** Φ, within 10⁻⁸. */
    static double repartition(double z) {
        return interpoler(VALEURS, PENTES, z);
    }

    /** Cubic Hermite interpolation on the grid, its end values outside. */
    static double interpoler(double[] valeurs, double[] pentes, double z) {
        double x = z * PAR_UNITE + DEMI;
        if (x <= 0) {
            return valeurs[0];
        }
        if (x >= 2 * DEMI) {
            return valeurs[2 * DEMI];
        }
        int i = (int) x;
        double t = x - i;
        double ecart = valeurs[i + 1] - valeurs[i];
        double gauche = pentes[i] / PAR_UNITE - ecart;
        double droite = pentes[i + 1] / PAR_UNITE - ecart;
        return valeurs[i] + t * (ecart + (1 - t) * ((1 - t) * gauche - t * droite));
    }
}
