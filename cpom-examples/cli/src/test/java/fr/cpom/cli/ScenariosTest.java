package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cpom scenarios}: variants, tornado, grid and clauses on the example, and on a budget worked out by hand. */
class ScenariosTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Produits 100 000, charges 99 000 then 101 970; the variant adds a point to the charges: 990 more. */
    private static final String PETITS = """
            {"trajectoire": {"exerciceBase": 2025, "nombreAnnees": 1,
               "lignes": [
                 {"essms": "FOYER", "groupe": "I", "sens": "PRODUIT", "montant": "100000.00"},
                 {"essms": "FOYER", "groupe": "II", "sens": "CHARGE", "compte": "64", "montant": "99000.00"}],
               "hypotheses": [
                 {"nom": "paie", "famille": "REVALORISATIONS", "effet": {"type": "EVOLUTION", "taux": "3%"},
                  "source": "accord"}]},
             "variantes": [
               {"nom": "un point de plus",
                "changements": [{"type": "DECALER_TAUX", "hypothese": "paie", "points": "1%"}]}],
             "tornado": {"grandeur": "MARGE_FINALE", "branches": [
               {"nom": "Paie", "parametre": {"type": "POINTS_HYPOTHESES", "hypotheses": ["paie"]},
                "bas": {"taux": "-1%"}, "haut": {"taux": "1%"}}]},
             "grille": {"grandeur": "MARGE_FINALE",
               "lignes": {"parametre": {"type": "POINTS_HYPOTHESES", "hypotheses": ["paie"]},
                          "valeurs": [{"taux": "0%"}, {"taux": "1%"}]},
               "colonnes": {"parametre": {"type": "TAUX_BASE", "cible": {"sens": "PRODUIT"}},
                            "valeurs": [{"taux": "0%"}, {"taux": "10%"}]}}}
            """;

    @Test
    void lExempleCompareClasseEtExplique() {
        Execution execution = Execution.de("scenarios");
        assertThat(execution.code()).isZero();
        assertThat(execution.sortie())
                .startsWith("Contrat EXEMPLE-ORSAC")
                .contains("INVENTÉ", "SCÉNARIOS DE 2024 À 2030", "PAR EFFET", "PAR CAUSE", "PAR ESSMS")
                .contains("TORNADO", "GRILLE", "AUTRES CLAUSES", "contrat signé")
                .contains("-0,5\u00a0pt", "+0,5\u00a0pt", "×\u00a01,5", "+20\u00a0%")
                .doesNotContain("scenarios.", "grandeur.", "parametre.", "ciseau.", "effet.");
        assertThat(execution.sortie().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(120));
        assertThat(execution.erreurs()).contains("0 bloquante,");
        assertThat(Execution.de("scenarios", "--lang", "en").sortie())
                .contains("SCENARIOS FROM 2024 TO 2030", "TORNADO", "GRID", "+0.5\u00a0pt", "×\u00a01.5", "+20%")
                .doesNotContain("scenarios.", "grandeur.", "parametre.", "ciseau.", "effet.");
    }

    @Test
    void desScenariosFaitsALaMainSeLisentTelsQuels() {
        Execution execution = Execution.avecEntree(PETITS, "scenarios", "-");
        assertThat(execution.code()).as(execution.erreurs()).isZero();
        // base: 100 000 − 101 970 = −1 970; one point more on 99 000: −990
        TableauLu effets = TableauLu.sous("ÉCART DES RÉSULTATS CUMULÉS À LA BASE, PAR EFFET", execution.lignes());
        assertThat(effets.montants("un point de plus"))
                .containsEntry("Écart", new BigDecimal("-990.00"))
                .containsEntry("Prix", new BigDecimal("-990.00"));
        TableauLu tornado = TableauLu.sous("TORNADO", execution.lignes());
        assertThat(tornado.montants("Paie"))
                .containsEntry("Écart au bas", new BigDecimal("990.00"))
                .containsEntry("Écart au haut", new BigDecimal("-990.00"))
                .containsEntry("Amplitude", new BigDecimal("1980.00"));
        assertThat(execution.sortie())
                .contains("-1\u202f970", "-2\u202f960", "8\u202f030", "7\u202f040")
                .contains("points ajoutés sur paie", "en colonnes\u00a0: variation de la base")
                .doesNotContain("AUTRES CLAUSES");
    }

    @Test
    void leJsonPorteToutCeQuiEstDemande() throws IOException {
        JsonNode resultat = JSON.readTree(Execution.de("scenarios", "--json").sortie());
        assertThat(resultat.at("/scenarios/variantes")).hasSize(5);
        assertThat(resultat.at("/tornado/branches")).hasSize(6);
        assertThat(resultat.at("/grille/lignes")).hasSize(4);
        assertThat(resultat.at("/alternatives/alternatives")).hasSize(1);
    }

    @Test
    void leCsvAUneLigneParScenarioExerciceEtEssms() {
        // header, then six scenarios × seven years × (the whole and twelve ESSMS)
        assertThat(Execution.de("scenarios", "--csv", "-").lignes()).hasSize(1 + 6 * 7 * 13);
    }

    @Test
    void uneVarianteSurUneHypotheseInconnueEstRefusee() {
        Execution execution = Execution.avecEntree(
                PETITS.replace("\"hypothese\": \"paie\"", "\"hypothese\": \"loyer\""), "scenarios", "-");
        assertThat(execution.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(execution.erreurs()).contains("BLOQUANT  VARIANTE_HYPOTHESE_INCONNUE", "loyer");
        assertThat(Execution.de("scenarios", "absent.json").code()).isEqualTo(CpomMain.USAGE);
    }

    @Test
    void lesGraphiquesSontLisiblesParUneMachine(@TempDir Path dossier) throws Exception {
        assertThat(Execution.de("scenarios", "--graphiques", dossier.toString()).code())
                .isZero();
        CiseauTest.verifier(
                dossier, "scenarios", "Résultat de chaque exercice, par scénario", "plan d'action", "INVENTÉ");
        CiseauTest.verifier(
                dossier,
                "tornado",
                "Ce qui pèse le plus\u00a0: résultats cumulés",
                "Salaires",
                "−0,5\u00a0pt",
                "×\u00a02");
    }
}
