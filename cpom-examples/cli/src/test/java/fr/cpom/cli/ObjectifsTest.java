package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cpom objectifs}. */
class ObjectifsTest {
    private static final Path EXEMPLE = Path.of("exemples", "orsac.json");

    @Test
    void lExempleEstSuiviAUneDate() {
        Execution suivi = Execution.de("objectifs", "--le", "2024-12-31");
        assertThat(suivi.code()).isZero();
        assertThat(suivi.sortie())
                .contains("AVERTISSEMENT", "INVENTÉ", "OBJECTIFS AU 31/12/2024, exercice 2024", "1 sur 4");
        // (49 − 41) / (48 − 41), borné à 100 %
        TableauLu indicateurs = TableauLu.sous("INDICATEURS", suivi.lignes());
        assertThat(indicateurs.ligne("I1"))
                .containsExactly("I1", "Jeunes scolarisés en établissement ordinaire", "vert", "1", "100\u00a0%");
        assertThat(indicateurs.ligne("I3")).contains("non mesuré", "–");
        TableauLu mesures = TableauLu.sous("MESURES ET CIBLES", suivi.lignes());
        assertThat(mesures.ligne("I1")).containsExactly("I1", "%", "cible de l'année", "41", "49", "31/12/2024", "48");
        // 37 + (15 − 37) × 2/5
        assertThat(mesures.ligne("I3")).contains("–", "28,2");
        assertThat(suivi.sortie())
                .contains("1 atteint, 1 en retard, 1 à venir", "O1.1, FA1", "30/11/2024, 31 jours de retard");
        assertThat(suivi.erreurs()).contains("BAREME_A_CONFIRMER  /seuilVert");
    }

    @Test
    void sansAucuneMesureLeDit() {
        Execution suivi = Execution.de("objectifs", "--le", "2023-06-30");
        assertThat(suivi.code()).isZero();
        assertThat(suivi.sortie())
                .contains("Rien n'est évalué à cette date : aucun indicateur du contrat, sur 4,")
                .doesNotContain("rouge  ");
    }

    @Test
    void uneMesureAncienneEstDite() {
        Execution suivi = Execution.de("objectifs", "--le", "2026-03-14");
        assertThat(suivi.erreurs()).contains("MESURE_ANCIENNE  /objectifs/1/indicateurs/0/mesures");
        Execution juge = Execution.de("objectifs", "--le", "2026-03-14", "--exercice", "2024");
        assertThat(juge.sortie()).contains("exercice 2024");
        assertThat(juge.erreurs()).doesNotContain("MESURE_ANCIENNE");
    }

    @Test
    void leJsonDonneLesMemesChiffres() throws IOException {
        Execution json =
                Execution.avecEntree(Files.readString(EXEMPLE), "objectifs", "-", "--le", "2025-12-31", "--json");
        assertThat(json.code()).isZero();
        JsonNode score = new ObjectMapper().readTree(json.sortie()).get("score");
        // from the target of 2024 to that of 2027: 48 + (60 − 48) × 1/3 = 52 ; (49 − 41) / (52 − 41) = 8/11
        assertThat(score.at("/objectifs/1/indicateurs/0/cible/valeur").asText()).isEqualTo("52");
        assertThat(score.at("/objectifs/1/indicateurs/0/realisation").asText()).isEqualTo("72.7272727273%");
        assertThat(score.at("/objectifs/1/indicateurs/0/feu").asText()).isEqualTo("ORANGE");
        assertThat(score.at("/nombreEvalues").asInt()).isEqualTo(1);
    }

    @Test
    void lAnglaisEtLAide() {
        assertThat(Execution.de("objectifs", "--lang", "en", "--le", "2024-12-31")
                        .sortie())
                .contains("OBJECTIVES ON 2024-12-31", "green", "not measured", "31 days late");
        Execution aide = Execution.de("objectifs", "--help");
        assertThat(aide.code()).isZero();
        assertThat(aide.sortie()).contains("Usage : cpom objectifs", "Codes de retour :", "--le");
    }

    @Test
    void ceQuiNeSeLitPasEstRefuse(@TempDir Path dossier) throws IOException {
        assertThat(Execution.de("objectifs", "--le", "2026-02-30").erreurs()).contains("Valeur refusée pour --le");
        assertThat(Execution.de("objectifs", "--exercice", "20260").code()).isEqualTo(CpomMain.USAGE);
        assertThat(Execution.de("objectifs", "absent.json").erreurs()).contains("FICHIER_ILLISIBLE");
        String sans = Files.readString(EXEMPLE).replaceFirst("(?s)\"objectifs\": \\[.*\"annexes\"", "\"annexes\"");
        Execution vide = Execution.de(
                "objectifs",
                Files.writeString(dossier.resolve("vide.json"), sans).toString());
        assertThat(vide.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(vide.sortie()).contains("Le contrat n'a aucun objectif.");
    }
}
