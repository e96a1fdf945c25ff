package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cpom echeancier} on the bundled contract, 2023 to 2027, whose facts are invented. */
class EcheancierTest {
    private static final String FAITS = """
            {"exercices": [{"exercice": 2026, "publicationArs": "2026-03-20", "deliberationDepartement": "2026-02-10",
               "notificationArs": "2026-04-10", "notificationDepartement": "2026-05-05",
               "tableauActivite": {"transmisLe": "2025-10-30"},
               "eprd": {"transmisLe": "2026-05-20", "recuLe": "2026-05-21"}}],
             "autorisationSiege": "2024-07-01", "signatureVisee": "2027-12-15", "joursNonOuvres": "OUVRE_PRECEDENT"}
            """;

    @Test
    void le_contrat_d_exemple_en_2027() {
        Execution echeancier = Execution.de("echeancier", "--annee", "2027", "--le", "2026-11-21");
        assertThat(echeancier.code()).as(echeancier.erreurs()).isZero();
        assertThat(echeancier.lignes())
                .contains(
                        "ÉCHÉANCES DU CONTRAT ET DE SES EXERCICES, état au 21/11/2026",
                        "Date        État     Qui           Quoi                                          Ex.   Article",
                        "30/04/2027  à venir  gestionnaire  Transmettre l'ERRD                            2026  CASF R. 314-232",
                        "30/04/2027  à venir  gestionnaire  Transmettre l'EPRD                            2027  CASF R. 314-210 III",
                        "31/12/2027  à venir  gestionnaire  Remplir le tableau de bord de la performance  2027  arrêté du 10 avril 2019 art. 8",
                        "31/12/2027  à venir  parties       Fin du contrat                                      CASF L. 313-12-2");
        assertThat(echeancier.erreurs()).contains("BAREME_A_CONFIRMER");
    }

    @Test
    void les_faits_donnent_les_etats(@TempDir Path dossier) throws IOException {
        Path faits = Files.writeString(dossier.resolve("faits.json"), FAITS);
        Execution echeancier = Execution.de("echeancier", "--faits", faits.toString(), "--le", "2026-06-25");
        assertThat(echeancier.code()).as(echeancier.erreurs()).isZero();
        // joint tarification: the délibération of 10 February, the decision of 20 March, thirty days; 5 May is late
        assertThat(echeancier.sortie())
                .containsPattern("19/04/2026 +fait en retard +autorité +Notifier les produits de la tarification +2026")
                .containsPattern("04/06/2026 +fait +gestionnaire +Transmettre l'EPRD +2026")
                .containsPattern("20/06/2026 +accord tacite +autorité +Répondre sur l'EPRD +2026")
                .containsPattern("15/02/2027 +à venir +parties +Programmation")
                .contains("« inconnu »", "Sans date");
    }

    @Test
    void le_calendrier_se_relit_et_se_range_dans_un_fichier(@TempDir Path dossier) throws IOException {
        Path ics = dossier.resolve("echeances.ics");
        Execution fichier = Execution.de("echeancier", "--ics", ics.toString());
        assertThat(fichier.code()).isZero();
        assertThat(fichier.sortie()).contains("Transmettre l'ERRD");
        Execution sortie = Execution.de("echeancier", "--ics", "-");
        assertThat(sortie.sortie()).isEqualTo(Files.readString(ics));
        assertThat(Biweekly.parse(sortie.sortie()).first().getEvents())
                .hasSizeGreaterThan(15)
                .anySatisfy(e -> assertThat(e.getSummary().getValue()).isEqualTo("Transmettre l'ERRD (2026)"));
        Execution impossible = Execution.de(
                "echeancier", "--ics", dossier.resolve("absent/e.ics").toString());
        assertThat(impossible.code()).isEqualTo(CpomMain.USAGE);
        assertThat(impossible.erreurs()).contains("ne peut pas être écrit");
    }

    @Test
    void le_json_garde_l_ordre_et_l_anglais_se_demande() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(
                        Execution.de("echeancier", "--json", "--annee", "2027").sortie());
        assertThat(json.at("/contrat").asText()).isEqualTo("EXEMPLE-ORSAC-2023-2027");
        assertThat(json.at("/ordre/0").asText()).isEqualTo("ERRD/2026");
        assertThat(json.at("/echeances").has("ERRD/2026")).isTrue();
        assertThat(json.at("/prorogationMaximale").asText()).isEqualTo("2028-12-31");
        Execution anglais = Execution.de("echeancier", "--lang", "en", "--annee", "2027");
        assertThat(anglais.sortie()).contains("DEADLINES OF THE CONTRACT", "2027-04-30  to come");
    }

    @Test
    void des_faits_illisibles_et_une_annee_impossible_sont_dits(@TempDir Path dossier) throws IOException {
        Path faux = Files.writeString(dossier.resolve("faux.json"), "{\"exercices\": [{\"exercice\": \"x\"}]}");
        Execution lecture = Execution.de("echeancier", "--faits", faux.toString());
        assertThat(lecture.code()).isEqualTo(CpomMain.FAUTES);
        assertThat(lecture.erreurs()).contains("/faits/exercices/0/exercice");
        assertThat(lecture.sortie()).isEmpty();
        assertThat(Execution.de(
                                "echeancier",
                                "--faits",
                                dossier.resolve("absent.json").toString())
                        .code())
                .isEqualTo(CpomMain.USAGE);
        assertThat(Execution.de("echeancier", "--annee", "3000").code()).isEqualTo(CpomMain.USAGE);
    }
}
