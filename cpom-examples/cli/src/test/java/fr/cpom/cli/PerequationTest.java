package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code cpom perequation}: the bundled contract of eight ESSMS, two of which cannot be covered beside the others. */
class PerequationTest {
    @Test
    void l_exemple_met_six_essms_a_l_equilibre_et_dit_pourquoi_pas_les_deux_autres() {
        Execution execution = Execution.de("perequation");
        assertThat(execution.code()).isZero();
        assertThat(execution.erreurs()).isEmpty();
        assertThat(execution.sortie())
                .contains("ESSMS à l'équilibre : 1 avant, 6 après, sur 8.")
                .containsPattern("IME Les Tilleuls, II +IME Le Moulin, II +soumis à approbation +27\\h500,00")
                .containsPattern("MAS Le Verger +non ")
                .contains("ITEP La Source : déficit de")
                .contains("FON-10 [CASF R. 314-43-1 al. 1]")
                .contains("une clause du contrat peut l'ouvrir")
                .contains("Nombre de mouvements : on ne peut pas faire mieux, c'est prouvé.");
    }

    @Test
    void couvrir_en_partie_deplace_plus_d_argent_sans_un_essms_de_plus() {
        String partiel = Execution.de("perequation", "--partiel").sortie();
        // all the 93 700 that the ARS side has in surplus, and the 18 100 that the other side needs
        assertThat(partiel).contains("1 avant, 6 après, sur 8").containsPattern("Argent déplacé : 111\\h800,00");
    }

    @Test
    void en_anglais_et_en_json() {
        assertThat(Execution.de("perequation", "--lang", "en").sortie())
                .contains("ESSMS in balance: 1 before, 6 after, out of 8.")
                .contains("no clause is enough to open");
        assertThat(Execution.de("perequation", "--json").sortie())
                .contains("\"equilibresApres\": 6")
                .contains("\"motif\": \"RESSOURCES_PARTAGEES\"");
    }

    @Test
    void une_entree_fausse_est_dite() {
        assertThat(Execution.avecEntree("{", "perequation", "-").code()).isEqualTo(2);
        Execution vide = Execution.avecEntree(
                "{\"situation\": {\"statut\": \"COMMERCIAL\"}, \"resultats\": []}", "perequation", "-");
        assertThat(vide.code()).isEqualTo(1);
        assertThat(vide.erreurs()).contains("CHAMP_MANQUANT");
    }
}
