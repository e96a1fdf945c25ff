package fr.cpom.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.Bareme;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.EntreeBareme;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.valeur.interne.Textes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the resources promise: sourced values, known codes, labels for people. */
class RessourcesTest {
    private static final int SOURCE_MAXIMALE = 250;
    private static final Pattern REFUS =
            Pattern.compile("new (?:fr\\.cpom\\.valeur\\.)?ValeurInvalideException\\(\\s*\"([A-Z_]+)\"");
    private static final Pattern LIBELLE =
            Pattern.compile("\\b(?:entree|bareme|baremeMontant|produit|fraction|somme|minimum|"
                    + "maximum|parts|fractionsEgales|sommePonderee|croissance)\\(\\s*\"([a-zA-Z]+)\"");
    private static final String BAREMES = "src/main/resources/META-INF/cpom/baremes";

    @Test
    void chaque_valeur_a_sa_source_et_son_texte() {
        List<String> fautes = new ArrayList<>();
        for (Bareme<?> bareme : JeuDeBaremes.standard().baremes()) {
            String id = bareme.serie().id();
            if (bareme.libelle().isBlank() || bareme.entrees().isEmpty() || !id.matches("[a-z0-9]+([.-][a-z0-9]+)+")) {
                fautes.add(id);
            }
            for (EntreeBareme<?> entree : bareme.entrees()) {
                String faute = faute(entree);
                if (!faute.isEmpty()) {
                    fautes.add(id + " " + entree.debut() + " : " + faute);
                }
            }
        }
        assertThat(fautes).isEmpty();
    }

    private static String faute(EntreeBareme<?> entree) {
        String texte = entree.reference().texte();
        if (entree.source().isBlank() || entree.source().length() > SOURCE_MAXIMALE) {
            return "source";
        }
        if (entree.valeur().isPresent() && texte.startsWith("sans")) {
            return "valeur sans texte";
        }
        boolean code = texte.equals("CASF") || texte.equals("CSS") || texte.startsWith("code");
        if (texte.isBlank() || (code && entree.reference().article().isBlank())) {
            return "article";
        }
        boolean calculee = entree.confiance() == Confiance.DERIVE;
        return calculee && entree.note().isEmpty() ? "dérivation non dite" : "";
    }

    @Test
    void chaque_fichier_de_baremes_est_a_l_index_et_chaque_serie_n_y_est_qu_une_fois() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> familles = new TreeSet<>();
        List<String> series = new ArrayList<>();
        Set<String> attendues = new TreeSet<>();
        for (Path fichier : Depot.fichiers("cpom-core", BAREMES, ".json").toList()) {
            JsonNode racine = json.readTree(fichier.toFile());
            if (fichier.endsWith("index.json")) {
                racine.get("familles").forEach(f -> attendues.add(f.asText()));
            } else {
                familles.add(racine.get("famille").asText());
                assertThat(fichier.getFileName())
                        .hasToString(racine.get("famille").asText() + ".json");
                racine.get("series").forEach(s -> series.add(s.get("id").asText()));
            }
        }
        assertThat(familles).isEqualTo(attendues);
        assertThat(series)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(JeuDeBaremes.standard().baremes());
    }

    @Test
    void chaque_refus_a_un_code_connu() {
        Set<String> codes = Arrays.stream(CodeAnomalie.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(cites(REFUS)).isNotEmpty().isSubsetOf(codes);
    }

    @Test
    void chaque_libelle_d_explication_a_son_texte() {
        assertThat(cites(LIBELLE))
                .isSubsetOf(Textes.paquet("explications", "fr").stringPropertyNames());
    }

    private static Set<String> cites(Pattern motif) {
        return Depot.sources().stream()
                .flatMap(f -> motif.matcher(Depot.lire(f)).results())
                .map((MatchResult r) -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
