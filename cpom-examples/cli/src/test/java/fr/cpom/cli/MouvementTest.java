package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code cpom mouvement}: what is said of movements, and the exit code. */
class MouvementTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void lExempleImaginaireDitLaRegleLArticleEtLEffet() {
        Execution exemple = Execution.de("mouvement");
        assertThat(exemple.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(exemple.sortie())
                .startsWith("EXEMPLE IMAGINAIRE")
                .contains("M1 : soumis à approbation", "FON-08", "le silence décide le 03/06/2026")
                .contains("M2 : refusé", "FON-10", "CASF R. 314-43-1 al. 1")
                .contains("EFFET DES MOUVEMENTS ADMIS", "Total des crédits")
                .doesNotContain("decision.", "motif.", "etape.", "mouvement.", "critere.");
        assertThat(exemple.erreurs()).contains("BLOQUANT  MOUVEMENT_REFUSE  /mouvements/1");
        assertThat(Execution.de("mouvement", "--lang", "en").sortie())
                .contains("M1: subject to approval", "silence decides on")
                .doesNotContain("decision.", "motif.", "etape.", "mouvement.", "critere.");
    }

    @Test
    void leResultatEnJsonEstCeluiDuCalculateur() throws IOException {
        JsonNode resultat = JSON.readTree(Execution.de("mouvement", "--json").sortie());
        assertThat(resultat.at("/decision").asText()).isEqualTo("REFUSE");
        assertThat(resultat.at("/verdicts")).hasSize(2);
        assertThat(resultat.at("/totalApres")).isEqualTo(resultat.at("/totalAvant"));
    }

    @Test
    void lesCreditsPeuventVenirDuContrat() {
        String demande = """
                {"situation": {"statut": "PRIVE_NON_LUCRATIF", "exercice": 2027},
                 "mouvements": [{"origine": {"essms": "010780591"}, "destination": {"essms": "010012581"},
                                 "montant": "50000.00"}]}
                """;
        String contrat = Path.of("exemples", "orsac.json").toString();
        Execution execution = Execution.avecEntree(demande, "mouvement", "-", "--contrat", contrat);
        assertThat(execution.code()).isZero();
        assertThat(execution.sortie()).contains("1 : soumis à approbation", "plafond 29\u202f800\u202f000,00");
        Execution hors = Execution.avecEntree(demande.replace("2027", "2050"), "mouvement", "-", "--contrat", contrat);
        assertThat(hors.sortie()).isEmpty();
        assertThat(hors.erreurs()).contains("BLOQUANT  MOUVEMENT_HORS_CONTRAT  /situation/exercice");
        assertThat(hors.code()).isEqualTo(CpomMain.FAUTES);
    }
}
