package fr.cpom.droit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiqueTest {
    @Test
    void un_terme_a_ses_accents_sa_glose_et_son_article() {
        assertThat(Lexique.terme("Cpom")).hasValueSatisfying(terme -> {
            assertThat(terme.terme()).isEqualTo("contrat pluriannuel d'objectifs et de moyens (CPOM)");
            assertThat(terme.en()).isEqualTo("multi-year contract of objectives and means");
            assertThat(terme.article()).contains("CASF L. 313-11");
        });
        assertThat(Lexique.terme("Capacite"))
                .hasValueSatisfying(t -> assertThat(t.terme()).isEqualTo("capacité"));
        assertThat(Lexique.terme("Chaussette")).isEmpty();
    }

    @Test
    void aucun_terme_n_est_vide_ni_en_double() {
        assertThat(Lexique.toutes()).hasSizeGreaterThan(50).allSatisfy(terme -> {
            assertThat(terme.terme()).isNotBlank();
            assertThat(terme.en()).isNotBlank();
        });
        assertThat(Lexique.toutes()).extracting(Lexique.Terme::type).doesNotHaveDuplicates();
    }
}
