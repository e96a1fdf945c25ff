package fr.cpom.valeur.interne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CentimesTest {
    private static final long LIMITE = 999_999_999_999_999_999L;

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(m -> m != RoundingMode.UNNECESSARY);
    }

    @Provide
    Arbitrary<long[]> cles() {
        return Arbitraries.longs()
                .between(0, Long.MAX_VALUE / 40)
                .edgeCases(e -> e.add(0L, 1L, Long.MAX_VALUE / 40))
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(40)
                .filter(c -> Arrays.stream(c).anyMatch(x -> x > 0));
    }

    @Property
    void le_quotient_est_celui_de_BigDecimal(
            @ForAll long numerateur, @ForAll @LongRange(min = 1) long diviseur, @ForAll("modes") RoundingMode mode) {
        assertThat(Centimes.quotientArrondi(numerateur, diviseur, mode))
                .isEqualTo(BigDecimal.valueOf(numerateur)
                        .divide(BigDecimal.valueOf(diviseur), 0, mode)
                        .longValueExact());
    }

    @Property
    void les_moities_aussi(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long demis, @ForAll("modes") RoundingMode mode) {
        assertThat(Centimes.quotientArrondi(demis, 2, mode))
                .isEqualTo(BigDecimal.valueOf(demis)
                        .divide(BigDecimal.valueOf(2), 0, mode)
                        .longValueExact());
    }

    @Property
    void le_produit_est_celui_de_BigDecimal(
            @ForAll long a,
            @ForAll long b,
            @ForAll @LongRange(min = 1) long diviseur,
            @ForAll @IntRange(min = 0, max = 4) int zeros,
            @ForAll("modes") RoundingMode mode) {
        long unite = Centimes.puissanceDeDix(zeros);
        BigDecimal attendu = new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .divide(new BigDecimal(BigInteger.valueOf(diviseur).multiply(BigInteger.valueOf(unite))), 0, mode)
                .multiply(BigDecimal.valueOf(unite));
        if (attendu.toBigInteger().bitLength() > 63) {
            assertThatThrownBy(() -> Centimes.produitArrondi(a, b, diviseur, unite, mode))
                    .isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(Centimes.produitArrondi(a, b, diviseur, unite, mode)).isEqualTo(attendu.longValueExact());
        }
    }

    @Test
    void un_reste_sans_arrondi_permis_est_une_exception() {
        assertThat(Centimes.quotientArrondi(6, 3, RoundingMode.UNNECESSARY)).isEqualTo(2);
        assertThatThrownBy(() -> Centimes.quotientArrondi(7, 3, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property
    void les_parts_font_le_total_et_suivent_les_cles(
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long total, @ForAll("cles") long[] cles) {
        long[] parts = Centimes.auProrata(total, cles);
        BigInteger somme = BigInteger.valueOf(Arrays.stream(cles).sum());

        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        assertThat(Centimes.auProrata(total, cles)).containsExactly(parts);
        for (int i = 0; i < cles.length; i++) {
            assertThat(Long.signum(parts[i]) * Long.signum(total)).isNotNegative();
            // |part × somme − total × clé| < somme : à moins d'un centime de la part exacte
            BigInteger ecart = BigInteger.valueOf(parts[i])
                    .multiply(somme)
                    .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(cles[i])));
            assertThat(ecart.abs()).isLessThan(somme);
            if (cles[i] == 0) {
                assertThat(parts[i]).isZero();
            }
        }
    }

    @Property
    void les_parts_d_un_total_oppose_sont_opposees(
            @ForAll @LongRange(min = 0, max = LIMITE) long total, @ForAll("cles") long[] cles) {
        long[] positives = Centimes.auProrata(total, cles);
        assertThat(Arrays.stream(Centimes.auProrata(-total, cles)).map(p -> -p).toArray())
                .containsExactly(positives);
    }

    @Property
    void une_plus_grande_cle_n_a_jamais_moins(
            @ForAll @LongRange(min = 0, max = LIMITE) long total, @ForAll("cles") long[] cles) {
        long[] parts = Centimes.auProrata(total, cles);
        for (int i = 1; i < cles.length; i++) {
            if (cles[i - 1] >= cles[i]) {
                assertThat(parts[i - 1]).isGreaterThanOrEqualTo(parts[i]);
            } else {
                assertThat(parts[i - 1]).isLessThanOrEqualTo(parts[i]);
            }
        }
    }

    @Test
    void les_restes_egaux_vont_aux_premieres_cles() {
        assertThat(Centimes.auProrata(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(Centimes.auProrata(-200, new long[] {1, 1, 1})).containsExactly(-67, -67, -66);
        assertThat(Centimes.auProrata(1, new long[] {0, 1, 1})).containsExactly(0, 1, 0);
        assertThat(Centimes.auProrata(5, new long[] {1, 0, 3})).containsExactly(1, 0, 4);
    }

    @Property
    void les_fractions_font_le_total(
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long total,
            @ForAll @IntRange(min = 1, max = 60) int nombre,
            @ForAll @IntRange(min = 0, max = 4) int zeros,
            @ForAll("modes") RoundingMode mode) {
        long unite = Centimes.puissanceDeDix(zeros);
        long[] parts = Centimes.fractions(total, nombre, unite, mode);

        assertThat(parts).hasSize(nombre);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        for (int i = 0; i < nombre; i++) {
            assertThat(Long.signum(parts[i]) * Long.signum(total)).isNotNegative();
            if (i < nombre - 1) {
                assertThat(parts[i]).isEqualTo(parts[0]);
                assertThat(parts[i] % unite).isZero();
            }
        }
    }

    @Property
    void les_fractions_d_un_petit_total_gardent_son_signe(
            @ForAll @LongRange(min = -100, max = 100) long total,
            @ForAll @IntRange(min = 1, max = 24) int nombre,
            @ForAll("modes") RoundingMode mode) {
        long[] parts = Centimes.fractions(total, nombre, 1, mode);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        assertThat(Arrays.stream(parts).allMatch(p -> Long.signum(p) * Long.signum(total) >= 0))
                .isTrue();
    }

    @Test
    void douze_fractions_d_une_dotation() {
        assertThat(Centimes.fractions(116_000_000, 12, 1, RoundingMode.HALF_UP))
                .containsExactly(
                        9_666_667, 9_666_667, 9_666_667, 9_666_667, 9_666_667, 9_666_667, 9_666_667, 9_666_667,
                        9_666_667, 9_666_667, 9_666_667, 9_666_663);
    }
}
