package fr.cpom.valeur.interne;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextesTest {
    @Test
    void chaque_nom_est_remplace() {
        assertThat(Textes.remplir(
                        "{a} et {b}", nom -> Map.of("a", "1", "b", "2").getOrDefault(nom, "?")))
                .isEqualTo("1 et 2");
        assertThat(Textes.remplir("{a} et {c}", nom -> Map.of("a", "{c}").getOrDefault(nom, "?")))
                .isEqualTo("{c} et ?");
        assertThat(Textes.remplir("{a", nom -> Map.of("a", "1").getOrDefault(nom, "?")))
                .isEqualTo("{a");
        assertThat(Textes.remplir("a} {", nom -> Map.<String, String>of().getOrDefault(nom, "?")))
                .isEqualTo("a} {");
    }

    @Property
    void un_modele_quelconque_est_rempli_sans_exception(@ForAll String modele, @ForAll String valeur) {
        assertThat(Textes.remplir(modele, nom -> Map.of("a", valeur).getOrDefault(nom, "?")))
                .isNotNull();
    }

    @Test
    void le_francais_sert_partout_ou_l_anglais_n_est_pas_demande() {
        assertThat(Textes.texte("explications", "dotation", Locale.CANADA)).isEqualTo("Dotation of the year");
        assertThat(Textes.texte("explications", "dotation", Locale.FRANCE)).isEqualTo("Dotation de l'exercice");
        assertThat(Textes.texte("explications", "dotation", Locale.GERMAN)).isEqualTo("Dotation de l'exercice");
        assertThat(Textes.texte("explications", "inconnu", Locale.FRANCE)).isEqualTo("inconnu");
    }
}
