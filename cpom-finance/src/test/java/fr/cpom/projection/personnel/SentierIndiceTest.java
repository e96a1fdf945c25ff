package fr.cpom.projection.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SentierIndiceTest {
    private static Taux taux(int centMilliemes) {
        return Taux.of(BigDecimal.valueOf(centMilliemes, 5));
    }

    private static List<Hausse> hausses(List<Integer> mois, List<Integer> taux) {
        List<Hausse> hausses = new ArrayList<>();
        for (int i = 0; i < Math.min(mois.size(), taux.size()); i++) {
            hausses.add(Hausse.of(mois.get(i), taux(taux.get(i))));
        }
        return hausses;
    }

    @Property(tries = 1000)
    void masse_fois_report_fait_niveau(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 12) Integer> mois,
            @ForAll @Size(max = 8) List<@IntRange(min = -5_000, max = 20_000) Integer> taux,
            @ForAll @LongRange(min = 1, max = 1_000_000) long depart) {
        SentierIndice sentier =
                SentierIndice.depuis(Fraction.of(depart, 100), hausses(mois, taux), CompositionHausses.COMPOSEE);
        assertThat(sentier.masse().fois(sentier.report())).isEqualTo(sentier.niveau());
    }

    @Property(tries = 1000)
    void l_identite_tient_sur_tout_sentier(
            @ForAll @Size(value = 12) List<@LongRange(min = 1, max = 1_000_000) Long> mois,
            @ForAll @LongRange(min = 1, max = 1_000_000) long depart) {
        SentierIndice sentier = new SentierIndice(
                Fraction.of(depart), mois.stream().map(Fraction::of).toList());
        assertThat(sentier.masse().fois(sentier.report())).isEqualTo(sentier.niveau());
    }

    @Property(tries = 1000)
    void une_hausse_suit_la_formule_directe(
            @ForAll @IntRange(min = 1, max = 12) int mois, @ForAll @IntRange(min = -50_000, max = 100_000) int valeur) {
        Fraction t = Fraction.of(taux(valeur));
        SentierIndice sentier = SentierIndice.depuis(
                Fraction.of(100), List.of(Hausse.of(mois, taux(valeur))), CompositionHausses.COMPOSEE);
        Fraction masse = t.fois(Fraction.of(13L - mois, 12));
        Fraction report = t.fois(Fraction.of(mois - 1L, 12)).sur(Fraction.UN.plus(masse));
        assertThat(sentier.niveau().moins(Fraction.UN)).isEqualTo(t);
        assertThat(sentier.masse().moins(Fraction.UN)).isEqualTo(masse);
        assertThat(sentier.report().moins(Fraction.UN)).isEqualTo(report);
    }

    @Property(tries = 1000)
    void les_parts_des_hausses_font_les_effets(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 12) Integer> mois,
            @ForAll @Size(max = 8) List<@IntRange(min = -5_000, max = 20_000) Integer> taux,
            @ForAll CompositionHausses composition) {
        List<Hausse> hausses = hausses(mois, taux);
        SentierIndice sentier = SentierIndice.depuis(Fraction.UN, hausses, composition);
        List<SentierIndice.Pas> pas = SentierIndice.pas(Fraction.UN, hausses, composition);
        assertThat(Fraction.somme(pas.stream().map(p -> p.niveau(Fraction.UN)).toList()))
                .isEqualTo(sentier.niveau().moins(Fraction.UN));
        assertThat(Fraction.somme(pas.stream().map(p -> p.masse(Fraction.UN)).toList()))
                .isEqualTo(sentier.masse().moins(Fraction.UN));
    }

    @Test
    void un_sentier_sans_douze_mois_est_refuse() {
        assertThatThrownBy(() -> new SentierIndice(Fraction.UN, List.of(Fraction.UN)))
                .hasMessageContaining("NOMBRE_INVALIDE");
        assertThatThrownBy(() -> Hausse.of(13, Taux.UN)).hasMessageContaining("NOMBRE_INVALIDE");
        assertThatThrownBy(() -> Hausse.of(1, Taux.pourcent("-100"))).hasMessageContaining("TAUX_HORS_BORNES");
    }

    @Property(tries = 1000)
    void les_fractions_sont_un_corps(
            @ForAll @LongRange(min = -100_000, max = 100_000) long a,
            @ForAll @LongRange(min = 1, max = 100_000) long b,
            @ForAll @LongRange(min = 1, max = 100_000) long c) {
        Fraction f = Fraction.of(a, b);
        Fraction g = Fraction.of(c, b);
        assertThat(f.plus(g).moins(g)).isEqualTo(f).hasSameHashCodeAs(f);
        assertThat(f.fois(g).sur(g)).isEqualTo(f);
        assertThat(Fraction.of(-a, -b)).isEqualTo(f);
        assertThat(f.compareTo(g)).isEqualTo(Long.compare(a, c));
        assertThat(Fraction.of(a).centimes(Arrondi.AU_CENTIME)).isEqualTo(a);
    }

    @Test
    void une_division_par_zero_est_nommee() {
        assertThatThrownBy(() -> Fraction.UN.sur(Fraction.ZERO)).hasMessageContaining("NOMBRE_INVALIDE");
    }
}
