package fr.cpom.projection.montecarlo.interne;

import fr.cpom.projection.interne.NoyauLot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.random.Well1024a;
import org.hipparchus.util.FastMath;

/**
 * Standard normal deviates by scenario, year and hypothesis: correlated between hypotheses, each following its own AR(1).
 *
 * <p>{@code z(1) = c(1)}, {@code z(t) = ρ z(t−1) + √(1−ρ²) c(t)}, {@code c = L ε} where {@code L Lᵀ} is the matrix of correlation.
 * Deviates come scenario by scenario from a generator of the block, whose seed is drawn from the master generator: neither the
 * number of scenarios nor that of threads changes them.
 */
public final class Tirages {
    /** What is drawn, told with the results. */
    public static final String METHODE = "cpom.montecarlo.1, Well1024a, hipparchus-core 4.0.3";

    private final int annees;
    private final double[] persistances;
    private final boolean[] uniques;
    private final double[][] cholesky;
    private final boolean independantes;

    private Tirages(int annees, double[] persistances, boolean[] uniques, double[][] cholesky, boolean independantes) {
        this.annees = annees;
        this.persistances = persistances;
        this.uniques = uniques;
        this.cholesky = cholesky;
        this.independantes = independantes;
    }

    /**
     * Deviates of some hypotheses; empty when the matrix is not positive definite.
     *
     * @param persistances ρ of each hypothesis
     * @param uniques true for one draw for all the years
     * @param correlations symmetric, ones on its diagonal
     */
    public static Optional<Tirages> de(
            int annees, List<BigDecimal> persistances, boolean[] uniques, BigDecimal[][] correlations) {
        int n = persistances.size();
        double[][] matrice = new double[n][n];
        boolean independantes = true;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrice[i][j] = correlations[i][j].doubleValue();
                independantes &= i == j || matrice[i][j] == 0;
            }
        }
        try {
            double[][] l = independantes
                    ? matrice
                    : new CholeskyDecomposition(new Array2DRowRealMatrix(matrice))
                            .getL()
                            .getData();
            double[] rho =
                    persistances.stream().mapToDouble(BigDecimal::doubleValue).toArray();
            return Optional.of(new Tirages(annees, rho, uniques.clone(), l, independantes));
        } catch (MathIllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Share of the deviate of a year that stays in the next one: 1 for one draw for all the years. */
    public double persistance(int hypothese) {
        return uniques[hypothese] ? 1 : persistances[hypothese];
    }

    /** The seeds of the first blocks. */
    public static long[] graines(long graine, int blocs) {
        Well1024a maitre = new Well1024a(graine);
        long[] graines = new long[blocs];
        for (int b = 0; b < blocs; b++) {
            graines[b] = maitre.nextLong();
        }
        return graines;
    }

    /** Deviates of the first scenarios of a block, {@code (hypothese × annees + rang − 1) × TAILLE + scenario}. */
    public void bloc(long graine, int scenarios, double[] z) {
        Well1024a generateur = new Well1024a(graine);
        int n = persistances.length;
        double[] epsilon = new double[n];
        double[] reste = new double[n];
        for (int k = 0; k < n; k++) {
            reste[k] = FastMath.sqrt(1 - persistances[k] * persistances[k]);
        }
        for (int s = 0; s < scenarios; s++) {
            for (int a = 0; a < annees; a++) {
                for (int k = 0; k < n; k++) {
                    epsilon[k] = generateur.nextGaussian();
                }
                for (int k = 0; k < n; k++) {
                    double c = correle(epsilon, k);
                    int place = (k * annees + a) * NoyauLot.TAILLE + s;
                    if (a > 0) {
                        double avant = z[place - NoyauLot.TAILLE];
                        c = uniques[k] ? avant : persistances[k] * avant + reste[k] * c;
                    }
                    z[place] = c;
                }
            }
        }
    }

    private double correle(double[] epsilon, int k) {
        if (independantes) {
            return epsilon[k];
        }
        double somme = 0;
        for (int j = 0; j <= k; j++) {
            somme += cholesky[k][j] * epsilon[j];
        }
        return somme;
    }
}
