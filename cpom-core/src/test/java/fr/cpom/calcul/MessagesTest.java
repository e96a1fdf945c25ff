package fr.cpom.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.Textes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Pattern NOM = Pattern.compile("\\{([^}:|]*)(:[€%]|:[a-z]+|\\|[^}]+)?}");
    private static final Properties FR = Textes.paquet("anomalies", "fr");
    private static final Properties EN = Textes.paquet("anomalies", "en");

    @ParameterizedTest
    @EnumSource
    void chaque_code_a_son_message_en_deux_langues(CodeAnomalie code) {
        String francais = FR.getProperty(code.name(), "");
        String anglais = EN.getProperty(code.name(), "");
        assertThat(francais).isNotBlank().endsWith(".");
        assertThat(anglais).isNotBlank().endsWith(".").isNotEqualTo(francais);
        assertThat(noms(anglais)).isEqualTo(noms(francais));
        assertThat(noms(francais)).allMatch(nom -> nom.matches("[a-zA-Z]+"));
        assertThat(Anomalie.of(code, "/champ").message(Locale.FRANCE)).doesNotContain("{");
    }

    @Test
    void aucun_message_n_est_orphelin() {
        Set<String> codes =
                Arrays.stream(CodeAnomalie.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(FR.stringPropertyNames())).isEqualTo(codes);
        assertThat(new TreeSet<>(EN.stringPropertyNames())).isEqualTo(codes);
    }

    @Test
    void un_refus_dit_ce_que_le_champ_admet() {
        assertThat(Anomalie.de(ValeurInvalideException.nombre("exercices", 31, 1, 30), "/exercices"))
                .isEqualTo(Anomalie.of(CodeAnomalie.NOMBRE_INVALIDE, "/exercices", "valeur", "31", "admis", "[1 ; 30]"))
                .extracting(a -> a.message(Locale.FRANCE))
                .isEqualTo("Le nombre « 31 » n'est pas admis ici ; attendu : [1 ; 30].");
        assertThat(Anomalie.de(new ValeurInvalideException("TAUX_HORS_BORNES", "1e9%"), "")
                        .message(Locale.FRANCE))
                .startsWith("Le taux « 1e9% » n'est pas admis ici ; attendu : un taux dans les limites du champ");
    }

    @Test
    void les_libelles_des_explications_sont_en_deux_langues() {
        Properties francais = Textes.paquet("explications", "fr");
        Properties anglais = Textes.paquet("explications", "en");
        assertThat(anglais.stringPropertyNames()).isEqualTo(francais.stringPropertyNames());
        assertThat(francais.values()).allSatisfy(v -> assertThat(v.toString()).isNotBlank());
        assertThat(anglais.values()).allSatisfy(v -> assertThat(v.toString()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deja", "part", "arrondi", "MINIMUM", "MAXIMUM", "SOMME_PONDEREE"})
    void les_mots_des_explications_sont_la(String mot) {
        assertThat(Textes.paquet("explications", "fr")).containsKey(mot);
    }

    private static Set<String> noms(String modele) {
        return NOM.matcher(modele).results().map((MatchResult r) -> r.group(1)).collect(Collectors.toSet());
    }
}
