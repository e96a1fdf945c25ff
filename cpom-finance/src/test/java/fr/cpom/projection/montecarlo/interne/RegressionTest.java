package fr.cpom.projection.montecarlo.interne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.cpom.projection.interne.NoyauLot;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

/** Shares of covariance against a least squares solution by QR on the centred columns. */
class RegressionTest {
    private static final long UN = 1_000_000_000L;
    private static final int ANNEES = 3;

    private static Ecarts ecarts(boolean... uniques) {
        int n = uniques.length;
        BigDecimal[][] correlations = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                correlations[i][j] = i == j ? BigDecimal.ONE : new BigDecimal("0.5");
            }
        }
        Tirages tirages = Tirages.de(
                        ANNEES,
                        Stream.generate(() -> new BigDecimal("0.8")).limit(n).toList(),
                        uniques,
                        correlations)
                .orElseThrow();
        List<LoiReduite> lois = Stream.of(
                        LoiReduite.normale(3, 0.01), LoiReduite.pert(-0.1, 0, 0.3), LoiReduite.lognormale(0, 0.2))
                .limit(n)
                .toList();
        return new Ecarts(tirages, lois, ANNEES, constante(n, UN), constante(n, -9 * UN), constante(n, 9 * UN));
    }

    private static long[] constante(int n, long valeur) {
        long[] valeurs = new long[n * ANNEES];
        Arrays.fill(valeurs, valeur);
        return valeurs;
    }

    @Property(tries = 50)
    void les_parts_sont_celles_des_moindres_carres(@ForAll @LongRange(min = 0) long graine) {
        Random alea = new Random(graine);
        Ecarts ecarts = ecarts(alea.nextBoolean(), alea.nextBoolean(), alea.nextBoolean());
        double[] poids = alea.doubles(3 * ANNEES, -1, 1).toArray();
        int[] colonnes = ecarts.variables();
        int n = 2 * NoyauLot.TAILLE;
        double[][] x = new double[n][colonnes.length];
        double[] y = new double[n];
        Regression somme = new Regression(ecarts);
        for (int b = 0; b < 2; b++) {
            Ecarts.Tampon tampon = ecarts.new Tampon();
            ecarts.tirer(graine + b, NoyauLot.TAILLE, tampon);
            long[] cibles = new long[NoyauLot.TAILLE];
            for (int s = 0; s < NoyauLot.TAILLE; s++) {
                double cible = 1e9 * alea.nextGaussian() + 5e9;
                for (int l = 0; l < poids.length; l++) {
                    cible += poids[l] * tampon.valeurs()[l * NoyauLot.TAILLE + s];
                }
                cibles[s] = Math.round(cible);
                y[b * NoyauLot.TAILLE + s] = cibles[s];
                for (int c = 0; c < colonnes.length; c++) {
                    x[b * NoyauLot.TAILLE + s][c] = tampon.valeurs()[colonnes[c] * NoyauLot.TAILLE + s];
                }
            }
            Regression lot = new Regression(ecarts);
            lot.ajouter(tampon.valeurs(), new Regression.Tampon(ecarts), cibles, 0, NoyauLot.TAILLE);
            somme.ajouter(lot);
        }
        double moyenne = Arrays.stream(y).average().orElseThrow();
        RealVector cible = new ArrayRealVector(y).mapSubtract(moyenne);
        Array2DRowRealMatrix centrees = new Array2DRowRealMatrix(x);
        for (int c = 0; c < colonnes.length; c++) {
            RealVector colonne = centrees.getColumnVector(c);
            centrees.setColumnVector(
                    c,
                    colonne.mapSubtract(
                            Arrays.stream(colonne.toArray()).average().orElseThrow()));
        }
        RealVector beta = new QRDecomposition(centrees).getSolver().solve(cible);
        double variance = cible.dotProduct(cible);
        double[] attendues = new double[3];
        for (int c = 0; c < colonnes.length; c++) {
            attendues[colonnes[c] / ANNEES] +=
                    beta.getEntry(c) * centrees.getColumnVector(c).dotProduct(cible) / variance;
        }
        double[] parts = somme.parts(variance);
        for (int k = 0; k < 3; k++) {
            assertThat(parts[k]).isEqualTo(attendues[k], within(1e-7));
        }
    }

    @Test
    void un_tirage_unique_n_a_qu_une_colonne() {
        assertThat(ecarts(true, false).variables()).containsExactly(0, 3, 4, 5);
    }

    @Test
    void une_colonne_que_les_autres_font_est_laissee() {
        // the third is the half sum of the two others over √(3/4): correlations √3/2 and one half between the first two
        double r = Math.sqrt(3) / 2;
        double[][] a = {{1, 0.5, r}, {0.5, 1, r}, {r, r, 1}};
        // y = first + second
        double[] x = Regression.resoudre(a, new double[] {1.5, 1.5, 2 * r});
        assertThat(x[0] + x[2] * 0.5 / r).isEqualTo(1, within(1e-9));
        assertThat(x[1] + x[2] * 0.5 / r).isEqualTo(1, within(1e-9));
        assertThat(Arrays.stream(x).filter(v -> v == 0).count()).isPositive();
    }
}
