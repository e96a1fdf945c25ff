package fr.cpom.valeur;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MontantsTest {
    private static final long LIMITE = 999_999_999_999_999_999L;

    @ParameterizedTest
    @CsvSource({
        "1230000.00,123000000",
        "1230000,123000000",
        "0.5,50",
        "-0.01,-1",
        "-0,0",
        "007.10,710",
        "9999999999999999.99,999999999999999999",
        "-9999999999999999.99,-999999999999999999"
    })
    void lit_un_nombre_d_euros(String texte, long centimes) {
        assertThat(Montants.parseCentimes(texte)).isEqualTo(centimes);
        assertThat(Montants.centimes(Montants.euros(texte))).isEqualTo(centimes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", ".5", "5.", "+5", "1e3", "1 000", "1,50", "1.2.3", "--1", "EUR 1", "1€", "٣", "-.5"
            })
    void refuse_ce_qui_n_est_pas_un_nombre(String texte) {
        assertThat(refuse("MONTANT_ILLISIBLE", () -> Montants.euros(texte)).valeur())
                .isEqualTo(texte);
    }

    @Test
    void refuse_une_troisieme_decimale() {
        refuse("MONTANT_DECIMALES", () -> Montants.euros("1.234"));
        refuse("MONTANT_DECIMALES", () -> Montants.euros("1.230"));
        refuse("MONTANT_DECIMALES", () -> Montants.normalise(Money.of(new BigDecimal("1.005"), "EUR")));
        refuse("MONTANT_DECIMALES", () -> Montants.normalise(FastMoney.of(new BigDecimal("0.00001"), "EUR")));
    }

    @Test
    void refuse_ce_qui_depasse_les_bornes() {
        refuse("MONTANT_HORS_BORNES", () -> Montants.euros("10000000000000000"));
        refuse("MONTANT_HORS_BORNES", () -> Montants.euros("9".repeat(400)));
        refuse("MONTANT_HORS_BORNES", () -> Montants.ofCentimes(LIMITE + 1));
        refuse("MONTANT_HORS_BORNES", () -> Montants.ofCentimes(Long.MIN_VALUE));
        refuse("MONTANT_HORS_BORNES", () -> Montants.normalise(Money.of(new BigDecimal("1E+16"), "EUR")));
        refuse("MONTANT_HORS_BORNES", () -> Montants.normalise(Money.of(new BigDecimal("1E+100"), "EUR")));
        refuse("MONTANT_HORS_BORNES", () -> Montants.normalise(Money.of(new BigDecimal("-1E+16"), "EUR")));
    }

    @Test
    void refuse_une_autre_devise() {
        refuse("MONTANT_DEVISE", () -> Montants.normalise(Money.of(10, "USD")));
    }

    @Test
    void le_texte_refuse_est_abrege() {
        assertThat(refuse("MONTANT_ILLISIBLE", () -> Montants.euros("x".repeat(500)))
                        .valeur())
                .hasSize(60)
                .endsWith("...");
    }

    @Property
    void le_texte_et_les_centimes_se_repondent(@ForAll @LongRange(min = -LIMITE, max = LIMITE) long centimes) {
        assertThat(Montants.parseCentimes(Montants.texteCentimes(centimes))).isEqualTo(centimes);
        assertThat(Montants.texte(Montants.ofCentimes(centimes))).isEqualTo(Montants.texteCentimes(centimes));
    }

    @Property
    void la_forme_est_la_meme_quelle_que_soit_l_implementation(
            @ForAll @LongRange(min = -9_000_000_000_000L, max = 9_000_000_000_000L) long centimes) {
        BigDecimal nombre = BigDecimal.valueOf(centimes, 2);
        MonetaryAmount un = Montants.normalise(Money.of(nombre, "EUR"));
        MonetaryAmount deux = Montants.normalise(FastMoney.of(nombre, "EUR"));
        MonetaryAmount trois = Montants.normalise(Money.of(nombre.setScale(7), "EUR"));
        assertThat(un).isEqualTo(deux).isEqualTo(trois).isEqualTo(Montants.ofCentimes(centimes));
        assertThat(un).hasSameHashCodeAs(deux).hasSameHashCodeAs(trois);
        assertThat(Montants.normalise(un)).isEqualTo(un);
    }

    @Property
    void lire_un_texte_quelconque_donne_un_montant_ou_un_refus(@ForAll String texte) {
        try {
            assertThat(Montants.texteCentimes(Montants.parseCentimes(texte))).isNotEmpty();
        } catch (ValeurInvalideException e) {
            assertThat(e.code()).startsWith("MONTANT_");
        }
    }

    @Test
    void zero_est_un_seul_zero() {
        assertThat(Montants.normalise(Money.of(new BigDecimal("-0.000"), "EUR")))
                .isEqualTo(Montants.zero());
        assertThat(Montants.zero().getCurrency()).isEqualTo(Monetary.getCurrency("EUR"));
    }

    @Test
    void ecrit_pour_les_personnes() {
        MonetaryAmount montant = Montants.euros("-1230000.5");
        assertThat(Montants.format(montant, Locale.FRANCE)).isEqualTo("-1\u202f230\u202f000,50\u00a0€");
        assertThat(Montants.format(montant, Locale.UK)).isEqualTo("-€1,230,000.50");
        assertThat(Montants.formatCentimes(99, Locale.FRENCH)).isEqualTo("0,99\u00a0€");
        assertThat(Montants.formatCentimes(-100_000, Locale.FRENCH)).isEqualTo("-1\u202f000,00\u00a0€");
        assertThat(Montants.formatCentimes(0, Locale.ENGLISH)).isEqualTo("€0.00");
    }
}
