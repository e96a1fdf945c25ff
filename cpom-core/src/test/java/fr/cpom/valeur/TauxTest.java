package fr.cpom.valeur;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TauxTest {
    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(m -> m != RoundingMode.UNNECESSARY);
    }

    @Test
    void un_taux_porte_son_unite() {
        assertThat(Taux.pourcent("0.93"))
                .isEqualTo(Taux.fraction("0.0093"))
                .isEqualTo(Taux.parse("0.93%"))
                .isEqualTo(Taux.parse("0.930 %"))
                .hasToString("0.93%");
        assertThat(Taux.pourcent("-100")).isEqualTo(Taux.fraction("-1")).hasToString("-100%");
        assertThat(Taux.parse("+1%")).isEqualTo(Taux.pourcent("1"));
        assertThat(Taux.parse("0.000%")).isSameAs(Taux.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.93", "93", "-1", "+0.5"})
    void un_taux_sans_unite_est_refuse(String texte) {
        refuse("TAUX_SANS_UNITE", () -> Taux.parse(texte));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", " %", "abc", "1,5%", "1e2%", ".5%", "5.%", "1  %", "1%%", "--1%", "1 2%", "٣%"})
    void un_taux_illisible_est_refuse(String texte) {
        refuse("TAUX_ILLISIBLE", () -> Taux.parse(texte));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000%", "-100000000%", "0.00000000001%"})
    void un_taux_hors_bornes_est_refuse(String texte) {
        refuse("TAUX_HORS_BORNES", () -> Taux.parse(texte));
    }

    @Test
    void les_bornes_sont_admises() {
        assertThat(Taux.parse("99999999.9999999999%").fraction()).isEqualByComparingTo("999999.999999999999");
        assertThat(Taux.parse("-0.0000000001%").estNegatif()).isTrue();
        refuse("TAUX_HORS_BORNES", () -> Taux.pourcent("1" + "0".repeat(60)));
        refuse("TAUX_HORS_BORNES", () -> Taux.of(new BigDecimal("1E+1000000")));
        refuse("TAUX_HORS_BORNES", () -> Taux.of(new BigDecimal("1E-1000000")));
    }

    @Property
    void le_texte_et_le_taux_se_repondent(
            @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long chiffres,
            @ForAll @IntRange(min = 6, max = 12) int echelle) {
        Taux taux = Taux.of(BigDecimal.valueOf(chiffres, echelle));
        assertThat(Taux.parse(taux.toString())).isEqualTo(taux).hasSameHashCodeAs(taux);
        assertThat(taux.fraction()).isEqualByComparingTo(BigDecimal.valueOf(chiffres, echelle));
        assertThat(taux.pourcentage())
                .isEqualByComparingTo(BigDecimal.valueOf(chiffres, echelle).movePointRight(2));
        assertThat(taux.moins(taux)).isEqualTo(Taux.ZERO);
        assertThat(taux.compareTo(Taux.ZERO)).isEqualTo(Long.signum(chiffres));
    }

    @Property
    void appliquer_est_le_produit_exact_arrondi_une_fois(
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long centimes,
            @ForAll @LongRange(min = -20_000_000L, max = 20_000_000L) long chiffres,
            @ForAll("modes") RoundingMode mode,
            @ForAll boolean aLEuro) {
        long unite = aLEuro ? 100 : 1;
        BigDecimal exact = BigDecimal.valueOf(centimes).multiply(BigDecimal.valueOf(chiffres, 7));
        long attendu = exact.divide(BigDecimal.valueOf(unite), 0, mode)
                .multiply(BigDecimal.valueOf(unite))
                .longValueExact();
        assertThat(Taux.of(BigDecimal.valueOf(chiffres, 7)).appliquer(centimes, new Arrondi(mode, unite, "essai")))
                .isEqualTo(attendu);
    }

    @Property
    void lire_un_texte_quelconque_donne_un_taux_ou_un_refus(@ForAll String texte) {
        try {
            assertThat(Taux.parse(texte)).isNotNull();
        } catch (ValeurInvalideException e) {
            assertThat(e.code()).startsWith("TAUX_");
        }
    }

    @Test
    void sommes_produits_et_arrondis() {
        assertThat(Taux.pourcent("0.5").plus(Taux.pourcent("0.43"))).isEqualTo(Taux.pourcent("0.93"));
        assertThat(Taux.pourcent("50").fois(Taux.pourcent("1.5"))).isEqualTo(Taux.pourcent("0.75"));
        assertThat(Taux.fraction("0.0000001").fois(Taux.fraction("0.0000005"))).isEqualTo(Taux.ZERO);
        assertThat(Taux.pourcent("1.23456").arrondi(2, RoundingMode.HALF_UP)).isEqualTo(Taux.pourcent("1.23"));
        refuse("TAUX_HORS_BORNES", () -> Taux.fraction("999999").plus(Taux.UN));
    }

    @Test
    void ecrit_pour_les_personnes() {
        assertThat(Taux.pourcent("0.93").format(Locale.FRANCE)).isEqualTo("0,93\u00a0%");
        assertThat(Taux.pourcent("0.93").format(Locale.ENGLISH)).isEqualTo("0.93%");
    }

    @Test
    void un_arrondi_a_un_mode_et_une_unite() {
        refuse("ARRONDI_INVALIDE", () -> new Arrondi(RoundingMode.UNNECESSARY, 1, "essai"));
        refuse("ARRONDI_INVALIDE", () -> new Arrondi(RoundingMode.UP, 0, "essai"));
        assertThat(Taux.pourcent("1").appliquer(50, Arrondi.AU_CENTIME)).isEqualTo(1);
        assertThat(Taux.pourcent("1").appliquer(-50, Arrondi.AU_CENTIME)).isEqualTo(-1);
        assertThat(Taux.pourcent("1").appliquer(50, Arrondi.TRONQUE_AU_CENTIME)).isZero();
        assertThat(Taux.UN.appliquer(12_350, Arrondi.A_L_EURO)).isEqualTo(12_400);
    }
}
