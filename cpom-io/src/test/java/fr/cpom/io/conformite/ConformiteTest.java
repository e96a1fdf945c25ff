package fr.cpom.io.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CalculatorId;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.io.Catalogue;
import fr.cpom.io.conformite.Ecart.Nature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformiteTest {
    private static final Path PUBLIES = Path.of("src", "main", "resources", "META-INF", "cpom", "conformite");
    private static final String RECONDUCTION =
            "\"calcul\": \"dotation.reconduction\", \"reference\": \"D. 314-106-1\", \"entree\": {\"dotation\": \"1230000.00\", \"cnr\": \"50000.00\"}";
    private static final String REPARTITION =
            "\"calcul\": \"dotation.repartition\", \"reference\": \"R. 314-43-1\", \"entree\": {\"total\": \"100.00\", \"cles\": [{\"essms\": \"A\", \"poids\": \"1\"}, {\"essms\": \"B\", \"poids\": \"3\"}]}";

    @TempDir
    Path dossier;

    @Test
    void tousLesCasPubliesSontConformes() {
        RapportConformite rapport = Conformite.publies();
        assertThat(rapport.echecs()).as(rapport.texte()).isEmpty();
        assertThat(rapport.cas()).extracting(ResultatCas::id).contains("C01", "D04", "B20", "C15", "E10", "A18", "A19");
        assertThat(Conformite.verifier(PUBLIES)).isEqualTo(rapport);
    }

    @Test
    void laListeDesFamillesEstCelleDesFichiers() throws IOException {
        try (Stream<Path> fichiers = Files.list(PUBLIES)) {
            assertThat(fichiers.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".json"))
                            .sorted())
                    .containsExactlyElementsOf(
                            Conformite.familles().stream().map(f -> f + ".json").toList());
        }
    }

    @Test
    void unMontantFaux() throws IOException {
        Ecart ecart = seulEcart("{\"id\": \"X\", " + RECONDUCTION + ", \"attendu\": {\"base\": \"1180000.01\"}}");
        assertThat(ecart).isEqualTo(new Ecart(Nature.VALEUR, "/valeur/base", "\"1180000.01\"", "\"1180000.00\""));
    }

    @Test
    void unChampAbsentOuDeTrop() throws IOException {
        assertThat(seulEcart("{\"id\": \"X\", " + RECONDUCTION + ", \"attendu\": {\"prixDeJournee\": \"1.00\"}}"))
                .isEqualTo(new Ecart(Nature.VALEUR, "/valeur/prixDeJournee", "\"1.00\"", "rien"));
        assertThat(seulEcart("{\"id\": \"X\", " + RECONDUCTION + ", \"attendu\": {\"base\": null}}"))
                .isEqualTo(new Ecart(Nature.VALEUR, "/valeur/base", "null", "\"1180000.00\""));
        assertThat(verifier("{\"id\": \"X\", " + RECONDUCTION + ", \"attendu\": {\"prixDeJournee\": null}}")
                        .conforme())
                .isTrue();
    }

    @Test
    void unNombreN_estPasUnTexte() throws IOException {
        assertThat(seulEcart("{\"id\": \"X\", " + RECONDUCTION + ", \"attendu\": {\"base\": 1180000.00}}")
                        .pointeur())
                .isEqualTo("/valeur/base");
    }

    @Test
    void uneListeDUneAutreLongueur() throws IOException {
        Ecart ecart = seulEcart(
                "{\"id\": \"X\", " + REPARTITION + ", \"attendu\": {\"repartition\": [{\"montant\": \"25.00\"}]}}");
        assertThat(ecart).isEqualTo(new Ecart(Nature.VALEUR, "/valeur/repartition", "1 éléments", "2 éléments"));
    }

    @Test
    void lesElementsDUneListeSontDesSousEnsembles() throws IOException {
        assertThat(verifier("{\"id\": \"X\", " + REPARTITION
                                + ", \"attendu\": {\"repartition\": [{}, {\"montant\": \"75.00\"}]}}")
                        .conforme())
                .isTrue();
        assertThat(seulEcart("{\"id\": \"X\", " + REPARTITION
                                + ", \"attendu\": {\"repartition\": [{}, {\"montant\": \"75\"}]}}")
                        .pointeur())
                .isEqualTo("/valeur/repartition/1/montant");
    }

    @Test
    void uneAnomalieManquante() throws IOException {
        Ecart ecart = seulEcart("{\"id\": \"X\", " + RECONDUCTION + ", \"anomalies\": [\"PLAFOND_DEPASSE\"]}");
        assertThat(ecart).isEqualTo(new Ecart(Nature.ANOMALIE_ABSENTE, "/anomalies", "PLAFOND_DEPASSE", "aucune"));
    }

    @Test
    void uneAnomalieBloquanteInattendue() throws IOException {
        String sansCharges = "\"calcul\": \"dotation.montant\", \"reference\": \"R. 314-106 I\", \"entree\": {}";
        Ecart ecart = seulEcart("{\"id\": \"X\", " + sansCharges + "}");
        assertThat(ecart.nature()).isEqualTo(Nature.BLOCAGE_INATTENDU);
        assertThat(ecart.pointeur()).isEqualTo("/anomalies/0");
        assertThat(ecart.obtenu()).startsWith("CHAMP_MANQUANT /charges : ").contains("obligatoire");

        String attendue =
                "{\"id\": \"X\", " + sansCharges + ", \"attendu\": null, \"anomalies\": [\"CHAMP_MANQUANT\"]}";
        assertThat(verifier(attendue).conforme()).isTrue();
    }

    @Test
    void aucuneValeurAttendueOuAucuneObtenue() throws IOException {
        assertThat(seulEcart("{\"id\": \"X\", " + RECONDUCTION + ", \"attendu\": null}")
                        .pointeur())
                .isEqualTo("/valeur");
        String rien = "{\"id\": \"X\", \"calcul\": \"dotation.montant\", \"reference\": \"R\", \"entree\": {},"
                + " \"attendu\": %s, \"anomalies\": [\"CHAMP_MANQUANT\"]}";
        assertThat(seulEcart(rien.formatted("{\"dotation\": \"1.00\"}")))
                .isEqualTo(new Ecart(Nature.VALEUR, "/valeur", "{\"dotation\":\"1.00\"}", "rien"));
        assertThat(verifier(rien.formatted("{}")).conforme())
                .as("nothing asked of a value that is not there")
                .isTrue();
    }

    @Test
    void uneEntreeIllisible() throws IOException {
        Ecart ecart = seulEcart("{\"id\": \"X\", \"calcul\": \"dotation.montant\", \"reference\": \"R\","
                + " \"entree\": {\"charges\": 1500000}}");
        assertThat(ecart.obtenu()).startsWith("JSON_TYPE /charges");
    }

    @Test
    void unCalculateurInconnu() throws IOException {
        Ecart ecart =
                seulEcart("{\"id\": \"X\", \"calcul\": \"dotation.magique\", \"reference\": \"R\", \"entree\": {}}");
        assertThat(ecart.nature()).isEqualTo(Nature.BLOCAGE_INATTENDU);
        assertThat(ecart.obtenu()).startsWith("CALCULATEUR_INCONNU").contains("dotation.magique");
    }

    @Test
    void unJsonCasse() throws IOException {
        assertThat(seulEcart("{\"id\": \"X\",\n \"calcul\" }"))
                .isEqualTo(new Ecart(Nature.CAS_ILLISIBLE, "", "", "JSON illisible, ligne 2, colonne 11"));
        for (String casse : List.of("", "[", "[] []", "{\"id\": \"X\", \"id\": \"Y\"}", "\ufeff[]", "[".repeat(5000))) {
            assertThat(seulEcart(casse).nature()).as(casse).isEqualTo(Nature.CAS_ILLISIBLE);
        }
        Files.write(dossier.resolve("cas.json"), "[\"é\"]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Conformite.verifier(dossier).texte()).contains("cas.json").contains("UTF-8");
    }

    @Test
    void unCasMalForme() throws IOException {
        RapportConformite rapport = verifier("{\"famille\": \"essai\", \"cas\": [{\"id\": \"X\", " + RECONDUCTION
                + "}, 3, {\"id\": \"X\", \"calcul\": 4, \"attendus\": {}, \"anomalies\": [\"PAS_UN_CODE\"],"
                + " \"date\": \"2026-02-30\", \"confiance\": \"Z\"}]}");
        assertThat(rapport.conformes()).isEqualTo(1);
        assertThat(rapport.cas()).extracting(ResultatCas::id).containsExactly("X", "/cas/1", "X");
        assertThat(rapport.cas().get(2).ecarts())
                .allMatch(e -> e.nature() == Nature.CAS_ILLISIBLE)
                .extracting(Ecart::pointeur)
                .containsExactlyInAnyOrder(
                        "/cas/2/attendus",
                        "/cas/2/id",
                        "/cas/2/calcul",
                        "/cas/2/reference",
                        "/cas/2/entree",
                        "/cas/2/confiance",
                        "/cas/2/anomalies/0",
                        "/cas/2/date");
        assertThat(rapport.texte()).contains("/cas/2/anomalies/0 : code d'anomalie inconnu : PAS_UN_CODE");
    }

    @Test
    void unFichierSansCasEstUnEchec() throws IOException {
        for (String vide : List.of(
                "[]", "{\"famille\": \"x\", \"cas\": []}", "3", "{\"cas\": {}}", "{\"cas\": [], \"autre\": 1}")) {
            assertThat(verifier(vide).conforme()).as(vide).isFalse();
        }
    }

    @Test
    void unDossierVideOuAbsentEstUnEchec() throws IOException {
        Path vide = Files.createDirectory(dossier.resolve("vide"));
        assertThat(Conformite.verifier(vide).texte()).endsWith("0 conformes, 1 en échec");
        assertThat(Conformite.verifier(dossier.resolve("absent.json")).texte()).contains("absent.json");
    }

    @Test
    void laDateDuCasEstCelleDuCalcul() throws IOException {
        String versements =
                "\"calcul\": \"dotation.versements\", \"reference\": \"R. 314-107\", \"entree\": {\"exercice\": 2026, \"dotation\": \"1200.00\"}";
        assertThat(verifier("{\"id\": \"X\", " + versements
                                + ", \"date\": \"2150-01-01\", \"anomalies\": [\"BAREME_NON_VERIFIE_DEPUIS\"]}")
                        .conforme())
                .isTrue();
        assertThat(verifier("{\"id\": \"X\", " + versements + ", \"anomalies\": [\"BAREME_NON_VERIFIE_DEPUIS\"]}")
                        .conforme())
                .isFalse();
    }

    @Test
    void unCalculateurQuiEchoueNArretePasLesAutres() throws IOException {
        Files.writeString(
                dossier.resolve("cas.json"),
                "[{\"id\": \"X\", \"calcul\": \"essai.faute\", \"reference\": \"R\", \"entree\": \"a\"}, {\"id\": \"Y\", "
                        + RECONDUCTION + "}]");
        RapportConformite rapport =
                Conformite.verifier(dossier, Catalogue.standard().with(new Fautif()));
        assertThat(rapport.cas()).extracting(ResultatCas::conforme).containsExactly(false, true);
        assertThat(rapport.cas().get(0).ecarts())
                .extracting(Ecart::nature)
                .containsExactly(Nature.CALCULATEUR_EN_ECHEC);
    }

    @Test
    void leRapportEstOrdonneEtSeLit() throws IOException {
        Path sous = Files.createDirectory(dossier.resolve("a"));
        Files.writeString(
                dossier.resolve("b.json"),
                "[{\"id\": \"2\", " + RECONDUCTION + "}, {\"id\": \"1\", " + RECONDUCTION + "}]");
        Files.writeString(
                sous.resolve("z.json"), "{\"id\": \"3\", " + RECONDUCTION + ", \"attendu\": {\"base\": \"0.00\"}}");
        Files.writeString(dossier.resolve("lisezmoi.txt"), "rien");
        assertThat(Conformite.verifier(dossier).texte()).isEqualTo("""
                        a/z.json
                          3 EN ÉCHEC (dotation.reconduction, D. 314-106-1)
                            /valeur/base : attendu "0.00", obtenu "1180000.00"
                        b.json
                          2 conforme (dotation.reconduction, D. 314-106-1)
                          1 conforme (dotation.reconduction, D. 314-106-1)
                        2 conformes, 1 en échec""");
    }

    private RapportConformite verifier(String cas) throws IOException {
        Path fichier = Files.writeString(dossier.resolve("cas.json"), cas);
        return Conformite.verifier(fichier);
    }

    private Ecart seulEcart(String cas) throws IOException {
        RapportConformite rapport = verifier(cas);
        assertThat(rapport.cas()).as(cas).hasSize(1);
        assertThat(rapport.cas().get(0).fichier()).isEqualTo("cas.json");
        assertThat(rapport.cas().get(0).ecarts()).hasSize(1);
        return rapport.cas().get(0).ecarts().get(0);
    }

    private static final class Fautif implements Calculator<String, String> {
        @Override
        public CalculatorId id() {
            return CalculatorId.of("essai.faute");
        }

        @Override
        public List<ReferenceJuridique> references() {
            return List.of();
        }

        @Override
        public Class<String> entree() {
            return String.class;
        }

        @Override
        public Class<String> resultat() {
            return String.class;
        }

        @Override
        public Calcul<String> compute(String entree, Contexte contexte) {
            throw new UnsupportedOperationException("faute");
        }
    }
}
