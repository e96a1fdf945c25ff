package fr.cpom.projection.montecarlo.interne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.cpom.projection.interne.NoyauLot;
import fr.cpom.valeur.interne.Centimes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.junit.jupiter.api.Test;

/** Sorting, splitting, moments, laws and draws. */
class OutilsTest {
    @Property(tries = 300)
    void le_tri_range_comme_celui_du_jdk(
            @ForAll @LongRange(min = 0) long graine,
            @ForAll @IntRange(min = 1, max = 5000) int nombre,
            @ForAll @IntRange(min = 1, max = 63) int bits) {
        Random alea = new Random(graine);
        long[] valeurs = alea.longs(nombre + 7L).map(v -> v >> (64 - bits)).toArray();
        long[] attendues = valeurs.clone();
        Arrays.sort(attendues, 3, 3 + nombre);
        new TriCentimes(nombre).trier(valeurs, 3, nombre);
        assertThat(valeurs).isEqualTo(attendues);
    }

    @Property(tries = 1000)
    void le_partage_est_celui_des_centimes(
            @ForAll @LongRange(min = 0) long graine,
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long total) {
        Random alea = new Random(graine);
        long[] cles = alea.longs(1 + alea.nextInt(30), 0, 1L << (1 + alea.nextInt(45)))
                .toArray();
        cles[0] = Math.max(1, cles[0]);
        Prorata prorata = new Prorata(cles);
        prorata.parts(total / 3);
        assertThat(prorata.parts(total)).isEqualTo(Centimes.auProrata(total, cles));
    }

    @Property(tries = 300)
    void moyenne_et_ecart_type_sont_ceux_des_decimales(
            @ForAll @LongRange(min = 0) long graine, @ForAll @IntRange(min = 1, max = 60) int bits) {
        Random alea = new Random(graine);
        long[] v = alea.longs(2 + alea.nextInt(400)).map(x -> x >> (63 - bits)).toArray();
        BigDecimal n = BigDecimal.valueOf(v.length);
        BigDecimal somme = Arrays.stream(v).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        long moyenne = Moments.moyenne(v, 0, v.length);
        assertThat(moyenne).isEqualTo(somme.divide(n, 0, RoundingMode.HALF_UP).longValueExact());
        BigDecimal exacte = somme.divide(n, new MathContext(80));
        BigDecimal carres = Arrays.stream(v)
                .mapToObj(x -> BigDecimal.valueOf(x).subtract(exacte).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long attendu = carres.divide(n.subtract(BigDecimal.ONE), new MathContext(60))
                .sqrt(new MathContext(50))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        assertThat(Moments.ecartType(v, 0, v.length, moyenne)).isEqualTo(attendu);
    }

    @Test
    void chaque_loi_rend_la_probabilite_de_son_quantile() {
        NormalDistribution normale = new NormalDistribution(0, 1);
        double[][] formes = {{-1, 0, 1}, {0, 0, 2}, {-3, 5, 5}, {0.01, 0.012, 0.05}};
        for (double[] f : formes) {
            double largeur = f[2] - f[0];
            BetaDistribution beta =
                    new BetaDistribution(1 + 4 * (f[1] - f[0]) / largeur, 1 + 4 * (f[2] - f[1]) / largeur);
            TriangularDistribution triangle = new TriangularDistribution(f[0], f[1], f[2]);
            LoiReduite pert = LoiReduite.pert(f[0], f[1], f[2]);
            LoiReduite triangulaire = LoiReduite.triangulaire(f[0], f[1], f[2]);
            for (double z = -5; z <= 5; z += 0.0137) {
                double u = normale.cumulativeProbability(z);
                assertThat(beta.cumulativeProbability((pert.quantile(z) - f[0]) / largeur))
                        .isEqualTo(u, within(1e-7));
                assertThat(triangle.cumulativeProbability(triangulaire.quantile(z)))
                        .isEqualTo(u, within(1e-7));
            }
        }
    }

    @Test
    void la_loi_empirique_rend_ses_observations() {
        LoiReduite loi = LoiReduite.empirique(new double[] {-2, 1, 10});
        assertThat(loi.quantile(0)).isEqualTo(1);
        assertThat(loi.quantile(-9)).isEqualTo(-2);
        assertThat(loi.quantile(9)).isEqualTo(10);
        // probabilities of one and two thirds at z = ∓0.430727299295
        assertThat(loi.quantile(-0.4308)).isEqualTo(-2);
        assertThat(loi.quantile(-0.4307)).isEqualTo(1);
        assertThat(loi.quantile(0.4307)).isEqualTo(1);
        assertThat(loi.quantile(0.4308)).isEqualTo(10);
        assertThat(LoiReduite.empirique(new double[] {3, 3}).constante()).isTrue();
    }

    @Test
    void la_lognormale_a_la_moyenne_et_l_ecart_type_demandes() {
        LoiReduite loi = LoiReduite.lognormale(0.02, 0.3);
        NormalDistribution normale = new NormalDistribution(0, 1);
        double moyenne = 0;
        double carre = 0;
        double pas = 0.001;
        for (double z = -9; z < 9; z += pas) {
            double poids = normale.density(z + pas / 2) * pas;
            double q = loi.quantile(z + pas / 2);
            moyenne += poids * q;
            carre += poids * q * q;
        }
        assertThat(moyenne).isEqualTo(0.02, within(1e-6));
        assertThat(Math.sqrt(carre - moyenne * moyenne)).isEqualTo(0.3, within(1e-5));
    }

    @Test
    void les_tirages_ont_la_persistance_et_la_correlation_demandees() {
        BigDecimal r = new BigDecimal("0.6");
        BigDecimal un = BigDecimal.ONE;
        int annees = 3;
        Tirages tirages = Tirages.de(
                        annees,
                        List.of(new BigDecimal("0.8"), new BigDecimal("0.8")),
                        new boolean[2],
                        new BigDecimal[][] {{un, r}, {r, un}})
                .orElseThrow();
        long[] graines = Tirages.graines(7, 400);
        double[] z = new double[2 * annees * NoyauLot.TAILLE];
        double[] sommes = new double[5];
        int n = 0;
        for (long graine : graines) {
            tirages.bloc(graine, NoyauLot.TAILLE, z);
            for (int s = 0; s < NoyauLot.TAILLE; s++) {
                double a1 = z[s];
                double a3 = z[2 * NoyauLot.TAILLE + s];
                double a2 = z[NoyauLot.TAILLE + s];
                double b3 = z[5 * NoyauLot.TAILLE + s];
                sommes[0] += a3;
                sommes[1] += a3 * a3;
                sommes[2] += a1 * a2;
                sommes[3] += a1 * a3;
                sommes[4] += a3 * b3;
                n++;
            }
        }
        // standard errors are below 1 / sqrt(n) · 1.5: 0.005 here
        double tolerance = 0.02;
        assertThat(sommes[0] / n).isEqualTo(0, within(tolerance));
        assertThat(sommes[1] / n).isEqualTo(1, within(tolerance));
        assertThat(sommes[2] / n).isEqualTo(0.8, within(tolerance));
        assertThat(sommes[3] / n).isEqualTo(0.64, within(tolerance));
        assertThat(sommes[4] / n).isEqualTo(0.6, within(tolerance));
    }

    @Test
    void des_persistances_differentes_attenuent_la_correlation() {
        BigDecimal r = new BigDecimal("0.8");
        BigDecimal un = BigDecimal.ONE;
        Tirages tirages = Tirages.de(
                        2, List.of(new BigDecimal("0.6"), BigDecimal.ZERO), new boolean[2], new BigDecimal[][] {
                            {un, r}, {r, un}
                        })
                .orElseThrow();
        double[] z = new double[4 * NoyauLot.TAILLE];
        double[] sommes = new double[2];
        long[] graines = Tirages.graines(11, 400);
        for (long graine : graines) {
            tirages.bloc(graine, NoyauLot.TAILLE, z);
            for (int s = 0; s < NoyauLot.TAILLE; s++) {
                sommes[0] += z[s] * z[2 * NoyauLot.TAILLE + s];
                sommes[1] += z[NoyauLot.TAILLE + s] * z[3 * NoyauLot.TAILLE + s];
            }
        }
        // 0.8, then 0.6 × 0 × 0.8 + √(1 − 0.36) × 0.8; standard errors below 0.005
        assertThat(sommes[0] / (graines.length * NoyauLot.TAILLE)).isEqualTo(0.8, within(0.02));
        assertThat(sommes[1] / (graines.length * NoyauLot.TAILLE)).isEqualTo(0.64, within(0.02));
    }

    @Test
    void les_tirages_sont_toujours_les_memes() {
        // bits seen on JDK 17: any other JDK must give them
        Tirages tirages = Tirages.de(1, List.of(BigDecimal.ZERO), new boolean[1], new BigDecimal[][] {{BigDecimal.ONE}})
                .orElseThrow();
        double[] z = new double[NoyauLot.TAILLE];
        tirages.bloc(Tirages.graines(20_260_101L, 1)[0], NoyauLot.TAILLE, z);
        LoiReduite[] lois = {LoiReduite.lognormale(0, 0.2), LoiReduite.pert(-1, 0, 3), LoiReduite.triangulaire(-1, 0, 3)
        };
        long empreinte = 0;
        for (double valeur : z) {
            empreinte = 31 * empreinte + Double.doubleToLongBits(valeur);
            for (LoiReduite loi : lois) {
                empreinte = 31 * empreinte + Double.doubleToLongBits(loi.quantile(valeur));
            }
        }
        assertThat(empreinte).isEqualTo(EMPREINTE);
    }

    private static final long EMPREINTE = -687031299763268639L;
}
