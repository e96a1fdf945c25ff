package fr.cpom.droit;

import static fr.cpom.valeur.Refus.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoireTest {
    @ParameterizedTest
    @CsvSource({
        "FR,NATIONAL,FR,France",
        "REG-84,REGION,84,Auvergne-Rhône-Alpes",
        "DEP-01,DEPARTEMENT,01,Ain",
        "DEP-2A,DEPARTEMENT,2A,Corse-du-Sud",
        "DEP-974,DEPARTEMENT,974,La Réunion"
    })
    void se_lit_et_s_ecrit(String texte, Territoire.Niveau niveau, String code, String nom) {
        Territoire territoire = Territoire.parse(texte);
        assertThat(territoire).hasToString(texte).isEqualTo(Territoire.parse(texte));
        assertThat(territoire).hasSameHashCodeAs(Territoire.parse(texte)).isEqualByComparingTo(Territoire.parse(texte));
        assertThat(territoire.niveau()).isEqualTo(niveau);
        assertThat(territoire.code()).isEqualTo(code);
        assertThat(territoire.nom()).isEqualTo(nom);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "84", "REG-", "REG-999", "DEP-00", "DEP-20", "dep-01", "REG-22", "DEP-1"})
    void un_code_inconnu_est_refuse(String texte) {
        refuse("TERRITOIRE_INCONNU", () -> Territoire.parse(texte));
    }

    @Test
    void du_plus_precis_au_national() {
        assertThat(Territoire.departement("01").duPlusPrecisAuNational())
                .containsExactly(Territoire.departement("01"), Territoire.region("84"), Territoire.national());
        assertThat(Territoire.departement("69M").region()).contains(Territoire.region("84"));
        assertThat(Territoire.region("84").duPlusPrecisAuNational())
                .containsExactly(Territoire.region("84"), Territoire.national());
        assertThat(Territoire.national().duPlusPrecisAuNational()).containsExactly(Territoire.national());
        assertThat(Territoire.national().region()).isEmpty();
        assertThat(Territoire.region("11").region()).contains(Territoire.region("11"));
        assertThat(Territoire.region("01")).isNotEqualTo(Territoire.departement("01"));
    }
}
