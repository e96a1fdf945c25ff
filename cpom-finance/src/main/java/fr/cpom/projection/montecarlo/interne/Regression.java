package fr.cpom.projection.montecarlo.interne;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * How much of the variance of one figure the yearly values of each hypothesis explain, in a linear regression of its own.
 *
 * <p>Sums are added scenario by scenario, then those of several regressions in a given order: the same order, the same bits.
 */
public final class Regression {
    /** Keeps nearly equal years apart; it lowers a share by less than a billionth of itself. */
    private static final double REGULARISATION = 1e-9;

    private final int hypotheses;
    private final int annees;
    private final double[] simples;
    private final double[] croisees;
    private final double[] avecCible;
    private double cible;
    private double cibleCarree;
    private long nombre;

    /** Sums at zero. */
    public Regression(int hypotheses, int annees) {
        this.hypotheses = hypotheses;
        this.annees = annees;
        simples = new double[hypotheses * annees];
        croisees = new double[hypotheses * annees * annees];
        avecCible = new double[hypotheses * annees];
    }

    /**
     * Adds scenarios.
     *
     * @param valeurs {@code (hypothese × annees + annee) × pas + scenario}
     * @param cibles figures less some common value, to lose no digit
     */
    public void ajouter(long[] valeurs, int pas, long[] cibles, int debut, int scenarios) {
        for (int s = 0; s < scenarios; s++) {
            double y = cibles[debut + s];
            cible += y;
            cibleCarree += y * y;
        }
        for (int k = 0; k < hypotheses; k++) {
            for (int a = 0; a < annees; a++) {
                int ligne = k * annees + a;
                double somme = 0;
                double produit = 0;
                for (int s = 0; s < scenarios; s++) {
                    double x = valeurs[ligne * pas + s];
                    somme += x;
                    produit += x * cibles[debut + s];
                }
                simples[ligne] += somme;
                avecCible[ligne] += produit;
                for (int b = 0; b <= a; b++) {
                    double croisee = 0;
                    for (int s = 0; s < scenarios; s++) {
                        croisee += (double) valeurs[ligne * pas + s] * valeurs[(k * annees + b) * pas + s];
                    }
                    croisees[ligne * annees + b] += croisee;
                }
            }
        }
        nombre += scenarios;
    }

    /** Adds the sums of another. */
    public void ajouter(Regression autre) {
        for (int i = 0; i < simples.length; i++) {
            simples[i] += autre.simples[i];
            avecCible[i] += autre.avecCible[i];
        }
        for (int i = 0; i < croisees.length; i++) {
            croisees[i] += autre.croisees[i];
        }
        cible += autre.cible;
        cibleCarree += autre.cibleCarree;
        nombre += autre.nombre;
    }

    /** Share of the variance explained by the hypotheses one by one, in milliardièmes; all zero when nothing varies. */
    public long[] parts() {
        long[] parts = new long[hypotheses];
        double variance = cibleCarree - cible * cible / nombre;
        for (int k = 0; k < hypotheses && nombre > 1 && variance > 0; k++) {
            parts[k] = Math.round(1e9 * Math.min(1, Math.max(0, part(k, variance))));
        }
        return parts;
    }

    private double part(int k, double variance) {
        int[] annuelles = new int[annees];
        double[] ecartTypes = new double[annees];
        int n = 0;
        for (int a = 0; a < annees; a++) {
            int ligne = k * annees + a;
            double v = croisees[ligne * annees + a] - simples[ligne] * simples[ligne] / nombre;
            if (v > 1e-6 * nombre && !repete(k, a, n, annuelles, ecartTypes, v)) {
                ecartTypes[n] = Math.sqrt(v);
                annuelles[n++] = a;
            }
        }
        if (n == 0) {
            return 0;
        }
        double[][] correlations = new double[n][n];
        double[] avec = new double[n];
        for (int i = 0; i < n; i++) {
            int ligne = k * annees + annuelles[i];
            avec[i] = (avecCible[ligne] - simples[ligne] * cible / nombre) / (ecartTypes[i] * Math.sqrt(variance));
            for (int j = 0; j <= i; j++) {
                correlations[i][j] = i == j
                        ? 1 + REGULARISATION
                        : correlation(k, annuelles[i], annuelles[j], ecartTypes[i] * ecartTypes[j]);
                correlations[j][i] = correlations[i][j];
            }
        }
        RealVector r = new ArrayRealVector(avec);
        RealVector coefficients = new CholeskyDecomposition(new Array2DRowRealMatrix(correlations))
                .getSolver()
                .solve(r);
        return coefficients.dotProduct(r);
    }

    private double correlation(int k, int a, int b, double echelle) {
        int ligne = k * annees + a;
        return (croisees[ligne * annees + b] - simples[ligne] * simples[k * annees + b] / nombre) / echelle;
    }

    /** True for a year that repeats one already kept, as a single draw for all the years does. */
    private boolean repete(int k, int a, int n, int[] annuelles, double[] ecartTypes, double variance) {
        for (int i = 0; i < n; i++) {
            if (correlation(k, a, annuelles[i], Math.sqrt(variance) * ecartTypes[i]) > 1 - 1e-7) {
                return true;
            }
        }
        return false;
    }
}
