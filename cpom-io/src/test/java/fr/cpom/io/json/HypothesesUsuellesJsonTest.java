package fr.cpom.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.io.Catalogue;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Default hypotheses go as they come out into the entry of a trajectory. */
class HypothesesUsuellesJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue CATALOGUE = Catalogue.standard();

    private static String exemple(String id) {
        return CATALOGUE.fiche(id, Locale.FRENCH).orElseThrow().exemple().orElseThrow();
    }

    @Test
    void elles_entrent_dans_une_trajectoire() throws IOException {
        JsonNode hypotheses = JSON.readTree(
                        CATALOGUE.compute("projection.hypotheses", exemple("projection.hypotheses")))
                .at("/valeur/hypotheses");
        assertThat(hypotheses).hasSizeGreaterThan(5);

        ObjectNode demande = (ObjectNode) JSON.readTree("""
                {"exerciceBase": 2025, "nombreAnnees": 6, "lignes": [
                  {"essms": "010780591", "groupe": "I", "sens": "CHARGE", "compte": "60612", "montant": "40000.00"},
                  {"essms": "010780591", "groupe": "I", "sens": "CHARGE", "compte": "6063", "montant": "60000.00"},
                  {"essms": "010780591", "groupe": "II", "sens": "CHARGE", "compte": "64", "montant": "900000.00"},
                  {"essms": "010780591", "groupe": "III", "sens": "CHARGE", "compte": "617", "montant": "5000.00"},
                  {"essms": "010780591", "groupe": "I", "sens": "PRODUIT", "montant": "1100000.00"}]}
                """);
        demande.set("hypotheses", hypotheses);
        JsonNode reponse = JSON.readTree(CATALOGUE.compute("projection.trajectoire", demande.toString()));

        assertThat(reponse.get("anomalies"))
                .noneMatch(a -> a.get("gravite").asText().equals("BLOQUANT"));
        assertThat(reponse.at("/valeur/hypotheses")).hasSameSizeAs(hypotheses);
        // 40 000 × 1,067644, the mean of the energy of 2021 to 2025
        assertThat(reponse.at("/valeur/lignes/0/montants/1/montant").asText()).isEqualTo("42705.76");
    }
}
