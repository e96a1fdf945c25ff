package fr.cpom.essms;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiantsTest {
    /** Public numbers of FINESS. */
    @ParameterizedTest
    @ValueSource(strings = {"010783009", "750721334", "060784212", "010001246", "2A0000014", "2A0000220"})
    void un_numero_finess_a_sa_cle(String numero) {
        assertThat(NumeroFiness.of(numero)).hasToString(numero).isEqualTo(new NumeroFiness(numero));
    }

    @ParameterizedTest
    @ValueSource(strings = {"010783008", "750721343", "2A0000015", "2B0000014", "060784221"})
    void une_cle_fausse_est_refusee(String numero) {
        assertThat(refuse("FINESS_CLE", () -> NumeroFiness.of(numero)).valeur()).isEqualTo(numero);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01078300",
                "0107830090",
                "01078300X",
                "2C0000014",
                "A20000014",
                "2a0000014",
                "01 783009",
                "٠١٠٧٨٣٠٠٩"
            })
    void une_autre_forme_est_refusee(String numero) {
        refuse("FINESS_FORME", () -> NumeroFiness.of(numero));
    }

    @Property
    void un_seul_chiffre_convient_comme_cle(
            @ForAll @IntRange(min = 0, max = 999_999) int rang, @ForAll @IntRange(min = 0, max = 97) int departement) {
        String prefixe = departement == 0 ? "2A" : departement == 20 ? "2B" : "%02d".formatted(departement);
        String debut = prefixe + "%06d".formatted(rang);
        int valides = 0;
        for (int cle = 0; cle < 10; cle++) {
            valides += estValide(debut + cle) ? 1 : 0;
        }
        assertThat(valides).isEqualTo(1);
    }

    @Property
    void un_chiffre_mal_recopie_se_voit(
            @ForAll @IntRange(min = 0, max = 8) int place, @ForAll @IntRange(min = 1, max = 9) int ecart) {
        char[] numero = "010783009".toCharArray();
        numero[place] = (char) ('0' + (numero[place] - '0' + ecart) % 10);
        assertThat(estValide(new String(numero))).isFalse();
    }

    private static boolean estValide(String numero) {
        try {
            return NumeroFiness.of(numero).valeur().equals(numero);
        } catch (fr.cpom.valeur.ValeurInvalideException e) {
            assertThat(e.code()).isEqualTo("FINESS_CLE");
            return false;
        }
    }

    @Test
    void les_numeros_finess_se_rangent_par_leur_texte() {
        assertThat(NumeroFiness.of("010783009")).isLessThan(NumeroFiness.of("2A0000014"));
    }

    @Test
    void un_siren_a_neuf_chiffres_et_une_cle() {
        assertThat(Siren.of("775544083")).hasToString("775544083");
        refuse("SIREN_FORME", () -> Siren.of("77554408"));
        refuse("SIREN_FORME", () -> Siren.of("77554408X"));
        refuse("SIREN_CLE", () -> Siren.of("775544084"));
    }

    @Test
    void un_siret_a_quatorze_chiffres_et_une_cle() {
        assertThat(Siret.of("77554408300477").estProvisoire()).isFalse();
        assertThat(Siret.of("39971555600011")).hasToString("39971555600011");
        refuse("SIRET_FORME", () -> Siret.of("775544083"));
        refuse("SIRET_FORME", () -> Siret.of("7755440830047A"));
        refuse("SIRET_CLE", () -> Siret.of("77554408300478"));
    }

    @Test
    void un_siret_provisoire_de_finess_est_admis_sans_cle() {
        assertThat(Siret.of("77554408399999").estProvisoire()).isTrue();
        assertThat(Siret.of("00000000099999").estProvisoire()).isTrue();
    }

    @Test
    void la_poste_a_sa_propre_cle() {
        assertThat(Siret.of("35600000000048").estProvisoire()).isFalse();
        assertThat(Siret.of("35600000000001").valeur()).endsWith("1");
        refuse("SIRET_CLE", () -> Siret.of("35600000000002"));
    }
}
