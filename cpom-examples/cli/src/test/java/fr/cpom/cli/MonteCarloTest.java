package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code cpom montecarlo}: what is said of a simulation, that it can be done again, and stopped. */
class MonteCarloTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Only the charges of 99 000 are uncertain, evenly between two observed gaps: produits 100 000, the mean gap is zero. */
    private static final String PETIT = """
            {"trajectoire": {"exerciceBase": 2025, "nombreAnnees": 1,
               "lignes": [
                 {"essms": "FOYER", "groupe": "I", "sens": "PRODUIT", "montant": "100000.00"},
                 {"essms": "FOYER", "groupe": "II", "sens": "CHARGE", "compte": "64", "montant": "99000.00"}],
               "hypotheses": [
                 {"nom": "paie", "famille": "REVALORISATIONS", "effet": {"type": "EVOLUTION", "taux": "3%"},
                  "source": "accord"}]},
             "incertitudes": [{"hypothese": "paie", "loi": {"type": "EMPIRIQUE", "ecarts": ["1%"]}}],
             "nombreScenarios": 50}
            """;

    @Test
    void lExempleDitLesCentilesLesProbabilitesEtLesPires() {
        Execution execution = Execution.de("montecarlo", "--scenarios", "500");
        assertThat(execution.code()).isZero();
        assertThat(execution.sortie())
                .startsWith("Contrat EXEMPLE-ORSAC")
                .contains("INVENTÉ", "500 scénarios, graine 2026", "P5", "P95")
                .contains("PROBABILITÉS PAR EXERCICE", "scénarios les pires", "CE QUI PORTE L'INCERTITUDE")
                .doesNotContain(" montecarlo.", "ciseau.");
        assertThat(execution.sortie().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(120));
        assertThat(execution.erreurs()).contains("MONTECARLO_METHODE").doesNotContain("%|", "Scénarios");
        assertThat(Execution.de("montecarlo", "--scenarios", "500", "--lang", "en")
                        .sortie())
                .contains("MONTE CARLO SIMULATION", "PROBABILITIES BY YEAR")
                .doesNotContain(" montecarlo.", "ciseau.");
    }

    @Test
    void unEcartCertainDonneUnResultatCertain() {
        Execution execution = Execution.avecEntree(PETIT, "montecarlo", "-");
        assertThat(execution.code()).as(execution.erreurs()).isZero();
        // 100 000 − 99 000 × 1,04 = −2 960; without the gap, 100 000 − 101 970 = −1 970
        TableauLu resultat = TableauLu.sous("RÉSULTAT PAR EXERCICE", execution.lignes());
        assertThat(resultat.ligne("2026"))
                .containsExactly(
                        "2026",
                        "-1\u202f970",
                        "-2\u202f960",
                        "-2\u202f960",
                        "-2\u202f960",
                        "-2\u202f960",
                        "-2\u202f960",
                        "-2\u202f960",
                        "-2\u202f960");
        TableauLu probabilites = TableauLu.sous("PROBABILITÉS PAR EXERCICE", execution.lignes());
        assertThat(probabilites.ligne("2026")).contains("100\u00a0%");
    }

    @Test
    void laGraineRedonneLeResultatQuelsQueSoientLesFils() throws IOException {
        String un = Execution.de("montecarlo", "--scenarios", "600", "--graine", "7", "--processus", "1", "--json")
                .sortie();
        String trois = Execution.de("montecarlo", "--scenarios", "600", "--graine", "7", "--processus", "3", "--json")
                .sortie();
        assertThat(trois).isEqualTo(un);
        JsonNode resultat = JSON.readTree(un);
        assertThat(resultat.at("/nombreScenarios").asInt()).isEqualTo(600);
        assertThat(resultat.at("/graine").asInt()).isEqualTo(7);
        assertThat(Execution.de("montecarlo", "--scenarios", "600", "--graine", "8", "--json")
                        .sortie())
                .isNotEqualTo(un);
    }

    @Test
    void lesMauvaisNombresSontRefuses() {
        assertThat(Execution.de("montecarlo", "--scenarios", "0").code()).isEqualTo(CpomMain.USAGE);
        assertThat(Execution.de("montecarlo", "--scenarios", "10", "--processus", "65")
                        .code())
                .isEqualTo(CpomMain.USAGE);
        Execution inconnue = Execution.avecEntree(
                PETIT.replace("{\"hypothese\": \"paie\"", "{\"hypothese\": \"x\""), "montecarlo", "-");
        assertThat(inconnue.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(inconnue.erreurs()).contains("MONTECARLO_HYPOTHESE_INCONNUE");
    }

    @Test
    void leCsvAUnChiffreParLigne() {
        Execution execution = Execution.avecEntree(PETIT, "montecarlo", "-", "--csv", "-", "--lang", "en");
        assertThat(execution.sortie())
                .startsWith("niveau,exercice,essms,nom,grandeur,statistique,valeur")
                .contains("ENSEMBLE,2026,,,RESULTAT,CENTRAL,-1970.00", "ENSEMBLE,2026,,,RESULTAT,P50,-2960.00")
                .contains("ESSMS,2026,FOYER,FOYER,DEFICIT,PROBABILITE,1");
    }

    @Test
    void unSeulScenarioEstAuSingulierEtSansEcartType() {
        Execution execution = Execution.avecEntree(PETIT, "montecarlo", "-", "--scenarios", "1");
        assertThat(execution.sortie())
                .contains("1 scénario, graine")
                .contains("écart-type\u00a0: –.")
                .doesNotContain("1 scénarios");
        assertThat(Execution.avecEntree(PETIT, "montecarlo", "-", "--scenarios", "1", "--lang", "en")
                        .sortie())
                .contains("1 scenario, seed");
        assertThat(Execution.avecEntree(PETIT, "montecarlo", "-", "--scenarios", "1", "--csv", "-", "--lang", "en")
                        .sortie()
                        .lines())
                .contains("ENSEMBLE,2026,,,RESULTAT,ECART_TYPE,");
    }

    @Test
    void unExerciceDeBaseEnDeficitEstDit() {
        String deficit = PETIT.replace("99000.00", "100000.01");
        assertThat(Execution.avecEntree(deficit, "montecarlo", "-").sortie())
                .contains("L'exercice de base 2025 est déjà en déficit");
        assertThat(Execution.avecEntree(PETIT, "montecarlo", "-").sortie()).doesNotContain("déjà en déficit");
    }

    @Test
    void lEventailDUneSeuleAnneeADesBandesLarges(@TempDir Path dossier) throws IOException {
        String large = PETIT.replace(
                "{\"type\": \"EMPIRIQUE\", \"ecarts\": [\"1%\"]}", "{\"type\": \"NORMALE\", \"ecartType\": \"2%\"}");
        assertThat(Execution.avecEntree(large, "montecarlo", "-", "--graphiques", dossier.toString())
                        .code())
                .isZero();
        BufferedImage image = ImageIO.read(dossier.resolve("eventail.png").toFile());
        long clairs = 0;
        for (int y = 0; y < image.getHeight() / 2; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                clairs += (image.getRGB(x, y) & 0xFFFFFF) == 0xDCE8F2 ? 1 : 0;
            }
        }
        // the square of the legend alone is below two thousand points
        assertThat(clairs).isGreaterThan(5000);
    }

    @Test
    void lEventailEstLisibleParUneMachine(@TempDir Path dossier) throws Exception {
        assertThat(Execution.de("montecarlo", "--scenarios", "300", "--graphiques", dossier.toString())
                        .code())
                .isZero();
        CiseauTest.verifier(
                dossier,
                "eventail",
                "Résultat possible de chaque exercice",
                "médiane",
                "INVENTÉ",
                "de 5\u00a0% à 95\u00a0%");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void unArretDemandeAttendCeQuiResteADire() throws InterruptedException {
        try (Avancement avancement = new Avancement("essai", false)) {
            assertThat(avancement.interrompu()).isFalse();
            Thread arret = new Thread(avancement::interrompre);
            arret.start();
            while (!avancement.interrompu()) {
                Thread.onSpinWait();
            }
            assertThat(arret.isAlive()).as("waits for the last word").isTrue();
            avancement.dit();
            arret.join();
        }
    }
}
