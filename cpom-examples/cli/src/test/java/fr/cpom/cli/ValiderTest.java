package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.suivi.validite.Controle;
import fr.cpom.suivi.validite.PointControle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cpom valider}: what is said of a contract, and the exit code. */
class ValiderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXEMPLES = Path.of("exemples");

    @Test
    void leContratDExempleEstValableSansConstat() {
        Execution exemple = Execution.de("valider");
        assertThat(exemple.code()).isZero();
        assertThat(exemple.erreurs()).isEmpty();
        assertThat(exemple.sortie())
                .startsWith("Contrat EXEMPLE-ORSAC-2023-2027, ")
                .contains("AVERTISSEMENT", "Le contrat est valable : aucun constat.")
                .contains("années du plan global de financement pluriannuel [CASF R. 314-213 I 6°]")
                .doesNotContain("CONSTATS", "non contrôlé", "validite.");
    }

    @Test
    void leResultatEnJsonEstCeluiDuCalculateur() throws IOException {
        Execution exemple = Execution.de("valider", "--json");
        JsonNode resultat = JSON.readTree(exemple.sortie());
        assertThat(resultat.at("/valeur/valide").asBoolean()).isTrue();
        assertThat(resultat.at("/valeur/complet").asBoolean()).isTrue();
        assertThat(resultat.at("/anomalies")).isEmpty();
        assertThat(resultat.at("/valeur/themes")).hasSize(6);
        assertThat(resultat.at("/valeur/duree/termeMaximal").asText()).isEqualTo("2027-12-31");
    }

    @Test
    void unContratNonValableDitPourquoiAvecLArticle() {
        Execution fautif =
                Execution.de("valider", EXEMPLES.resolve("fautes-metier.json").toString());
        assertThat(fautif.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(fautif.sortie())
                .contains("Le contrat n'est pas valable.")
                .contains("BLOQUANT  OPTION_INTERDITE  /voletFinancier/clauses/1")
                .contains("[CASF R. 314-39-1 al. 1]")
                .contains("non contrôlé");
    }

    @Test
    void uneAlerteLaisseLeContratValable(@TempDir Path dossier) throws IOException {
        ObjectNode contrat =
                (ObjectNode) JSON.readTree(EXEMPLES.resolve("orsac.json").toFile());
        contrat.remove("stipulations");
        Path fichier = Files.writeString(dossier.resolve("contrat.json"), contrat.toString());
        Execution alerte = Execution.de("valider", fichier.toString());
        assertThat(alerte.code()).isZero();
        assertThat(alerte.sortie())
                .contains("Le contrat est valable, avec des points à vérifier.")
                .contains("Certains contrôles n'ont pas pu être faits")
                .contains("ALERTE    CONTENU_NON_RENSEIGNE  /stipulations");
        Execution anglais = Execution.avecEntree(contrat.toString(), "valider", "-", "--lang", "en");
        assertThat(anglais.sortie()).contains("The contract is valid, with points to check.", "CHECKS AND ARTICLES");
    }

    @Test
    void ceQuiNeSeLitPasEstUnMauvaisUsage(@TempDir Path dossier) throws IOException {
        Path tronque = Files.writeString(dossier.resolve("tronque.json"), "{\"numero\": ");
        assertThat(Execution.de("valider", tronque.toString()).code()).isEqualTo(CpomMain.USAGE);
        Execution fautes =
                Execution.de("valider", EXEMPLES.resolve("fautes.json").toString());
        assertThat(fautes.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(fautes.sortie()).isEmpty();
    }

    /** A label that is missing would show as its key. */
    @Test
    void chaqueMotDUnVerdictALaLangueDeLUtilisateur() {
        List<String> cles = new ArrayList<>();
        for (PointControle point : PointControle.values()) {
            cles.add("validite.point." + point);
            cles.add("validite.theme." + point.theme());
        }
        for (Controle.Etat etat : Controle.Etat.values()) {
            cles.add("validite.etat." + etat);
        }
        for (Controle.Motif motif : Controle.Motif.values()) {
            cles.add("validite.motif." + motif);
        }
        for (Langue.Code code : Langue.Code.values()) {
            Langue langue = new Langue();
            langue.code = code;
            assertThat(cles)
                    .as(code.name().toLowerCase(Locale.ROOT))
                    .allSatisfy(c -> assertThat(langue.texte(c)).isNotEqualTo(c));
        }
    }
}
