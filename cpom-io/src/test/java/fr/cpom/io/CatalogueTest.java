package fr.cpom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CalculatorId;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.dotation.MontantDotationCalculator;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.droit.ReferenceJuridique;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> ids() {
        return CATALOGUE.ids().stream().map(CalculatorId::valeur).toList();
    }

    @Test
    void lesCalculateursDeLaBibliotheque() {
        assertThat(ids())
                .containsExactly(
                        "dotation.trajectoire",
                        "dotation.decision",
                        "dotation.reconduction",
                        "dotation.montant",
                        "dotation.base-reference",
                        "dotation.clauses",
                        "dotation.dgc",
                        "dotation.repartition",
                        "dotation.redeploiement",
                        "dotation.plafond",
                        "dotation.versements",
                        "dotation.ecart-notifie",
                        "comparaison.trajectoires",
                        "comparaison.contrats");
    }

    /** A calculator that somebody writes and forgets here could be run from no JSON. */
    @Test
    void aucunCalculateurDeLaBibliothequeNEstOublie() throws Exception {
        List<String> listes = CATALOGUE.ids().stream()
                .map(id -> CATALOGUE
                        .calculateur(id.valeur())
                        .orElseThrow()
                        .getClass()
                        .getName())
                .toList();
        assertThat(calculateursCompiles())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(listes).contains(c));
    }

    private static List<String> calculateursCompiles() throws Exception {
        URI lieu = TrajectoireDgcCalculator.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        if (Files.isDirectory(Path.of(lieu))) {
            return calculateurs(Path.of(lieu));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(lieu), Map.of())) {
            return calculateurs(jar.getPath("/"));
        }
    }

    private static List<String> calculateurs(Path racine) throws IOException {
        try (Stream<Path> fichiers = Files.walk(racine)) {
            return fichiers.map(f -> racine.relativize(f).toString())
                    .filter(f -> f.endsWith("Calculator.class"))
                    .map(f -> f.substring(0, f.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void chaqueCalculateurEstDecrit(String id) {
        FicheCalculateur francais = CATALOGUE.fiche(id, Locale.FRANCE).orElseThrow();
        FicheCalculateur anglais = CATALOGUE.fiche(id, Locale.ENGLISH).orElseThrow();
        assertThat(francais.id()).hasToString(id);
        assertThat(francais.texte()).as("texte français de " + id).isPresent();
        assertThat(anglais.texte()).as("texte anglais de " + id).isPresent().isNotEqualTo(francais.texte());
        assertThat(francais.articles()).as("articles de " + id).isNotEmpty();
        assertThat(francais.schema()).contains(id + ".entree.v1", "\"properties\"");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void chaqueExempleSeCalcule(String id) throws IOException {
        String exemple =
                CATALOGUE.fiche(id, Locale.FRENCH).orElseThrow().exemple().orElse("");
        assertThat(exemple).as("META-INF/cpom/exemples/" + id + ".json").isNotEmpty();

        Calcul<?> calcul = CATALOGUE.calculer(id, exemple, Contexte.standard());
        assertThat(calcul.anomalies()).as(id).noneMatch(Anomalie::estBloquante);
        assertThat(calcul.resultat()).isPresent();

        JsonNode reponse = JSON.readTree(CATALOGUE.compute(id, exemple));
        assertThat(reponse.get("calcul").asText()).isEqualTo(id);
        assertThat(reponse.get("valeur").isObject()).isTrue();
        assertThat(reponse.get("anomalies").isArray()).isTrue();
        assertThat(reponse.at("/explication/format").asText()).isEqualTo("cpom.explication.v1");
        assertThat(CATALOGUE.compute(id, exemple)).isEqualTo(CATALOGUE.compute(id, exemple));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void chaqueExempleSuitSonSchema(String id) {
        FicheCalculateur fiche = CATALOGUE.fiche(id, Locale.FRENCH).orElseThrow();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(fiche.schema(), InputFormat.JSON)
                        .validate(fiche.exemple().orElse(""), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void laReponseDonneLaValeur() throws IOException {
        JsonNode reponse = JSON.readTree(CATALOGUE.compute(
                "dotation.reconduction",
                "{\"dotation\": \"1230000.00\", \"cnr\": \"50000.00\", \"repriseReportANouveau\": \"20000.00\"}"));
        assertThat(reponse.at("/valeur/base").asText()).isEqualTo("1160000.00");
        assertThat(reponse.at("/anomalies")).isEmpty();
        assertThat(reponse.at("/explication/noeuds")).isNotEmpty();
    }

    @Test
    void calculateurInconnu() throws IOException {
        JsonNode reponse = JSON.readTree(CATALOGUE.compute("dotation.magique", "{}"));
        assertThat(reponse.get("calcul").asText()).isEqualTo("dotation.magique");
        assertThat(reponse.has("valeur")).isFalse();
        assertThat(reponse.at("/anomalies/0/code").asText()).isEqualTo("CALCULATEUR_INCONNU");
        assertThat(reponse.at("/anomalies/0/message").asText()).contains("dotation.magique");
        assertThat(CATALOGUE.calculateur("dotation.magique")).isEmpty();
        assertThat(CATALOGUE.fiche("dotation.magique", Locale.FRENCH)).isEmpty();
    }

    @Test
    void entreeIllisibleAvecSesLieux() throws IOException {
        JsonNode reponse = JSON.readTree(CATALOGUE.compute(
                "dotation.decision",
                "{\"base\": \"1e6\", \"taux\": \"0.93\", \"mesuresNouvelles\": [{}], \"tau\": 1}"));
        assertThat(reponse.has("valeur")).isFalse();
        assertThat(reponse.get("anomalies"))
                .extracting(a -> a.get("code").asText() + " " + a.get("chemin").asText())
                .contains(
                        "MONTANT_ILLISIBLE /base",
                        "TAUX_SANS_UNITE /taux",
                        "CHAMP_MANQUANT /mesuresNouvelles/0/montantAnneePleine",
                        "CHAMP_INCONNU /tau");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "null", "[]", "{", "{} {}", "\u0000", "\ud800", "1e999999999", "{\"a\":1,\"a\":2}"})
    void aucunTexteNeFaitEchouer(String texte) throws IOException {
        for (String id : ids()) {
            JsonNode reponse = JSON.readTree(CATALOGUE.compute(id, texte));
            assertThat(reponse.has("valeur")).isFalse();
            assertThat(reponse.get("anomalies")).isNotEmpty();
        }
        assertThat(JSON.readTree(CATALOGUE.compute(texte, texte)).get("anomalies"))
                .hasSize(1);
    }

    /** The greatest amounts that can be written: their sum may not be. */
    @ParameterizedTest
    @MethodSource("ids")
    void desMontantsImmensesNeFontPasEchouer(String id) throws IOException {
        String exemple =
                CATALOGUE.fiche(id, Locale.FRENCH).orElseThrow().exemple().orElse("{}");
        String immense = exemple.replaceAll("\"[0-9]+\\.[0-9]{2}\"", "\"9999999999999999.99\"")
                .replaceAll("\"[0-9.]+%\"", "\"99999999%\"");
        JsonNode reponse = JSON.readTree(CATALOGUE.compute(id, immense));
        assertThat(reponse.has("valeur") || !reponse.get("anomalies").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.93%", "99999999%"})
    void uneDotationHorsBornesEstUneAnomalie(String taux) throws IOException {
        JsonNode reponse = JSON.readTree(CATALOGUE.compute(
                "dotation.decision", "{\"base\": \"9999999999999999.99\", \"taux\": \"" + taux + "\"}"));
        assertThat(reponse.has("valeur")).isFalse();
        assertThat(reponse.at("/anomalies/0/code").asText()).isEqualTo("MONTANT_HORS_BORNES");
    }

    @Test
    void leContexteEstCeluiQuOnDonne() throws IOException {
        String exemple = CATALOGUE
                .fiche("dotation.versements", Locale.FRENCH)
                .orElseThrow()
                .exemple()
                .orElseThrow();
        JsonNode apres =
                JSON.readTree(CATALOGUE.compute("dotation.versements", exemple, Contexte.of(LocalDate.of(2150, 1, 1))));
        assertThat(apres.get("anomalies"))
                .extracting(a -> a.get("code").asText())
                .contains("BAREME_NON_VERIFIE_DEPUIS");
        JsonNode standard = JSON.readTree(CATALOGUE.compute("dotation.versements", exemple));
        assertThat(standard.get("anomalies"))
                .extracting(a -> a.get("code").asText())
                .doesNotContain("BAREME_NON_VERIFIE_DEPUIS");
    }

    @Test
    void unCalculateurDeLAppelant() throws IOException {
        Catalogue plus = CATALOGUE.with(new Essai("essai.double", e -> new Montant(e.libelle() + e.libelle())));
        assertThat(plus.ids()).hasSize(CATALOGUE.ids().size() + 1);
        assertThat(CATALOGUE.calculateur("essai.double")).isEmpty();
        JsonNode reponse = JSON.readTree(plus.compute("essai.double", "{\"libelle\": \"ab\"}"));
        assertThat(reponse.at("/valeur/libelle").asText()).isEqualTo("abab");
        FicheCalculateur fiche = plus.fiche("essai.double", Locale.FRENCH).orElseThrow();
        assertThat(fiche.texte()).isEmpty();
        assertThat(fiche.exemple()).isEmpty();
    }

    @Test
    void unCalculateurDuMemeIdPrendLaPlace() {
        Catalogue autre = CATALOGUE.with(TrajectoireDgcCalculator.avec(Map.of()));
        assertThat(autre.ids()).isEqualTo(CATALOGUE.ids());
        assertThat(autre.calculateur("dotation.trajectoire"))
                .isNotEqualTo(CATALOGUE.calculateur("dotation.trajectoire"));
        assertThat(autre.calculateur("dotation.montant").orElseThrow()).isSameAs(MontantDotationCalculator.standard());
    }

    @Test
    void uneFauteDeProgrammationEstDite() {
        Catalogue fautif = CATALOGUE.with(new Essai("essai.faute", e -> {
            throw new NullPointerException("faute");
        }));
        assertThatThrownBy(() -> fautif.compute("essai.faute", "{\"libelle\": \"ab\"}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("essai.faute")
                .hasCauseInstanceOf(NullPointerException.class);
    }

    /** Entry and result of a calculator made for these tests. */
    public record Montant(String libelle) {}

    private record Essai(CalculatorId id, Function<Montant, Montant> fonction) implements Calculator<Montant, Montant> {
        Essai(String id, Function<Montant, Montant> fonction) {
            this(CalculatorId.of(id), fonction);
        }

        @Override
        public List<ReferenceJuridique> references() {
            return List.of();
        }

        @Override
        public Class<Montant> entree() {
            return Montant.class;
        }

        @Override
        public Class<Montant> resultat() {
            return Montant.class;
        }

        @Override
        public Calcul<Montant> compute(Montant entree, Contexte contexte) {
            return Calcul.de(fonction.apply(entree), new Anomalies(), Explication.vide());
        }
    }
}
