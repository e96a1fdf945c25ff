package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code cpom etat}: the bundled contract with its four avenants, on several days. */
class EtatTest {
    @Test
    void les_avenants_s_appliquent_a_leur_date() {
        Execution avant = Execution.de("etat", "--le", "2024-08-31");
        assertThat(avant.code()).isZero();
        assertThat(avant.erreurs()).isEmpty();
        assertThat(avant.sortie())
                .contains("CONTRAT EN VIGUEUR LE 31/08/2024")
                .contains("Dans cet état du 01/01/2024 au 31/08/2024.")
                .containsPattern("IME Les Tilleuls +IME +40 × 11, 30 × 13 +70")
                .containsPattern("SESSAD Les Tilleuls +SESSAD +35 × 16 +35");
        Execution apres = Execution.de("etat", "--le", "2024-09-01");
        assertThat(apres.sortie())
                .contains("Dans cet état du 01/09/2024 au 31/12/2025.")
                .containsPattern("IME Les Tilleuls +IME +30 × 11, 30 × 13 +60")
                .containsPattern("SESSAD Les Tilleuls +SESSAD +55 × 16 +55")
                .containsPattern("3 +L'ESAT rejoint.*14/11/2025 +01/01/2026 +à venir");
    }

    @Test
    void un_essms_entre_un_autre_sort() {
        assertThat(Execution.de("etat", "--le", "2023-12-31").sortie())
                .doesNotContain("990000069")
                .contains("ESAT Les Ateliers");
        assertThat(Execution.de("etat", "--le", "2026-01-01").sortie())
                .contains("depuis le 01/01/2024")
                .doesNotContain("990000044");
    }

    @Test
    void ce_qui_etait_connu_un_autre_jour() {
        assertThat(Execution.de("etat", "--le", "2024-09-01", "--connu-le", "2024-06-01")
                        .sortie())
                .contains("CONTRAT EN VIGUEUR LE 01/09/2024, tel qu'il était connu le 01/06/2024")
                .containsPattern("IME Les Tilleuls +IME +40 × 11, 30 × 13 +70")
                .contains("pas encore signé ce jour-là");
    }

    @Test
    void la_prorogation_ouvre_une_sixieme_annee_et_pas_une_septieme() {
        assertThat(Execution.de("etat", "--le", "2028-12-31").sortie()).contains("Du 01/01/2023 au 31/12/2028");
        Execution echu = Execution.de("etat", "--le", "2029-01-01");
        assertThat(echu.code()).isEqualTo(1);
        assertThat(echu.erreurs()).contains("CONTRAT_ECHU").contains("Le contrat a pris fin le 2028-12-31");
        assertThat(Execution.de("etat", "--le", "2022-12-31").erreurs()).contains("CONTRAT_PAS_EN_VIGUEUR");
    }

    @Test
    void le_contrat_en_vigueur_nourrit_les_autres_commandes() {
        String contrat = Execution.de("etat", "--le", "2026-06-01", "--contrat").sortie();
        Execution projection = Execution.avecEntree(contrat, "projeter", "-");
        assertThat(projection.code()).isZero();
        // IME: 3 120 000 +1.5 % +1.2 %, less 480 000, +0.9 % +0.8 %, to the cent each year; total without the ESAT,
        // gone
        assertThat(projection.sortie()).containsPattern("2\\h771\\h319,41").containsPattern("12\\h512\\h569,61");
        Execution validation = Execution.avecEntree(contrat, "valider", "-");
        assertThat(validation.code()).isZero();
        assertThat(validation.sortie()).contains("Le contrat est valable : aucun constat.");
        // a contract alone is a history without avenant
        assertThat(Execution.avecEntree(contrat, "etat", "-", "--le", "2026-06-01")
                        .sortie())
                .contains("Aucun avenant.");
    }

    @Test
    void en_anglais_et_en_json() {
        assertThat(Execution.de("etat", "--le", "2024-09-01", "--lang", "en").sortie())
                .contains("CONTRACT IN FORCE ON 2024-09-01")
                .contains("to come");
        assertThat(Execution.de("etat", "--le", "2024-09-01", "--json").sortie())
                .contains("\"depuis\": \"2024-09-01\"")
                .contains("\"situation\": \"A_VENIR\"");
        assertThat(Execution.avecEntree("{", "etat", "-").code()).isEqualTo(2);
    }
}
