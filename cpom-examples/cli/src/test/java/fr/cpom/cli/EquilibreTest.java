package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cpom equilibre}: what is said of a budget, and the exit code. */
class EquilibreTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXEMPLE = Path.of("exemples", "equilibre.json");

    @Test
    void lExempleImaginaireEstEnEquilibre() {
        Execution exemple = Execution.de("equilibre");
        assertThat(exemple.code()).isZero();
        assertThat(exemple.erreurs()).isEmpty();
        assertThat(exemple.sortie())
                .startsWith("EXEMPLE IMAGINAIRE")
                .contains("Le budget est en équilibre réel.", "[oui]", "CASF R. 314-222 I 4°", "ESAT, production")
                .doesNotContain("[NON]", "[ ? ]", "equilibre.", "POUR Y SATISFAIRE", "À RENSEIGNER");
    }

    @Test
    void leResultatEnJsonEstCeluiDuCalculateur() throws IOException {
        JsonNode resultat = JSON.readTree(Execution.de("equilibre", "--json").sortie());
        assertThat(resultat.at("/verdict").asText()).isEqualTo("EN_EQUILIBRE");
        assertThat(resultat.at("/caf").asText()).isEqualTo("131000.00");
        assertThat(resultat.at("/conditions")).hasSize(6);
    }

    @Test
    void uneCafInsuffisanteEstDiteAvecSonManqueEtSesVoies(@TempDir Path dossier) throws IOException {
        ObjectNode budget = (ObjectNode) JSON.readTree(EXEMPLE.toFile());
        ((ObjectNode) budget.at("/autofinancement")).put("capitalARembourser", "131000.01");
        Path fichier = Files.writeString(dossier.resolve("budget.json"), budget.toString());
        Execution refus = Execution.de("equilibre", fichier.toString());
        assertThat(refus.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(refus.sortie())
                .contains("Le budget n'est pas en équilibre réel.", "[NON]", "POUR Y SATISFAIRE")
                .contains("augmenter la CAF (0,01\u00a0€) [CASF R. 314-222 I 4°]");
        assertThat(refus.erreurs()).contains("BLOQUANT  EQUILIBRE_CAF  /autofinancement");
    }

    @Test
    void ceQuiManqueEstNommeSansFauteDeFond() throws IOException {
        ObjectNode budget = (ObjectNode) JSON.readTree(EXEMPLE.toFile());
        budget.remove("previsionsSinceres");
        Execution partiel = Execution.avecEntree(budget.toString(), "equilibre", "-");
        assertThat(partiel.code()).isZero();
        assertThat(partiel.sortie()).contains("pas de verdict", "[ ? ]", "À RENSEIGNER", "- /previsionsSinceres");
        Execution anglais = Execution.avecEntree(budget.toString(), "equilibre", "-", "--lang", "en");
        assertThat(anglais.sortie()).contains("no verdict", "TO BE TOLD", "sincere forecasts");
    }

    @Test
    void unBudgetPrevisionnelMontreSesSections() {
        Execution budget = Execution.avecEntree("""
                {"cadre": "BP", "sections": [
                  {"nature": "INVESTISSEMENT", "recettes": "50000.00", "depenses": "80000.00"},
                  {"nature": "EXPLOITATION", "recettes": "500000.00", "depenses": "500000.00"}],
                 "disponibilites": {"montant": "100000.00", "depensesCourantes": "90000.00", "dettesExigibles": "0.00"}}
                """, "equilibre", "-");
        assertThat(budget.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(budget.sortie())
                .contains("budget prévisionnel (CASF R. 314-15)", "SECTIONS", "équilibrer la section")
                .contains("-30\u202f000,00\u00a0€", "-10\u202f000,00\u00a0€");
    }

    @Test
    void ceQuiNeSeLitPasEstUnMauvaisUsage(@TempDir Path dossier) throws IOException {
        Path tronque = Files.writeString(dossier.resolve("tronque.json"), "{\"cadre\": ");
        assertThat(Execution.de("equilibre", tronque.toString()).code()).isEqualTo(CpomMain.USAGE);
        Execution inconnu = Execution.avecEntree("{\"chaussette\": 1}", "equilibre", "-");
        assertThat(inconnu.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(inconnu.erreurs()).contains("CHAMP_INCONNU");
    }
}
