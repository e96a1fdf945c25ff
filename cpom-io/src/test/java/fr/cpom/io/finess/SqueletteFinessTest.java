package fr.cpom.io.finess;

import static fr.cpom.io.finess.FluxInvente.EHPAD;
import static fr.cpom.io.finess.FluxInvente.EJ;
import static fr.cpom.io.finess.FluxInvente.IME;
import static fr.cpom.io.finess.FluxInvente.SIREN;
import static fr.cpom.io.finess.FluxInvente.activite;
import static fr.cpom.io.finess.FluxInvente.activites;
import static fr.cpom.io.finess.FluxInvente.capacite;
import static fr.cpom.io.finess.FluxInvente.codes;
import static fr.cpom.io.finess.FluxInvente.ege;
import static fr.cpom.io.finess.FluxInvente.exercees;
import static fr.cpom.io.finess.FluxInvente.exploitant;
import static fr.cpom.io.finess.FluxInvente.lire;
import static fr.cpom.io.finess.FluxInvente.numero;
import static fr.cpom.io.finess.FluxInvente.pmej;
import static fr.cpom.io.finess.FluxInvente.pmejAvec;
import static fr.cpom.io.finess.FluxInvente.structures;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.Partie;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.io.finess.FluxInvente.Ege;
import fr.cpom.io.json.CpomJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqueletteFinessTest {
    private static final NumeroFiness GESTIONNAIRE = NumeroFiness.of(EJ);
    private static final LocalDate ENTREE = LocalDate.of(2026, 1, 1);
    private static final DemandeSquelette DEMANDE = DemandeSquelette.aDefautDe(ENTREE);
    private static final String FOYER = numero("01000206");

    @TempDir
    Path dossier;

    private LectureFiness complete() {
        return lire(
                dossier,
                structures(pmej(
                        ege(IME, "183", "2024-01-01"),
                        ege(EHPAD, "500"),
                        new Ege(FOYER, "252", null, "08", "69123", "A").toString(),
                        ege(numero("01000207"), "219"),
                        new Ege(numero("01000208"), "183", null, "34", "01053", "I").toString())),
                activites(exploitant(
                        EJ,
                        exercees(
                                IME,
                                activite("ASMR", "A", "11", capacite("09", "40"), capacite("08", "38")),
                                activite("ASMR", "A", "21", capacite("08", "6"))),
                        exercees(EHPAD, activite("ASMR", "A", "11", capacite("09", "80"))),
                        exercees(FOYER, activite("ASMR", "A", "11", capacite("09", "12"))))));
    }

    @Test
    void thePerimeterHoldsTheOpenEssmsThatHaveAnActivity() {
        Calcul<Perimetre> calcul = complete().perimetre(GESTIONNAIRE);

        List<Essms> essms =
                calcul.valeur().membres().stream().map(Membre::essms).toList();
        assertThat(essms).extracting(e -> e.finess().valeur()).containsExactly(IME, EHPAD, FOYER);
        assertThat(essms.get(0).capacites()).hasSize(2);
        assertThat(essms.get(0).capacites().get(1).places()).isEmpty();
        assertThat(essms.get(0).capacites().get(0).places()).contains(40);
        assertThat(essms.get(0).capacites().get(0).installees()).contains(38);
        assertThat(essms)
                .extracting(e -> e.autorites().toString())
                .containsExactly("[ARS-84]", "[ARS-84, CD-01]", "[]");
        assertThat(calcul.anomalies())
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly(
                        "FINESS_ESSMS_ECARTE ",
                        "FINESS_CAPACITE_NON_AUTORISEE /0/essms/capacites",
                        "FINESS_AUTORITE_INCONNUE /2/essms/autorites");
    }

    @Test
    void aChoiceOfSitesNarrowsThePerimeter() {
        assertThat(complete()
                        .perimetre(GESTIONNAIRE, SiteFiness::porteCpom)
                        .valeur()
                        .membres())
                .extracting(m -> m.essms().finess().valeur())
                .containsExactly(IME);
        assertThat(codes(complete().perimetre(GESTIONNAIRE, s -> false).anomalies()))
                .containsExactly(CodeAnomalie.FINESS_PERIMETRE_VIDE);
    }

    @Test
    void theSkeletonHasPartiesPerimeterAndDatesButNoAmount() {
        Calcul<Cpom> calcul = complete().squelette(GESTIONNAIRE, DEMANDE);

        Cpom cpom = calcul.valeur();
        assertThat(cpom.dateEntreeEnVigueur()).isEqualTo("2024-01-01");
        assertThat(cpom.terme()).isEqualTo("2028-12-31");
        assertThat(cpom.nature())
                .as("an EHPAD takes the others into its contract")
                .isEqualTo(NatureCpom.EHPAD);
        assertThat(cpom.gestionnaire().siren().valeur()).isEqualTo(SIREN);
        assertThat(cpom.partiesPubliques())
                .extracting(Partie::nom)
                .containsExactly("ARS Auvergne-Rhône-Alpes", "Conseil départemental (Ain)");
        assertThat(cpom.voletFinancier()).isEmpty();
        assertThat(cpom.dateSignature()).isEmpty();
        assertThat(cpom.avertissement())
                .contains("Squelette tiré de FINESS (structures du 2026-08-13, activités du 2026-08-18), sans aucun"
                        + " montant : parties, périmètre et dates sont à vérifier sur le contrat signé.");
        assertThat(codes(calcul.anomalies()))
                .containsExactly(
                        CodeAnomalie.FINESS_ESSMS_ECARTE,
                        CodeAnomalie.FINESS_CAPACITE_NON_AUTORISEE,
                        CodeAnomalie.FINESS_AUTORITE_INCONNUE,
                        CodeAnomalie.FINESS_NATURE_DEDUITE);
        assertThat(calcul.anomalies().get(2).chemin()).isEqualTo("/perimetre/2/essms/autorites");
    }

    @Test
    void theSkeletonIsReadBackFromJson() {
        Cpom cpom = complete().squelette(GESTIONNAIRE, DEMANDE).valeur();

        assertThat(CpomJson.standard().read(CpomJson.standard().write(cpom)).orElseThrow())
                .isEqualTo(cpom);
    }

    @Test
    void ofSeveralDatesOfEffectTheMostRecentIsTakenAndAllAreNamed() {
        LectureFiness lecture = lire(
                dossier,
                structures(pmej(ege(IME, "183", "2012-10-16", "2001-12-28"), ege(EHPAD, "500", "2012-10-16"))));

        Calcul<Cpom> calcul = lecture.squelette(GESTIONNAIRE, DEMANDE);
        assertThat(calcul.valeur().dateEntreeEnVigueur()).isEqualTo("2012-10-16");
        assertThat(codes(calcul.anomalies()))
                .containsExactly(
                        CodeAnomalie.FINESS_ACTIVITES_ABSENTES,
                        CodeAnomalie.FINESS_CPOM_PLUSIEURS_DATES,
                        CodeAnomalie.FINESS_NATURE_DEDUITE,
                        CodeAnomalie.FINESS_CPOM_ECHU);
        assertThat(calcul.anomalies().get(1).arguments()).containsEntry("dates", "2001-12-28, 2012-10-16");
        assertThat(calcul.anomalies().get(3).arguments())
                .containsEntry("valeur", "2017-10-15")
                .containsEntry("date", "2026-08-13");
    }

    @ParameterizedTest
    @CsvSource({
        "500, EHPAD",
        "183, HANDICAP",
        "246, HANDICAP",
        "445, HANDICAP",
        "449, GENERAL",
        "214, AHI",
        "177, GENERAL",
    })
    void theNatureIsDeducedFromTheCategoryAndSaid(String categorie, NatureCpom nature) {
        Calcul<Cpom> calcul =
                lire(dossier, structures(pmej(ege(IME, categorie)))).squelette(GESTIONNAIRE, DEMANDE);

        assertThat(calcul.valeur().nature()).isEqualTo(nature);
        assertThat(calcul.valeur().dateEntreeEnVigueur()).isEqualTo(ENTREE);
        assertThat(codes(calcul.anomalies()))
                .containsExactly(CodeAnomalie.FINESS_ACTIVITES_ABSENTES, CodeAnomalie.FINESS_NATURE_DEDUITE);
    }

    @Test
    void fiveYearsFrom29FebruaryEndOnTheLastDayOfFebruary() {
        DemandeSquelette demande = DemandeSquelette.builder()
                .dateEntreeParDefaut(LocalDate.of(2024, 2, 29))
                .build();

        assertThat(lire(dossier, structures(pmej(ege(IME, "183"))))
                        .squelette(GESTIONNAIRE, demande)
                        .valeur()
                        .terme())
                .isEqualTo("2029-02-28");
    }

    @Test
    void whatTheCallerKnowsIsNotDeduced() {
        LectureFiness lecture = lire(dossier, structures(pmejAvec(EJ, SIREN, "28", "A", ege(IME, "183"))));
        DemandeSquelette demande = DemandeSquelette.builder()
                .dateEntreeParDefaut(ENTREE)
                .nature(NatureCpom.GENERAL)
                .statut(StatutJuridique.PUBLIC_AUTONOME)
                .build();

        Calcul<Cpom> calcul = lecture.squelette(GESTIONNAIRE, demande);
        assertThat(calcul.valeur().nature()).isEqualTo(NatureCpom.GENERAL);
        assertThat(calcul.valeur().gestionnaire().statut()).isEqualTo(StatutJuridique.PUBLIC_AUTONOME);
        assertThat(codes(calcul.anomalies())).containsExactly(CodeAnomalie.FINESS_ACTIVITES_ABSENTES);
    }

    @Test
    void whatIsMissingForASkeletonIsNamed() {
        LectureFiness lecture = lire(dossier, structures(pmejAvec(EJ, null, "28", "I", ege(IME, "183"))));

        Calcul<Cpom> calcul =
                lecture.squelette(GESTIONNAIRE, DemandeSquelette.builder().build());
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies().stream().filter(Anomalie::estBloquante))
                .extracting(Anomalie::chemin)
                .containsExactly("/gestionnaire/siren", "/gestionnaire/statut", "/dateEntreeEnVigueur");
        assertThat(codes(calcul.anomalies())).contains(CodeAnomalie.FINESS_EJ_FERMEE);
    }

    @Test
    void withoutAnyCertainAuthorityTheArsStandsIn() {
        LectureFiness lecture = lire(dossier, structures(pmej(ege(IME, "219"))));

        Calcul<Cpom> calcul = lecture.squelette(GESTIONNAIRE, DEMANDE);
        assertThat(calcul.valeur().partiesPubliques())
                .containsExactly(
                        new PartiePublique.AgenceRegionaleSante("ARS Auvergne-Rhône-Alpes", Territoire.region("84")));
        assertThat(codes(calcul.anomalies()))
                .contains(CodeAnomalie.FINESS_AUTORITE_INCONNUE, CodeAnomalie.FINESS_PARTIE_SUPPOSEE);

        PartiePublique departement = new PartiePublique.ConseilDepartemental("Ain", Territoire.departement("01"));
        Calcul<Cpom> connu = lecture.squelette(
                GESTIONNAIRE,
                DemandeSquelette.builder()
                        .from(DEMANDE)
                        .addPartiesPubliques(departement)
                        .build());
        assertThat(connu.valeur().partiesPubliques()).containsExactly(departement);
    }

    @Test
    void aDateOutOfTheYearsOfTheLibraryIsRefused() {
        LectureFiness lecture = lire(dossier, structures(pmej(ege(IME, "183"))));

        assertThat(codes(lecture.squelette(GESTIONNAIRE, DemandeSquelette.aDefautDe(LocalDate.MAX))
                        .anomalies()))
                .contains(CodeAnomalie.EXERCICE_INVALIDE);
    }

    @Test
    void theCollectivitiesRunPublicServicesWithoutPersonality() {
        LectureFiness lecture = lire(dossier, structures(pmejAvec(EJ, SIREN, "17", "A")));

        assertThat(lecture.gestionnaires().get(0).statut()).contains(StatutJuridique.PUBLIC_RATTACHE);
    }

    @Test
    void anUnknownGestionnaireHasNeither() {
        NumeroFiness autre = NumeroFiness.of(numero("01000300"));

        assertThat(codes(complete().perimetre(autre).anomalies())).containsExactly(CodeAnomalie.FINESS_EJ_ABSENTE);
        assertThat(complete().squelette(autre, DEMANDE).resultat()).isEqualTo(Optional.empty());
    }
}
