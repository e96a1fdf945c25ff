package fr.cpom.projection.ciseau;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DecimauxTest {
    private static BigDecimal quarante(BigDecimal nombre) {
        return nombre.setScale(40, RoundingMode.HALF_EVEN);
    }

    /** Digits of tables of constants. */
    @Test
    void constantes_connues() {
        assertThat(quarante(Decimaux.ln(BigDecimal.valueOf(2))))
                .isEqualByComparingTo("0.6931471805599453094172321214581765680755");
        assertThat(quarante(Decimaux.ln(BigDecimal.TEN)))
                .isEqualByComparingTo("2.3025850929940456840179914546843642076011");
        assertThat(quarante(Decimaux.exp(BigDecimal.ONE)))
                .isEqualByComparingTo("2.7182818284590452353602874713526624977572");
        assertThat(Decimaux.ln(BigDecimal.ONE)).isZero();
    }

    @Property(tries = 1000)
    void l_exponentielle_defait_le_logarithme(
            @ForAll @LongRange(min = 1) long chiffres, @ForAll @IntRange(max = 18) int e) {
        BigDecimal nombre = BigDecimal.valueOf(chiffres, e);
        BigDecimal ecart = Decimaux.exp(Decimaux.ln(nombre))
                .divide(nombre, Decimaux.PRECISION)
                .subtract(BigDecimal.ONE)
                .abs();
        assertThat(ecart).isLessThan(BigDecimal.ONE.movePointLeft(60));
    }

    @Property(tries = 1000)
    void la_croissance_moyenne_retrouve_un_taux(
            @ForAll @IntRange(min = -9_999, max = 30_000) int dixMilliemes,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        BigDecimal taux = BigDecimal.valueOf(dixMilliemes, 4);
        BigDecimal fin = BigDecimal.ONE.add(taux).pow(n);
        assertThat(Decimaux.arrondir(Decimaux.croissanceMoyenne(BigDecimal.ONE, fin, n), 12))
                .isEqualByComparingTo(taux);
    }

    @Test
    void un_milieu_exact_s_arrondit_vers_le_haut() {
        BigDecimal fin = new BigDecimal("1.00125").pow(7);
        assertThat(Decimaux.taux(Decimaux.croissanceMoyenne(BigDecimal.ONE, fin, 7), 2))
                .hasToString("0.13%");
    }
}
