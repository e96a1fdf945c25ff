package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cpom.io.rapport.Tableau;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cpom projeter}: figures are held against one another, never against themselves. */
class ProjeterTest {
    private static final Path EXEMPLES = Path.of("exemples");
    private static final String[] ANNEES = {"2023", "2024", "2025", "2026", "2027"};
    private static final String[] ETAPES = {
        "Base reconductible au 1er janvier",
        "Actualisation",
        "Extension en année pleine",
        "Mesures nouvelles",
        "Absences du périmètre",
        "Crédits non reconductibles",
        "Reprise d'excédent",
        "Reprise de déficit",
        "Modulation"
    };

    private static final Execution EXEMPLE = Execution.de("projeter");

    @Test
    void sansFichierProjetteLExempleEtImprimeSonAvertissement() {
        assertThat(EXEMPLE.code()).isZero();
        assertThat(EXEMPLE.sortie())
                .startsWith("Contrat EXEMPLE-ORSAC-2023-2027")
                .contains("AVERTISSEMENT", "INVENTÉ");
        assertThat(EXEMPLE.sortie())
                .isEqualTo(
                        Execution.de("projeter", EXEMPLES.resolve("orsac.json").toString())
                                .sortie());
    }

    @Test
    void leTotalDeChaqueAnneeEstLaSommeDeSesEtapes() {
        TableauLu annees = TableauLu.sous("DOTATIONS DU CONTRAT", EXEMPLE.lignes());
        assertThat(annees.titres()).containsSubsequence(ANNEES);
        for (String annee : ANNEES) {
            assertThat(annees.somme(annee, ETAPES))
                    .as(annee)
                    .isEqualByComparingTo(annees.montants("Total des dotations").get(annee));
        }
    }

    @Test
    void lePlafondEstLeTotalPlusLaMargeMoinsLeDepassement() {
        TableauLu annees = TableauLu.sous("DOTATIONS DU CONTRAT", EXEMPLE.lignes());
        for (String annee : ANNEES) {
            BigDecimal depassement = annees.montants("Dépassement du plafond").get(annee);
            assertThat(annees.somme(annee, "Total des dotations", "Marge sous le plafond")
                            .subtract(depassement))
                    .as(annee)
                    .isEqualByComparingTo(annees.montants("Plafond du contrat").get(annee));
            assertThat(depassement.signum()).as(annee).isEqualTo(annee.equals("2026") ? 1 : 0);
        }
    }

    @Test
    void laRepartitionParEssmsDonneLeTotalDeChaqueAnnee() {
        TableauLu annees = TableauLu.sous("DOTATIONS DU CONTRAT", EXEMPLE.lignes());
        TableauLu essms = TableauLu.sous("RÉPARTITION PAR ESSMS", EXEMPLE.lignes());
        assertThat(essms.lignes()).hasSize(13);
        for (String annee : ANNEES) {
            assertThat(essms.sommeAvantTotal(annee))
                    .as(annee)
                    .isEqualByComparingTo(essms.total(annee))
                    .isEqualByComparingTo(annees.montants("Total des dotations").get(annee));
        }
    }

    @Test
    void unEssmsQuiEntreEnCoursDeContratNAPasDePartAvant() {
        TableauLu essms = TableauLu.sous("RÉPARTITION PAR ESSMS", EXEMPLE.lignes());
        assertThat(essms.montants("010008951")).containsOnlyKeys("2026", "2027");
        assertThat(essms.montants("010787141")).containsOnlyKeys(ANNEES);
    }

    @Test
    void lesDouzeVersementsDuPremierExerciceDonnentSonTotal() {
        assertThat(EXEMPLE.sortie()).contains("VERSEMENTS DE 2023, premier exercice du contrat");
        verifierVersements(EXEMPLE, 2023);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027})
    void uneAnneeChoisieSeLitParAutoriteEtFinanceur(int annee) {
        Execution detail = Execution.de("projeter", "--annee", Integer.toString(annee));
        assertThat(detail.code()).isZero();
        TableauLu dotations = TableauLu.sous("DOTATIONS DE " + annee, detail.lignes());
        TableauLu essms = TableauLu.sous("RÉPARTITION DE " + annee, detail.lignes());
        for (String dotation : List.of("ARS-84 assurance maladie", "CD-01 département")) {
            assertThat(dotations.titres()).contains(dotation);
            assertThat(essms.sommeAvantTotal(dotation))
                    .as(dotation)
                    .isEqualByComparingTo(essms.total(dotation))
                    .isEqualByComparingTo(
                            dotations.montants("Total des dotations").get(dotation));
            assertThat(dotations.sommeAvantTotal(dotation))
                    .as(dotation)
                    .isEqualByComparingTo(dotations.total(dotation));
        }
        assertThat(essms.total("Total"))
                .isEqualByComparingTo(TableauLu.sous("DOTATIONS DU CONTRAT", EXEMPLE.lignes())
                        .montants("Total des dotations")
                        .get(Integer.toString(annee)));
        verifierVersements(detail, annee);
    }

    private static void verifierVersements(Execution execution, int annee) {
        TableauLu versements = TableauLu.sous("VERSEMENTS DE " + annee, execution.lignes());
        TableauLu annees = TableauLu.sous("DOTATIONS DU CONTRAT", execution.lignes());
        assertThat(versements.lignes()).hasSize(13);
        assertThat(versements.sommeAvantTotal("Total"))
                .isEqualByComparingTo(versements.total("Total"))
                .isEqualByComparingTo(annees.montants("Total des dotations").get(Integer.toString(annee)));
        for (int mois = 1; mois <= 12; mois++) {
            LocalDate date = LocalDate.parse(
                    versements.lignes().get(mois - 1).get(1), DateTimeFormatter.ofPattern("dd/MM/yyyy"));
            assertThat(date.getYear()).isEqualTo(annee);
            assertThat(date.getMonthValue()).isEqualTo(mois);
            assertThat(date.getDayOfMonth()).isLessThanOrEqualTo(20);
            assertThat(date.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Test
    void lesTableauxTiennentEnCentVingtColonnes() {
        assertThat(EXEMPLE.lignes()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(Tableau.LARGEUR));
        assertThat(EXEMPLE.erreurs().lines())
                .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(Tableau.LARGEUR));
    }

    @Test
    void lesAlertesDisentCeQuiEstHypotheseEtCeQuiDepasse() {
        assertThat(EXEMPLE.erreurs())
                .contains("ALERTE", "TAUX_HYPOTHETIQUE  /voletFinancier/clauses/0/hypothese", "BAREME_A_CONFIRMER")
                .contains("PLAFOND_DEPASSE", "0 bloquante,");
        assertThat(Execution.de("projeter", "--lang", "en").erreurs()).contains("ALERT", "0 blocking");
    }

    @Test
    void lExplicationDescendJusquAuxArticles() {
        assertThat(EXEMPLE.sortie()).doesNotContain("EXPLICATION");
        Execution explique = Execution.de("projeter", "--annee", "2025", "--expliquer");
        assertThat(explique.sortie())
                .contains("EXPLICATION DE 2025", "CASF R. 314-40 1°", "CASF R. 314-40 2°", "CASF R. 314-40 4°")
                .contains("</voletFinancier/lignes/0/montant>", "campagne.taux-actualisation.ph");
    }

    @Test
    void leJsonDitLaMemeChose() throws IOException {
        Execution json = Execution.de("projeter", "--json", "--annee", "2024", "--expliquer");
        assertThat(json.code()).isZero();
        JsonNode lu = new ObjectMapper().readTree(json.sortie());
        TableauLu annees = TableauLu.sous("DOTATIONS DU CONTRAT", EXEMPLE.lignes());
        assertThat(lu.at("/trajectoire/avertissement").asText()).contains("INVENTÉ");
        for (JsonNode exercice : lu.at("/trajectoire/exercices")) {
            assertThat(annees.montants("Total des dotations")
                            .get(exercice.at("/exercice").asText()))
                    .isEqualByComparingTo(exercice.at("/total").asText());
        }
        assertThat(lu.at("/exercice").asInt()).isEqualTo(2024);
        assertThat(lu.at("/versements")).hasSize(2);
        assertThat(lu.at("/versements/0/echeancier/versements")).hasSize(12);
        assertThat(lu.at("/anomalies/0/code").asText()).isEqualTo("BAREME_A_CONFIRMER");
        assertThat(lu.at("/explication/noeuds").size()).isPositive();
    }

    @Test
    void lAnglaisChangeLesLibellesEtPasLesMontants() {
        Execution anglais = Execution.de("projeter", "--lang", "en");
        assertThat(anglais.code()).isZero();
        assertThat(anglais.sortie()).contains("FUNDING OF THE CONTRACT BY YEAR", "Total funding", "2023-01-20");
        String total = TableauLu.sous("DOTATIONS DU CONTRAT", EXEMPLE.lignes())
                .ligne("Total des dotations")
                .get(1);
        assertThat(anglais.sortie()).contains(total.replace("\u202f", ",").replaceFirst(",(\\d\\d)$", ".$1"));
    }

    @Test
    void lesFautesDeLectureSontToutesDitesALeurPlace() {
        Execution fautes =
                Execution.de("projeter", EXEMPLES.resolve("fautes.json").toString());
        assertThat(fautes.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(fautes.sortie()).isEmpty();
        assertThat(fautes.erreurs())
                .contains(
                        "BLOQUANT  SIREN_CLE  /gestionnaire/siren",
                        "FINESS_CLE  /perimetre/0/essms/finess",
                        "CATEGORIE_INCONNUE  /perimetre/1/essms/categorie",
                        "DATE_ILLISIBLE  /perimetre/1/entree",
                        "MONTANT_DECIMALES  /voletFinancier/lignes/0/montant",
                        "CHAMP_INCONNU  /voletFinancier/lignes/1/remarque",
                        "TAUX_SANS_UNITE  /voletFinancier/clauses/0/taux/0/taux");
    }

    @Test
    void lesFautesDuVoletFinancierSontToutesDites() {
        Execution fautes =
                Execution.de("projeter", EXEMPLES.resolve("fautes-metier.json").toString());
        assertThat(fautes.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(fautes.sortie()).contains("Aucune projection");
        assertThat(fautes.erreurs())
                .contains(
                        "ANNEE_BASE_APRES_ENTREE",
                        "OPTION_INTERDITE",
                        "AUTORITE_NON_SIGNATAIRE",
                        "LIGNE_HORS_PERIMETRE",
                        "CLAUSE_INCONNUE",
                        "MESURE_AMBIGUE",
                        "MESURE_SANS_LIGNE",
                        "ESSMS_SANS_BASE",
                        "CLAUSE_MUETTE",
                        "[CASF R. 314-39-1 al. 1]");
        assertThat(fautes.erreurs()).doesNotContain("« ? »", "{");
    }

    @Test
    void ceQuiNeSeLitPasEstUnMauvaisUsage(@TempDir Path dossier) throws IOException {
        Path tronque = Files.writeString(dossier.resolve("tronque.json"), "{\"numero\": ");
        Execution illisible = Execution.de("projeter", tronque.toString());
        assertThat(illisible.code()).isEqualTo(CpomMain.USAGE);
        assertThat(illisible.erreurs()).contains("JSON_ILLISIBLE");
        Execution absent =
                Execution.de("projeter", dossier.resolve("absent.json").toString());
        assertThat(absent.code()).isEqualTo(CpomMain.USAGE);
        assertThat(absent.erreurs()).contains("FICHIER_ILLISIBLE");
        assertThat(Execution.de("projeter", dossier.toString()).code()).isEqualTo(CpomMain.USAGE);
    }

    @Test
    void leContratPeutVenirDeLEntreeStandard() throws IOException {
        String contrat = Files.readString(EXEMPLES.resolve("orsac.json"));
        Execution execution = Execution.avecEntree(contrat, "projeter", "-");
        assertThat(execution.code()).isZero();
        assertThat(execution.sortie()).isEqualTo(EXEMPLE.sortie());
    }

    @Test
    void uneAnneeHorsDuContratEstRefusee() {
        Execution hors = Execution.de("projeter", "--annee", "2031");
        assertThat(hors.code()).isEqualTo(CpomMain.USAGE);
        assertThat(hors.erreurs()).contains("2031", "2023 à 2027");
    }
}
