package fr.cpom.io.finess;

import static fr.cpom.io.finess.FluxInvente.EHPAD;
import static fr.cpom.io.finess.FluxInvente.EJ;
import static fr.cpom.io.finess.FluxInvente.IME;
import static fr.cpom.io.finess.FluxInvente.SIREN;
import static fr.cpom.io.finess.FluxInvente.activite;
import static fr.cpom.io.finess.FluxInvente.activites;
import static fr.cpom.io.finess.FluxInvente.capacite;
import static fr.cpom.io.finess.FluxInvente.codes;
import static fr.cpom.io.finess.FluxInvente.ecrire;
import static fr.cpom.io.finess.FluxInvente.ege;
import static fr.cpom.io.finess.FluxInvente.exercees;
import static fr.cpom.io.finess.FluxInvente.exploitant;
import static fr.cpom.io.finess.FluxInvente.lire;
import static fr.cpom.io.finess.FluxInvente.numero;
import static fr.cpom.io.finess.FluxInvente.pmej;
import static fr.cpom.io.finess.FluxInvente.pmejAvec;
import static fr.cpom.io.finess.FluxInvente.rejets;
import static fr.cpom.io.finess.FluxInvente.siret;
import static fr.cpom.io.finess.FluxInvente.structures;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.io.finess.FluxInvente.Ege;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FluxFinessTest {
    @TempDir
    Path dossier;

    @Test
    void aGestionnaireWithItsSitesActivitiesAndCapacities() {
        LectureFiness lecture = lire(
                dossier,
                structures(pmej(
                        new Ege(IME, "183", siret("0001"), "57", "2A004", "A", "2019-01-01", "2024-01-01").toString(),
                        ege(EHPAD, "500"),
                        ege(numero("01000299"), "355"))),
                activites(exploitant(
                        EJ,
                        exercees(
                                IME,
                                activite(
                                        "ASMR",
                                        "A",
                                        "11",
                                        capacite("08", "38"),
                                        capacite("09", "40"),
                                        capacite("09", "25", "02", "01"),
                                        capacite("08", "12", "03", null)),
                                activite("ASMR", "I", "21", capacite("09", "9")),
                                activite("EML", "A", "21", capacite("09", "9"))),
                        exercees(EHPAD, activite("ASOCR", "A", "21")),
                        exercees(numero("01000299"), activite("ASMR", "A", "??")))));

        assertThat(lecture.anomalies()).isEmpty();
        assertThat(lecture.sitesLus()).isEqualTo(3);
        assertThat(lecture.sitesHorsChamp()).isEqualTo(1);
        assertThat(lecture.dateStructures()).contains(LocalDate.of(2026, 8, 13));
        assertThat(lecture.dateActivites()).contains(LocalDate.of(2026, 8, 18));
        GestionnaireFiness lu = lecture.gestionnaire(NumeroFiness.of(EJ)).orElseThrow();
        assertThat(lu.nom()).isEqualTo("LES TILLEULS");
        assertThat(lu.siren().orElseThrow().valeur()).isEqualTo(SIREN);
        assertThat(lu.statut()).contains(StatutJuridique.PRIVE_NON_LUCRATIF);
        assertThat(lu.actif()).isTrue();
        assertThat(lu.sites()).hasSize(2);
        SiteFiness ime = lu.sites().get(0);
        assertThat(ime.departement().orElseThrow()).hasToString("DEP-2A");
        assertThat(ime.modeFixationTarifaire().orElseThrow().code()).isEqualTo("57");
        assertThat(ime.porteCpom()).isTrue();
        assertThat(ime.datesCpom()).containsExactly(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 1, 1));
        assertThat(ime.activites())
                .containsExactly(new ActiviteFiness(
                        Optional.of("844"),
                        ModeAccueil.of("11"),
                        Optional.of("117"),
                        Optional.of(40),
                        Optional.of(38)));
        assertThat(lu.sites().get(1).activites())
                .extracting(ActiviteFiness::autorisees, ActiviteFiness::installees)
                .containsExactly(tuple(Optional.empty(), Optional.empty()));
    }

    @Test
    void everyRejectedSiteIsNamedWithItsPlaceAndReason() {
        LectureFiness lecture = lire(
                dossier,
                structures(pmej(
                        ege("010002021", "183"),
                        ege("01000", "183"),
                        ege(null, "183"),
                        ege(IME, null),
                        ege(EHPAD, "500"),
                        ege(EHPAD, "500"),
                        new Ege(numero("01000203"), "500", null, "34", "01053", "X").toString(),
                        "\"texte\"")));

        assertThat(rejets(lecture))
                .containsExactly(
                        "etablissement 010002021 /pmej/0/ege/0 FINESS_CLE",
                        "etablissement 01000 /pmej/0/ege/1 FINESS_FORME",
                        "etablissement  /pmej/0/ege/2 CHAMP_MANQUANT",
                        "etablissement " + IME + " /pmej/0/ege/3 CHAMP_MANQUANT",
                        "etablissement " + EHPAD + " /pmej/0/ege/5 FINESS_EN_DOUBLE",
                        "etablissement " + numero("01000203") + " /pmej/0/ege/6 VALEUR_INCONNUE",
                        "etablissement  /pmej/0/ege/7 JSON_TYPE");
        assertThat(lecture.anomalies()).hasSize(7).allMatch(a -> a.gravite() == Gravite.ALERTE);
        assertThat(lecture.anomalies().get(0).arguments())
                .containsEntry("fichier", "structures.json")
                .containsEntry("ligne", "7")
                .containsEntry("champ", "numFinessEge")
                .containsEntry("valeur", "010002021");
        assertThat(lecture.rapport(Locale.FRENCH).get(0))
                .startsWith("structures.json:7 /pmej/0/ege/0 : FINESS_ENREGISTREMENT_REJETE")
                .contains("« 010002021 » a une clé de contrôle fausse");
        assertThat(lecture.rapport(Locale.ENGLISH).get(0)).contains("wrong check digit");
        assertThat(lecture.gestionnaires().get(0).sites())
                .extracting(s -> s.finess().valeur())
                .containsExactly(EHPAD);
    }

    @Test
    void aGestionnaireThatCannotBeNamedTakesItsSitesAway() {
        LectureFiness lecture = lire(
                dossier,
                structures(
                        pmejAvec("010001001", SIREN, "60", "A", ege(IME, "183")),
                        pmejAvec(null, SIREN, "60", "A"),
                        pmejAvec(EJ, SIREN, "60", "?", ege(EHPAD, "500"))));

        assertThat(rejets(lecture))
                .containsExactly(
                        "gestionnaire 010001001 /pmej/0 FINESS_CLE",
                        "etablissement " + IME + " /pmej/0/ege/0 FINESS_EJ_ABSENTE",
                        "gestionnaire  /pmej/1 CHAMP_MANQUANT",
                        "gestionnaire " + EJ + " /pmej/2 VALEUR_INCONNUE",
                        "etablissement " + EHPAD + " /pmej/2/ege/0 FINESS_EJ_ABSENTE");
        assertThat(lecture.gestionnaires()).isEmpty();
    }

    @Test
    void aGestionnaireMetTwiceKeepsTheSitesOfBothRecords() {
        LectureFiness lecture = lire(dossier, structures(pmej(ege(IME, "183")), pmej(ege(EHPAD, "500"))));

        assertThat(rejets(lecture)).containsExactly("gestionnaire " + EJ + " /pmej/1 FINESS_EN_DOUBLE");
        assertThat(lecture.gestionnaires()).hasSize(1);
        assertThat(lecture.gestionnaires().get(0).sites()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "12345,        SIRET_FORME,      false",
        "77555444100002, SIRET_CLE,      false",
        "77555444199999, SIRET_PROVISOIRE, true",
    })
    void aWrongSiretIsLeftEmptyAndAProvisionalOneKept(String siret, CodeAnomalie code, boolean garde) {
        LectureFiness lecture =
                lire(dossier, structures(pmej(new Ege(IME, "183", siret, null, "01053", "A").toString())));

        Anomalie anomalie = lecture.anomalies().get(0);
        assertThat(codes(lecture.anomalies())).containsExactly(code);
        assertThat(anomalie.gravite()).isEqualTo(Gravite.ALERTE);
        assertThat(anomalie.chemin()).isEqualTo("/pmej/0/ege/0/informationsGeneralesEGE/siret");
        assertThat(anomalie.arguments()).containsEntry("valeur", siret).containsEntry("numero", IME);
        SiteFiness site = lecture.gestionnaires().get(0).sites().get(0);
        assertThat(site.siret().isPresent()).isEqualTo(garde);
        assertThat(site.modeFixationTarifaire()).isEmpty();
    }

    @Test
    void fieldsThatCannotBeReadAreLeftEmptyWithAnAlert() {
        String autre = numero(numero("88111222") + "0001");
        LectureFiness lecture = lire(
                dossier,
                structures(pmejAvec(
                        EJ,
                        "775554440",
                        "28",
                        "I",
                        new Ege(IME, "183", autre, "16", "99123", "A", "2019-02-30", "9999-01-01").toString())));

        assertThat(lecture.anomalies())
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly(
                        "TERRITOIRE_INCONNU /pmej/0/ege/0/adresse/1/cogCommune",
                        "MODE_FIXATION_INCONNU /pmej/0/ege/0/modefixationtarifaire",
                        "DATE_ILLISIBLE /pmej/0/ege/0/engagement/1/dateEffetEngagement",
                        "DATE_ILLISIBLE /pmej/0/ege/0/engagement/2/dateEffetEngagement",
                        "FINESS_STATUT_INCONNU /pmej/0/informationsGeneralesPMEJ/statutJuridique",
                        "SIREN_CLE /pmej/0/informationsGeneralesPMEJ/siren");
        GestionnaireFiness lu = lecture.gestionnaires().get(0);
        assertThat(lu.siren()).isEmpty();
        assertThat(lu.statut()).isEmpty();
        assertThat(lu.actif()).isFalse();
        SiteFiness site = lu.sites().get(0);
        assertThat(site.departement()).isEmpty();
        assertThat(site.porteCpom()).isFalse();
    }

    @Test
    void aSiretOfAnotherSirenIsKeptAndSaid() {
        String autre = numero(numero("88111222") + "0001");
        LectureFiness lecture =
                lire(dossier, structures(pmej(new Ege(IME, "183", autre, "34", "69123", "A").toString())));

        assertThat(codes(lecture.anomalies())).containsExactly(CodeAnomalie.FINESS_SIRET_AUTRE_SIREN);
        assertThat(lecture.gestionnaires().get(0).sites().get(0).siret()).isPresent();
    }

    @Test
    void everyRejectedActivityIsNamed() {
        String ferme = numero("01000204");
        String inconnu = numero("01000205");
        String autreEj = numero("01000300");
        LectureFiness lecture = lire(
                dossier,
                structures(pmej(
                        ege(IME, "183"),
                        ege(EHPAD, "500"),
                        new Ege(ferme, "219", null, null, "91228", "I").toString())),
                activites(
                        exploitant(
                                EJ,
                                exercees(
                                        IME,
                                        activite("ASMR", "A", null),
                                        activite("ASMR", "A", "ZZ"),
                                        activite(null, "A", "11"),
                                        activite("ASMR", "X", "11"),
                                        activite("ASMR", "A", "11", capacite("09", "-3"), capacite("08", null)),
                                        activite("ASMR", "A", "21", capacite("09", "4"), capacite("09", "5"))),
                                exercees(ferme, activite("ASOCR", "A", "11"), activite("ASOCR", "I", "18")),
                                exercees(inconnu, activite("ASMR", "A", "11")),
                                exercees(IME)),
                        exploitant(autreEj, exercees(EHPAD, activite("ASMR", "A", "11")))));

        assertThat(rejets(lecture))
                .containsExactly(
                        "activite " + IME + " /pmej/0/ege/0/activitesExercees/0 CHAMP_MANQUANT",
                        "activite " + IME + " /pmej/0/ege/0/activitesExercees/1 MODE_ACCUEIL_INCONNU",
                        "activite " + IME + " /pmej/0/ege/0/activitesExercees/2 CHAMP_MANQUANT",
                        "activite " + IME + " /pmej/0/ege/0/activitesExercees/3 VALEUR_INCONNUE",
                        "capacite " + IME + " /pmej/0/ege/0/activitesExercees/4/capacite/0 NOMBRE_INVALIDE",
                        "capacite " + IME + " /pmej/0/ege/0/activitesExercees/4/capacite/1 CHAMP_MANQUANT",
                        "capacite " + IME + " /pmej/0/ege/0/activitesExercees/5/capacite/1 FINESS_EN_DOUBLE",
                        "activite " + ferme + " /pmej/0/ege/1/activitesExercees/0 FINESS_SITE_FERME",
                        "etablissement " + inconnu + " /pmej/0/ege/2 FINESS_SITE_ABSENT",
                        "etablissement " + IME + " /pmej/0/ege/3 FINESS_EN_DOUBLE",
                        "gestionnaire " + autreEj + " /pmej/1 FINESS_EJ_ABSENTE",
                        "etablissement " + EHPAD + " /pmej/1/ege/0 FINESS_GESTIONNAIRE_DIFFERENT");
        assertThat(lecture.gestionnaires().get(0).sites().get(0).activites())
                .extracting(ActiviteFiness::autorisees)
                .containsExactly(Optional.empty(), Optional.of(4));
    }

    @Test
    void theOrderOfTheFieldsDoesNotMatter() {
        String pmej = """
                {"ege": [%s], "etatObjet": "A",
                 "informationsGeneralesPMEJ": {"numFinessPm": "%s", "denominationLonguePmSmsse": "LES TILLEULS",
                 "siren": "%s", "statutJuridique": "60"}}""".formatted(ege(IME, "183"), EJ, SIREN);
        String exercees = """
                {"ege": [{"activitesExercees": [%s], "numFinessEge": "%s"}], "numFiness": "%s"}""".formatted(activite("ASMR", "A", "11"), IME, EJ);
        LectureFiness lecture = lire(dossier, structures(pmej), activites(exercees));

        assertThat(lecture.anomalies()).isEmpty();
        assertThat(lecture.gestionnaires().get(0).nom()).isEqualTo("LES TILLEULS");
        assertThat(lecture.gestionnaires().get(0).sites().get(0).activites()).hasSize(1);
    }

    @Test
    void gzipIsRecognisedByItsFirstBytes() throws IOException {
        byte[] gzip = gzip(structures(pmej(ege(IME, "183"))));

        LectureFiness lecture = FluxFiness.standard().read(ecrire(dossier, "structures.bin", gzip));
        assertThat(lecture.anomalies()).isEmpty();
        assertThat(lecture.gestionnaires()).hasSize(1);

        LectureFiness tronquee =
                FluxFiness.standard().read(ecrire(dossier, "tronque.gz", Arrays.copyOf(gzip, gzip.length - 9)));
        assertThat(illisible(tronquee)).containsKey("ligne");
    }

    @Test
    void aTruncatedFileGivesNothing() {
        String entier = structures(pmej(ege("010002021", "183"), ege(EHPAD, "500")));

        LectureFiness lecture = lire(dossier, entier.substring(0, entier.lastIndexOf("\"engagement\"")));
        assertThat(lecture.bloque()).isTrue();
        assertThat(lecture.gestionnaires()).isEmpty();
        assertThat(lecture.sitesLus()).isZero();
        assertThat(lecture.rejets()).hasSize(1);
        assertThat(illisible(lecture))
                .containsEntry("fichier", "structures.json")
                .containsEntry("ligne", "16");
    }

    @Test
    void anUnreadableActivitiesFlowMakesTheWholeReadingUnusable() {
        LectureFiness lecture = lire(dossier, structures(pmej(ege(IME, "183"))), "{\"pmej\": [}");

        assertThat(illisible(lecture))
                .containsEntry("fichier", "activites.json")
                .containsEntry("ligne", "1")
                .containsEntry("colonne", "12");
        assertThat(lecture.gestionnaires()).isEmpty();
        assertThat(lecture.perimetre(NumeroFiness.of(EJ)).bloque()).isTrue();
        assertThat(codes(lecture.perimetre(NumeroFiness.of(EJ)).anomalies()))
                .containsExactly(CodeAnomalie.FICHIER_ILLISIBLE);
    }

    @Test
    void emptyMissingAndDoubledFilesAreUnreadable() {
        String entier = structures(pmej());
        for (String texte : List.of("", entier + "{}", entier.replace("\"gco\"", "\"pmej\""))) {
            assertThat(illisible(lire(dossier, texte))).containsKeys("fichier", "ligne", "colonne");
        }
        assertThat(illisible(FluxFiness.standard().read(dossier.resolve("absent.json"))))
                .containsEntry("fichier", "absent.json");
        assertThat(illisible(FluxFiness.standard().read(dossier))).containsKey("fichier");
    }

    @Test
    void anotherFormatIsRefusedAndAnotherMinorVersionSaid() {
        String entier = structures(pmej(ege(IME, "183")));

        for (String autre :
                List.of("[1]", "12", entier.replace("v1.0.0", "v2.0.0"), entier.replace("\"v1.0.0\"", "3"))) {
            LectureFiness refusee = lire(dossier, autre);
            assertThat(codes(refusee.anomalies())).containsExactly(CodeAnomalie.FORMAT_INCONNU);
            assertThat(refusee.bloque()).isTrue();
        }
        LectureFiness lue = lire(dossier, entier.replace("v1.0.0", "v1.1.0"));
        assertThat(codes(lue.anomalies())).containsExactly(CodeAnomalie.FORMAT_INCONNU);
        assertThat(lue.bloque()).isFalse();
        assertThat(lue.gestionnaires()).hasSize(1);

        assertThat(lire(dossier, "{}").anomalies())
                .extracting(Anomalie::code, Anomalie::chemin)
                .containsExactly(tuple(CodeAnomalie.CHAMP_MANQUANT, "/schemaVersion"));
        assertThat(codes(lire(dossier, "{\"schemaVersion\": \"v1.0.0\", \"pmej\": 3}")
                        .anomalies()))
                .contains(CodeAnomalie.CHAMP_MANQUANT);
    }

    @Test
    void everyMessageIsCompleteInBothLanguages() {
        LectureFiness lecture = lire(
                dossier,
                structures("3", pmejAvec(EJ, null, "28", "A", ege("010002021", "183"))),
                activites(exploitant(numero("01000300"))));

        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(lecture.rapport(locale))
                    .hasSize(lecture.anomalies().size())
                    .noneMatch(l -> l.contains("?"));
        }
    }

    private static Map<String, String> illisible(LectureFiness lecture) {
        assertThat(lecture.gestionnaires()).isEmpty();
        Anomalie derniere = lecture.anomalies().get(lecture.anomalies().size() - 1);
        assertThat(derniere.code()).isEqualTo(CodeAnomalie.FICHIER_ILLISIBLE);
        assertThat(derniere.gravite()).isEqualTo(Gravite.BLOQUANT);
        return derniere.arguments();
    }

    private static byte[] gzip(String texte) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(sortie)) {
            gzip.write(texte.getBytes(UTF_8));
        }
        return sortie.toByteArray();
    }
}
