package fr.cpom.projection.montecarlo.interne;

import fr.cpom.projection.interne.NoyauLot;
import java.util.Arrays;

/**
 * How the variance of one figure splits among hypotheses: one linear regression of the figure on all the gaps that vary, a column
 * for each hypothesis and year.
 *
 * <p>The share of a hypothesis is {@code Σ β·Cov(x, y) / Var(y)} over its columns: the shares sum to the R², below zero where a
 * hypothesis offsets others that it is correlated with. Sums are added scenario by scenario, then those of several regressions in a
 * given order: the same order, the same bits.
 */
public final class Regression {
    /** Most columns: what their products fill and take stays small beside the simulation. */
    public static final int COLONNES_MAXIMALES = 500;

    /** Share of its own variance below which what a column adds to the others is taken for noise. */
    private static final double TOLERANCE = 1e-8;

    private static final int LARGEUR = 4;

    private final Ecarts ecarts;
    private final int[] lignes;
    private final int pas;
    private final double[] simples;
    private final double[] avecCible;
    private final double[] croisees;
    private double cible;
    private long nombre;

    /** Sums at zero. */
    public Regression(Ecarts ecarts) {
        this.ecarts = ecarts;
        int[] variables = ecarts.variables();
        lignes = variables.length > COLONNES_MAXIMALES ? new int[0] : variables;
        pas = (lignes.length + LARGEUR - 1) / LARGEUR * LARGEUR;
        simples = new double[lignes.length];
        avecCible = new double[lignes.length];
        croisees = new double[lignes.length * pas];
    }

    /** Room for the columns of one block. */
    public static final class Tampon {
        private final double[] x;

        /** For the columns of some gaps. */
        public Tampon(Ecarts ecarts) {
            x = new double[new Regression(ecarts).pas * NoyauLot.TAILLE];
        }
    }

    /**
     * Adds scenarios.
     *
     * @param valeurs gaps, {@code (hypothese × annees + annee) × TAILLE + scenario}
     * @param tampon room for the columns
     * @param cibles figures less some common value, to lose no digit
     */
    public void ajouter(long[] valeurs, Tampon tampon, long[] cibles, int debut, int scenarios) {
        double[] x = tampon.x;
        double total = 0;
        for (int s = 0; s < scenarios; s++) {
            total += cibles[debut + s];
        }
        cible += total;
        nombre += scenarios;
        for (int c = 0; c < lignes.length; c++) {
            long centre = ecarts.centre(lignes[c]);
            int de = lignes[c] * NoyauLot.TAILLE;
            int vers = c * NoyauLot.TAILLE;
            double somme = 0;
            double produit = 0;
            for (int s = 0; s < scenarios; s++) {
                double ecart = valeurs[de + s] - centre;
                x[vers + s] = ecart;
                somme += ecart;
                produit += ecart * cibles[debut + s];
            }
            simples[c] += somme;
            avecCible[c] += produit;
        }
        for (int c = 0; c < lignes.length; c++) {
            for (int d = 0; d <= c; d += LARGEUR) {
                croiser(x, c * NoyauLot.TAILLE, d * NoyauLot.TAILLE, scenarios, c * pas + d);
            }
        }
    }

    /** Four products at once: a sum in order waits for each of its terms, four of them wait together. */
    private void croiser(double[] x, int c, int d, int scenarios, int place) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int s = 0; s < scenarios; s++) {
            double v = x[c + s];
            s0 += v * x[d + s];
            s1 += v * x[d + NoyauLot.TAILLE + s];
            s2 += v * x[d + 2 * NoyauLot.TAILLE + s];
            s3 += v * x[d + 3 * NoyauLot.TAILLE + s];
        }
        croisees[place] += s0;
        croisees[place + 1] += s1;
        croisees[place + 2] += s2;
        croisees[place + 3] += s3;
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
        nombre += autre.nombre;
    }

    /**
     * The share of each hypothesis, then what is left, rounded by the largest remainders: they sum to {@code unites}. Empty when
     * nothing varies, or when there are too few scenarios or too many columns to tell.
     *
     * @param cibles all the figures less the common value
     */
    public long[] parts(long[] cibles, long unites) {
        double variance = variance(cibles);
        if (lignes.length == 0 || nombre <= lignes.length + 1L || variance <= 0) {
            return new long[0];
        }
        double[] parts = parts(variance);
        double[] exactes = Arrays.copyOf(parts, parts.length + 1);
        double reste = 1;
        for (double part : parts) {
            reste -= part;
        }
        exactes[parts.length] = Math.max(0, reste);
        long[] arrondies = new long[exactes.length];
        long manque = unites;
        for (int k = 0; k < exactes.length; k++) {
            exactes[k] *= unites;
            arrondies[k] = (long) Math.floor(exactes[k]);
            manque -= arrondies[k];
        }
        for (; manque > 0; manque--) {
            int plusFort = 0;
            for (int k = 1; k < exactes.length; k++) {
                plusFort = exactes[k] - arrondies[k] > exactes[plusFort] - arrondies[plusFort] ? k : plusFort;
            }
            arrondies[plusFort]++;
        }
        return arrondies;
    }

    /** Sum of the squares of the figures less their mean: zero exactly when they are all the same. */
    private static double variance(long[] cibles) {
        double moyenne = Moments.moyenne(cibles, 0, cibles.length);
        double ecarts = 0;
        double carres = 0;
        for (long cible : cibles) {
            double ecart = cible - moyenne;
            ecarts += ecart;
            carres += ecart * ecart;
        }
        return carres - ecarts * ecarts / cibles.length;
    }

    double[] parts(double variance) {
        int n = lignes.length;
        double[] ecartTypes = new double[n];
        for (int c = 0; c < n; c++) {
            double carre = croisees[c * pas + c];
            double v = carre - simples[c] * simples[c] / nombre;
            ecartTypes[c] = v > carre * TOLERANCE ? Math.sqrt(v) : 0;
        }
        double[][] matrice = new double[n][n];
        double[] avec = new double[n];
        for (int c = 0; c < n; c++) {
            for (int d = 0; d <= c && ecartTypes[c] > 0; d++) {
                double covariance = croisees[c * pas + d] - simples[c] * simples[d] / nombre;
                matrice[c][d] = c == d ? 1 : ecartTypes[d] > 0 ? covariance / (ecartTypes[c] * ecartTypes[d]) : 0;
                matrice[d][c] = matrice[c][d];
            }
            avec[c] = ecartTypes[c] > 0
                    ? (avecCible[c] - simples[c] * cible / nombre) / (ecartTypes[c] * Math.sqrt(variance))
                    : 0;
        }
        double[] coefficients = resoudre(matrice, avec.clone());
        double[] parts = new double[ecarts.hypotheses()];
        for (int c = 0; c < n; c++) {
            parts[ecarts.hypothese(lignes[c])] += coefficients[c] * avec[c];
        }
        return parts;
    }

    /**
     * Solves a positive semidefinite system by Cholesky with pivots: zero for the unknowns that the others already make up.
     *
     * @param a ones on the diagonal, zero for what does not vary; lost
     * @param b lost
     */
    static double[] resoudre(double[][] a, double[] b) {
        int n = b.length;
        int[] ordre = new int[n];
        double[] pivots = new double[n];
        boolean[] pris = new boolean[n];
        int rang = 0;
        while (rang < n) {
            int p = -1;
            for (int i = 0; i < n; i++) {
                p = !pris[i] && a[i][i] > (p < 0 ? TOLERANCE : a[p][p]) ? i : p;
            }
            if (p < 0) {
                break;
            }
            pris[p] = true;
            pivots[p] = a[p][p];
            ordre[rang++] = p;
            // eliminates the pivot from what is left; row p keeps what the way back needs
            for (int i = 0; i < n; i++) {
                if (!pris[i]) {
                    double f = a[i][p] / pivots[p];
                    b[i] -= f * b[p];
                    for (int j = 0; j < n; j++) {
                        a[i][j] -= pris[j] ? 0 : f * a[p][j];
                    }
                }
            }
        }
        double[] x = new double[n];
        for (int r = rang - 1; r >= 0; r--) {
            int p = ordre[r];
            double somme = b[p];
            for (int s = r + 1; s < rang; s++) {
                somme -= a[p][ordre[s]] * x[ordre[s]];
            }
            x[p] = somme / pivots[p];
        }
        return x;
    }
}
