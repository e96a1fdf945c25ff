package fr.cpom.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.EntreeBareme;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.objectif.Mesure;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results, anomalies and explanations as JSON. */
class EcritureTest {
    private static final CpomJson JSON = CpomJson.standard();
    private static final LocalDate JOUR = LocalDate.of(2026, 1, 1);
    private static final ReferenceJuridique ARTICLE = ReferenceJuridique.casf("R. 314-40");

    private static LectureBareme<Taux> lecture() {
        return new LectureBareme<>(
                Serie.taux("essai.taux"),
                JOUR,
                Taux.pourcent("0.93"),
                new EntreeBareme<>(
                        JOUR,
                        Optional.of(Taux.pourcent("0.93")),
                        Territoire.national(),
                        ARTICLE,
                        "essai",
                        Confiance.LU,
                        Optional.empty()),
                JOUR,
                "v1");
    }

    @Test
    void unCalculEcritSaValeurSesAnomaliesEtSonExplication() {
        Tracage tracage = Tracage.complet();
        MontantExplique base = tracage.entree("base", 100_000, "/base");
        MontantExplique hausse =
                tracage.produit("actualisation", base, tracage.bareme("taux", lecture()), Arrondi.AU_CENTIME, ARTICLE);
        MontantExplique total = tracage.somme(
                "dotation", ARTICLE, base, hausse, base.retranche().pour("2026"));
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(Anomalie.of(CodeAnomalie.PLAFOND_ABSENT, "/plafonds", "exercice", "2026")
                .selon(ARTICLE));

        JsonNode calcul = JSON.toTree(Calcul.de(
                new MontantAnnuel(Exercice.of(2026), Montants.ofCentimes(total.centimes())),
                anomalies,
                total.explication()));

        assertThat(calcul.get("valeur")).hasToString("{\"exercice\":2026,\"montant\":\"9.30\"}");
        JsonNode anomalie = calcul.get("anomalies").get(0);
        assertThat(anomalie.fieldNames())
                .toIterable()
                .containsExactly("code", "gravite", "chemin", "arguments", "reference", "message");
        assertThat(anomalie.get("arguments")).hasToString("{\"exercice\":\"2026\"}");
        assertThat(anomalie.get("reference")).hasToString("{\"texte\":\"CASF\",\"article\":\"R. 314-40\"}");
        assertThat(calcul.at("/explication/format").textValue()).isEqualTo("cpom.explication.v1");
        assertThat(calcul.at("/explication/noeuds")).hasSize(5);
        assertThat(calcul.at("/explication/noeuds/0"))
                .hasToString(
                        "{\"id\":0,\"operation\":\"ENTREE\",\"libelle\":\"base\",\"sujet\":\"2026\",\"montant\":\"1000.00\",\"chemin\":\"/base\"}");
        JsonNode dernier = calcul.at("/explication/noeuds/4");
        assertThat(dernier.get("libelle").textValue()).isEqualTo("dotation");
        assertThat(dernier.get("parametres")).hasToString("[1,1,-1]");
        assertThat(calcul.at("/explication/noeuds").findValues("bareme"))
                .singleElement()
                .hasToString(
                        "{\"serie\":\"essai.taux\",\"date\":\"2026-01-01\",\"debut\":\"2026-01-01\",\"territoire\":\"FR\","
                                + "\"confiance\":\"LU\",\"source\":\"essai\",\"version\":\"v1\"}");
        assertThat(calcul.at("/explication/noeuds").findValues("arrondi"))
                .singleElement()
                .satisfies(a -> assertThat(a.get("mode").textValue()).isEqualTo("HALF_UP"));
    }

    @Test
    void unCalculSansValeurLeDitAussi() {
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(Anomalie.of(CodeAnomalie.VOLET_FINANCIER_ABSENT, ""));

        JsonNode calcul = JSON.toTree(Calcul.impossible(anomalies));

        assertThat(calcul.has("valeur")).isFalse();
        assertThat(calcul.at("/anomalies/0/gravite").textValue()).isEqualTo("BLOQUANT");
        assertThat(calcul.at("/explication/noeuds")).isEmpty();
    }

    /** Each figure uses the one before twice: written as a tree it would fill the memory, and walked so the stack. */
    @Test
    void uneFigurePartageeEstEcriteUneFoisEtSesOperandesAvantElle() {
        MontantExplique figure = Tracage.complet().entree("base", 0, "/base");
        for (int i = 0; i < 20_000; i++) {
            figure = Tracage.complet().somme("somme", ARTICLE, figure, figure);
        }
        JsonNode noeuds = JSON.toTree(figure.explication()).get("noeuds");

        assertThat(noeuds).hasSize(20_001);
        for (int i = 0; i < noeuds.size(); i++) {
            int id = i;
            assertThat(noeuds.get(i).get("id").intValue()).isEqualTo(id);
            noeuds.get(i)
                    .path("operandes")
                    .forEach(o -> assertThat(o.intValue()).isLessThan(id));
        }
    }

    @Test
    void uneExplicationVideSEcrit() {
        assertThat(JSON.writeCompact(Explication.vide()))
                .isEqualTo("{\"format\":\"cpom.explication.v1\",\"noeuds\":[]}");
    }

    @Test
    void laFormeDeLaPageEstFixe() {
        assertThat(JSON.write(List.of(new MontantAnnuel(Exercice.of(2026), Montants.euros("5")))))
                .isEqualTo("[\n  {\n    \"exercice\": 2026,\n    \"montant\": \"5.00\"\n  }\n]\n");
        assertThat(JSON.write(Map.of())).isEqualTo("{}\n");
        assertThat(JSON.write(NatureCpom.AHI)).isEqualTo("\"AHI\"\n");
        assertThat(JSON.writeCompact(Map.of("b", 2, "a", new BigDecimal("1E3"))))
                .isEqualTo("{\"a\":\"1000\",\"b\":2}");
    }

    @Test
    void unDecimalSansFinOuUneValeurSansFormeSontRefuses() {
        BigDecimal immense = new BigDecimal("1e999999999");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mesure(JOUR, immense, Optional.empty()))
                .withMessageContaining("NOMBRE_INVALIDE");
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.writeCompact(Map.of("a", immense)));
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.write(new Object()));
    }
}
