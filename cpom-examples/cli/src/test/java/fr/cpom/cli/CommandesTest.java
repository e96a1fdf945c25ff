package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cpom.calcul.CalculatorId;
import fr.cpom.io.Catalogue;
import fr.cpom.io.json.CpomJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands beside {@code projeter}, their help, and how they refuse. */
class CommandesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECONDUCTION =
            "{\"dotation\": \"1230000.00\", \"cnr\": \"50000.00\", \"repriseReportANouveau\": \"20000.00\"}";

    static Stream<String> calculs() {
        return Catalogue.standard().ids().stream().map(CalculatorId::valeur);
    }

    @Test
    void leCatalogueListeTousLesCalculs() {
        Execution catalogue = Execution.de("catalogue");
        assertThat(catalogue.code()).isZero();
        assertThat(catalogue.lignes()).containsAll(calculs().toList());
        assertThat(catalogue.sortie()).contains("CASF\u00a0R.\u00a0314-40");
    }

    @ParameterizedTest
    @MethodSource("calculs")
    void laFicheDUnCalculDonneUnExempleQuiSeCalcule(String id) throws IOException {
        Execution fiche = Execution.de("catalogue", id);
        assertThat(fiche.code()).isZero();
        assertThat(fiche.sortie()).contains("Schéma de l'entrée", "\"$schema\"", "Exemple d'entrée");
        String exemple = Catalogue.standard()
                .fiche(id, Locale.FRENCH)
                .flatMap(f -> f.exemple())
                .orElseThrow();
        assertThat(fiche.sortie()).contains(exemple);
        Execution calcul = Execution.avecEntree(exemple, "calculer", id);
        assertThat(calcul.code()).as(calcul.erreurs()).isZero();
        JsonNode reponse = JSON.readTree(calcul.sortie());
        assertThat(reponse.at("/calcul").asText()).isEqualTo(id);
        assertThat(reponse.at("/valeur").isObject()).isTrue();
        assertThat(JSON.readTree(Execution.de("schema", id).sortie()).has("$schema"))
                .isTrue();
    }

    @Test
    void calculerLitUnFichierOuLEntreeStandard(@TempDir Path dossier) throws IOException {
        Path fichier = Files.writeString(dossier.resolve("entree.json"), RECONDUCTION);
        Execution parFichier = Execution.de("calculer", "dotation.reconduction", fichier.toString());
        Execution parEntree =
                Execution.avecEntree(RECONDUCTION, "calculer", "dotation.reconduction", "--date", "2026-03-14");
        assertThat(parFichier.code()).isZero();
        assertThat(parEntree.code()).isZero();
        // 1 230 000 − 50 000 − 20 000, CASF D. 314-106-1
        assertThat(JSON.readTree(parFichier.sortie()).at("/valeur/base").asText())
                .isEqualTo("1160000.00");
        assertThat(JSON.readTree(parEntree.sortie()).at("/valeur/base").asText())
                .isEqualTo("1160000.00");
    }

    @Test
    void calculerDitLesFautesDeLEntree() {
        Execution faute = Execution.avecEntree("{\"dotation\": \"12,5\"}", "calculer", "dotation.reconduction");
        assertThat(faute.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(faute.sortie()).contains("MONTANT_ILLISIBLE");
        assertThat(faute.erreurs()).contains("BLOQUANT  MONTANT_ILLISIBLE  /dotation");
        Execution illisible = Execution.avecEntree("{", "calculer", "dotation.reconduction");
        assertThat(illisible.code()).isEqualTo(CpomMain.USAGE);
        assertThat(illisible.erreurs()).contains("JSON_ILLISIBLE");
    }

    @Test
    void unCalculInconnuEstNommeAvecLesCalculsConnus() {
        for (String commande : List.of("calculer", "catalogue", "schema")) {
            Execution inconnu = Execution.de(commande, "dotation.nulle");
            assertThat(inconnu.code()).as(commande).isEqualTo(CpomMain.USAGE);
            assertThat(inconnu.erreurs()).as(commande).contains("dotation.nulle", "dotation.trajectoire");
        }
    }

    @Test
    void leSchemaParDefautEstCeluiDuContrat() throws IOException {
        Execution schema = Execution.de("schema");
        assertThat(schema.code()).isZero();
        assertThat(JSON.readTree(schema.sortie()).at("/title").asText()).isEqualTo("cpom.contrat.v1");
    }

    @Test
    void lesCasPubliesSontConformes() {
        Execution verifier = Execution.de("verifier");
        assertThat(verifier.code()).as(verifier.sortie()).isZero();
        assertThat(verifier.sortie()).matches("\\d+ conformes, 0 en échec\\R");
    }

    @Test
    void unCasFauxEstMontreEtCompte(@TempDir Path dossier) throws IOException {
        Files.writeString(
                dossier.resolve("reconduction.json"),
                "[" + cas("JUSTE", "1160000.00") + ",\n" + cas("FAUX", "1160000.01") + "]");
        Execution verifier = Execution.de("verifier", dossier.toString());
        assertThat(verifier.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(verifier.sortie()).contains("reconduction.json FAUX", "1160000.01", "1160000.00");
        assertThat(verifier.sortie()).doesNotContain("JUSTE");
        assertThat(verifier.lignes()).last().isEqualTo("1 conformes, 1 en échec");
        assertThat(Execution.de("verifier", dossier.resolve("absent").toString())
                        .code())
                .isEqualTo(CpomMain.USAGE);
    }

    private static String cas(String id, String base) {
        return "{\"id\": \"" + id
                + "\", \"calcul\": \"dotation.reconduction\", \"reference\": \"D. 314-106-1\", \"entree\": "
                + RECONDUCTION + ", \"attendu\": {\"base\": \"" + base + "\"}, \"anomalies\": []}";
    }

    @Test
    void lePerimetreTireDeFinessSeRelitCommeContrat() {
        Execution tous = perimetre("--ej", "010783009", "--activites", "src/test/resources/activites.json");
        assertThat(tous.code()).as(tous.erreurs()).isZero();
        var cpom = CpomJson.standard().read(tous.sortie()).orElseThrow();
        assertThat(cpom.gestionnaire().siren().valeur()).isEqualTo("775544562");
        assertThat(cpom.perimetre().membres()).hasSize(2);
        Execution sousCpom =
                perimetre("--ej", "010783009", "--activites", "src/test/resources/activites.json", "--sous-cpom");
        assertThat(CpomJson.standard()
                        .read(sousCpom.sortie())
                        .orElseThrow()
                        .perimetre()
                        .membres())
                .singleElement()
                .satisfies(m -> assertThat(m.essms().finess().valeur()).isEqualTo("010780591"));
        assertThat(sousCpom.erreurs()).contains("FINESS_NATURE_DEDUITE");
    }

    @Test
    void lePerimetreDitCeQuiManque() {
        assertThat(perimetre("--ej", "010783009").erreurs()).contains("FINESS_ACTIVITES_ABSENTES");
        Execution absente = perimetre("--ej", "750712184");
        assertThat(absente.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(absente.erreurs()).contains("FINESS_EJ_ABSENTE");
        Execution cle = perimetre("--ej", "010783008");
        assertThat(cle.code()).isEqualTo(CpomMain.USAGE);
        assertThat(cle.erreurs()).contains("010783008", "clé");
        Execution fichier = Execution.de("perimetre", "--finess", "absent.json", "--ej", "010783009");
        assertThat(fichier.code()).isEqualTo(CpomMain.USAGE);
        assertThat(fichier.erreurs()).contains("FICHIER_ILLISIBLE");
    }

    private static Execution perimetre(String... suite) {
        return Execution.de(Stream.concat(
                        Stream.of("perimetre", "--finess", "src/test/resources/structures.json"), Stream.of(suite))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projeter",
                "ciseau",
                "scenarios",
                "montecarlo",
                "etat",
                "valider",
                "affecter",
                "echeancier",
                "objectifs",
                "comparer",
                "perimetre",
                "obligations",
                "equilibre",
                "catalogue",
                "calculer",
                "verifier",
                "schema"
            })
    void chaqueAideDitLesCodesDeRetour(String commande) {
        Execution aide = Execution.de(commande, "--help");
        assertThat(aide.code()).isZero();
        assertThat(aide.sortie()).contains("Usage : cpom " + commande, "Codes de retour :", "--help");
        assertThat(aide.erreurs()).isEmpty();
        assertThat(Execution.de("--help").sortie()).contains(commande);
    }

    @Test
    void lesMauvaisUsagesSontDitsEnFrancais() {
        assertThat(Execution.de().code()).isEqualTo(CpomMain.USAGE);
        assertThat(Execution.de().erreurs()).contains("Usage : cpom", "COMMANDE");
        verifierUsage("Argument inconnu : projete", "projete");
        verifierUsage("Argument inconnu : --moi", "catalogue", "--moi");
        verifierUsage("Il manque : --finess", "perimetre");
        verifierUsage("Il manque : ID", "calculer");
        verifierUsage("Valeur refusée pour --annee : deux", "projeter", "--annee", "deux");
        verifierUsage("Valeur refusée pour --lang : de", "projeter", "--lang", "de");
        verifierUsage("Valeur refusée pour --date", "calculer", "dotation.versements", "--date", "2026-02-30");
    }

    private static void verifierUsage(String message, String... arguments) {
        Execution execution = Execution.de(arguments);
        assertThat(execution.code()).as(message).isEqualTo(CpomMain.USAGE);
        assertThat(execution.erreurs()).contains(message, "Aide : cpom");
        assertThat(execution.sortie()).isEmpty();
    }

    @Test
    void laVersionDitAussiCelleDesBaremes() {
        Execution version = Execution.de("--version");
        assertThat(version.code()).isZero();
        assertThat(version.sortie()).startsWith("cpom ").contains("barèmes", "vérifiés le");
    }
}
