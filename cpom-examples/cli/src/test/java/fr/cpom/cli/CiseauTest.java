package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** {@code cpom ciseau}: what a director reads, the CSV read back, the charts. */
class CiseauTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Two years worked out by hand: produits 100 000 then 101 000, charges 99 000 then 101 970. */
    private static final String PETITE = """
            {"exerciceBase": 2025, "nombreAnnees": 1,
             "lignes": [
               {"essms": "FOYER", "groupe": "I", "sens": "PRODUIT", "montant": "100000.00"},
               {"essms": "FOYER", "groupe": "II", "sens": "CHARGE", "compte": "64", "montant": "99000.00"}],
             "hypotheses": [
               {"nom": "dotation", "famille": "TARIFICATION", "cible": {"sens": "PRODUIT"},
                "effet": {"type": "EVOLUTION", "taux": "1%"}, "source": "arrêté"},
               {"nom": "paie", "famille": "REVALORISATIONS", "effet": {"type": "EVOLUTION", "taux": "3%"}}]}
            """;

    @Test
    void lExempleDitQuandOuEtPourquoiLeCiseauSeReferme() {
        Execution execution = Execution.de("ciseau");
        assertThat(execution.code()).isZero();
        assertThat(execution.sortie())
                .startsWith("Contrat EXEMPLE-ORSAC")
                .contains("AVERTISSEMENT", "INVENTÉ")
                .contains("EFFET CISEAU", "Rupture en 2027", "CAUSES DE LA DÉRIVE", "HYPOTHÈSES UTILISÉES")
                .contains("source\u00a0: inventée", "point de plus")
                .doesNotContain("ciseau.", "famille.", "effet.", "confiance.");
        assertThat(execution.sortie().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(120));
        assertThat(execution.erreurs()).contains("TRAJECTOIRE_PRESENTATION", "0 bloquante,");
        assertThat(Execution.de("ciseau", "--lang", "en").sortie())
                .contains("SCISSORS EFFECT", "Rupture in 2027")
                .doesNotContain("ciseau.", "famille.", "effet.", "confiance.");
    }

    @Test
    void lesTableauxSeRecoupent() {
        List<String> lignes = Execution.de("ciseau").lignes();
        TableauLu charges = TableauLu.sous("CAUSES DE LA DÉRIVE", lignes);
        TableauLu produits = TableauLu.sous("CAUSES DE LA HAUSSE", lignes);
        TableauLu annees = TableauLu.sous("TRAJECTOIRE DE", lignes);
        BigDecimal derive = charges.total("Dérive");
        assertThat(charges.sommeAvantTotal("Dérive")).isEqualByComparingTo(derive);
        assertThat(charges.total("Payée par la tarification").add(charges.total("Laissée au gestionnaire")))
                .isEqualByComparingTo(derive);
        assertThat(annees.montants("2030").get("Résultat"))
                .isEqualByComparingTo(annees.montants("2024")
                        .get("Résultat")
                        .add(produits.total("Hausse"))
                        .subtract(derive));
        TableauLu decomposition = TableauLu.sous("POURQUOI LE RÉSULTAT", lignes);
        assertThat(decomposition.sommeAvantTotal("Variation")).isEqualByComparingTo(decomposition.total("Variation"));
    }

    @Test
    void unBudgetFaitALaMainSeLitTelQuel() {
        Execution execution = Execution.avecEntree(PETITE, "ciseau", "-");
        assertThat(execution.code()).isZero();
        TableauLu annees = TableauLu.sous("TRAJECTOIRE DE", execution.lignes());
        assertThat(annees.montants("2025").get("Résultat")).isEqualByComparingTo("1000.00");
        assertThat(annees.montants("2026"))
                .containsEntry("Produits", new BigDecimal("101000.00"))
                .containsEntry("Charges", new BigDecimal("101970.00"))
                .containsEntry("Résultat", new BigDecimal("-970.00"));
        // 970 of 101 970 is 0,951… %
        assertThat(execution.sortie())
                .contains("Rupture en 2026", "0,95\u00a0%", "paie (revalorisations salariales, 1 ligne)")
                .contains("- Résultat de 2026\u00a0: -970,00\u00a0€")
                .contains("source\u00a0: arrêté", "source\u00a0: non indiquée");
        assertThat(execution.erreurs()).contains("HYPOTHESE_SANS_SOURCE", "TRAJECTOIRE_SANS_TRESORERIE");
    }

    @Test
    void unSeulEssmsSeDemandeParSonNom() {
        Execution execution = Execution.de("ciseau", "--essms", "arc-en-ciel");
        assertThat(execution.code()).isZero();
        assertThat(execution.sortie())
                .contains("DITEP L'ARC-EN-CIEL (010784262)", "LIGNES")
                .doesNotContain("HYPOTHÈSES");
        Execution inconnu = Execution.de("ciseau", "--essms", "nulle part");
        assertThat(inconnu.code()).isEqualTo(CpomMain.USAGE);
        assertThat(inconnu.erreurs()).contains("nulle part");
    }

    @Test
    void lesAnneesSeChoisissent() {
        assertThat(Execution.de("ciseau", "--annees", "12").sortie()).contains("TRAJECTOIRE DE 2024 À 2036");
        assertThat(Execution.de("ciseau", "--annees", "31").code()).isEqualTo(CpomMain.USAGE);
        assertThat(Execution.de("ciseau", "absent.json").code()).isEqualTo(CpomMain.USAGE);
    }

    @Test
    void leContratPeutVenirDAilleurs(@TempDir Path dossier) throws IOException {
        Path autre = dossier.resolve("contrat.json");
        JsonNode contrat = JSON.readTree(Path.of("exemples", "orsac.json").toFile());
        Files.writeString(autre, JSON.writeValueAsString(((ObjectNode) contrat).put("numero", "AUTRE")));
        Execution execution = Execution.de(
                "ciseau", Path.of("exemples", "trajectoire.json").toString(), "--contrat", autre.toString());
        assertThat(execution.code()).isZero();
        assertThat(execution.sortie()).startsWith("Contrat AUTRE").contains("dotations du contrat");
    }

    @Test
    void leCsvSeRelitAuCentimePres(@TempDir Path dossier) throws IOException {
        Path csv = dossier.resolve("ciseau.csv");
        Execution execution = Execution.de("ciseau", "--csv", csv.toString(), "--json");
        JsonNode resultat = JSON.readTree(execution.sortie());
        String texte = Files.readString(csv);
        assertThat(texte).startsWith("\uFEFFscenario;niveau;exercice");
        List<NamedCsvRecord> lignes = lire(texte.substring(1), ';');
        BigDecimal dernier = new BigDecimal(resultat.at("/annees/6/resultat").asText());
        assertThat(somme(lignes, "ENSEMBLE", "resultat", "2030", ',')).isEqualByComparingTo(dernier);
        assertThat(somme(lignes, "ESSMS", "resultat", "2030", ',')).isEqualByComparingTo(dernier);
        BigDecimal produits = somme(
                lignes.stream()
                        .filter(l -> l.getField("sens").equals("PRODUIT"))
                        .toList(),
                "LIGNE",
                "montant",
                "2030",
                ',');
        assertThat(produits)
                .isEqualByComparingTo(resultat.at("/annees/6/produits").asText());

        Execution anglais = Execution.de("ciseau", "--csv", "-", "--lang", "en");
        assertThat(anglais.sortie()).startsWith("scenario,niveau").doesNotContain("SCISSORS");
        assertThat(somme(lire(anglais.sortie(), ','), "ENSEMBLE", "resultat", "2030", '.'))
                .isEqualByComparingTo(dernier);
        assertThat(Execution.de(
                                "ciseau",
                                "--csv",
                                dossier.resolve("absent/x.csv").toString())
                        .code())
                .isEqualTo(CpomMain.USAGE);
    }

    private static List<NamedCsvRecord> lire(String texte, char separateur) {
        return CsvReader.builder().fieldSeparator(separateur).ofNamedCsvRecord(texte).stream()
                .toList();
    }

    private static BigDecimal somme(
            List<NamedCsvRecord> lignes, String niveau, String colonne, String exercice, char decimale) {
        return lignes.stream()
                .filter(l -> l.getField("niveau").equals(niveau)
                        && l.getField("exercice").equals(exercice))
                .map(l -> new BigDecimal(l.getField(colonne).replace(decimale, '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void lesGraphiquesSontLisiblesParUneMachine(@TempDir Path dossier) throws Exception {
        Path cible = dossier.resolve("graphiques");
        Execution execution = Execution.de("ciseau", "--graphiques", cible.toString());
        assertThat(execution.code()).isZero();
        assertThat(execution.erreurs()).contains("Graphique écrit");
        verifier(cible, "ciseau", "Effet ciseau\u00a0: ensemble du contrat", "rupture en 2027", "INVENTÉS");
        verifier(
                cible,
                "causes",
                "Du résultat de 2024 à celui de 2030, ensemble du contrat\u00a0: les causes",
                "tarification",
                "GVT");
        verifier(cible, "essms", "Résultat par ESSMS en 2030", "MAS PAUL GAUDRON", "rupture en 2026");
        Path pris = Files.createFile(dossier.resolve("fichier"));
        Execution refus = Execution.de("ciseau", "--graphiques", pris.toString());
        assertThat(refus.code()).isEqualTo(CpomMain.USAGE);
        assertThat(refus.erreurs()).contains("fichier");
    }

    /** The PNG has the size of its page and some ink; the SVG is well formed, with its title and these words as text. */
    static void verifier(Path dossier, String nom, String titre, String... mots) throws Exception {
        BufferedImage image = ImageIO.read(dossier.resolve(nom + ".png").toFile());
        Document svg = document(dossier.resolve(nom + ".svg"));
        int hauteur = Integer.parseInt(svg.getDocumentElement().getAttribute("height"));
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("1200");
        assertThat(image.getWidth()).isEqualTo(2400);
        assertThat(image.getHeight()).isEqualTo(2 * hauteur);
        assertThat(encre(image)).as("ink of " + nom).isBetween(0.005, 0.5);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(titre);
        String texte = svg.getDocumentElement().getTextContent();
        assertThat(texte).contains(mots).doesNotContain("graphique.", "famille.", "grandeur.");
        assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(4);
    }

    private static double encre(BufferedImage image) {
        long sombres = 0;
        for (int y = 0; y < image.getHeight(); y += 4) {
            for (int x = 0; x < image.getWidth(); x += 4) {
                sombres += (image.getRGB(x, y) & 0xFF00) >> 8 < 0xE0 ? 1 : 0;
            }
        }
        return sombres * 16d / image.getWidth() / image.getHeight();
    }

    private static Document document(Path svg) throws Exception {
        DocumentBuilderFactory lecteurs = DocumentBuilderFactory.newInstance();
        lecteurs.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return lecteurs.newDocumentBuilder().parse(svg.toFile());
    }
}
