package fr.cpom.dotation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.dotation.DemandeRedeploiement.Part;
import fr.cpom.dotation.EcartNotifie.Etape;
import fr.cpom.dotation.Redeploiement.Etat;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    /** Base 1 000 000, 0.93 %, measures of 120 000 open five months, one-off 25 000, surplus 10 000. */
    private static ElementsDecision.Builder elements() {
        return ElementsDecision.builder()
                .base(Montants.euros("1000000.00"))
                .taux(Taux.parse("0.93%"))
                .addMesuresNouvelles(new MesureNouvelle(Montants.euros("120000.00"), Optional.empty(), Optional.of(5)))
                .creditsNonReconductibles(Montants.euros("25000.00"))
                .repriseExcedent(Montants.euros("10000.00"));
    }

    private static Calcul<EcartNotifie> comparer(String notifie, String cnrPrecedents) {
        return EcartNotifieCalculator.standard()
                .compute(
                        new DemandeEcart(
                                elements().build(),
                                List.of(),
                                new Notification(
                                        Montants.euros(notifie), Optional.empty(), Optional.empty(), List.of()),
                                Optional.of(Montants.euros(cnrPrecedents)),
                                Optional.empty()),
                        CONTEXTE);
    }

    /** The expected dotation is 1 074 300.00; each gap is the step that its maker would have taken otherwise. */
    @Test
    void retrouveLEtapeDUnEcart() {
        assertThat(comparer("1074300.00", "0.00").valeur().explications()).isEmpty();
        assertThat(etapes(comparer("1049300.00", "0.00"))).contains(List.of(Etape.CNR_OMIS));
        assertThat(etapes(comparer("1084300.00", "0.00"))).contains(List.of(Etape.REPRISE_OMISE));
        assertThat(etapes(comparer("1144300.00", "0.00"))).contains(List.of(Etape.EXTENSION_ANTICIPEE));
        assertThat(etapes(comparer("1074300.04", "0.00"))).contains(List.of(Etape.ARRONDI));
        assertThat(etapes(comparer("1075000.00", "0.00"))).contains(List.of(Etape.TAUX));
        assertThat(comparer("1075000.00", "0.00").valeur().explications().get(0).tauxImplicite())
                .contains(Taux.parse("1%"));
        // 40 000 of one-off credits left in the base, then actualised with it
        assertThat(etapes(comparer("1114672.00", "40000.00"))).contains(List.of(Etape.CNR_MAINTENUS));
        assertThat(etapes(comparer("1059300.00", "0.00"))).contains(List.of(Etape.CNR_OMIS, Etape.REPRISE_OMISE));
        // 40 000 left in the base, and 0.85 % on 1 040 000 instead of 0.93 % on 1 000 000
        assertThat(etapes(comparer("1113840.00", "40000.00"))).contains(List.of(Etape.CNR_MAINTENUS, Etape.TAUX));
        // the measures counted for six months instead of five
        assertThat(etapes(comparer("1084300.00", "0.00"))).contains(List.of(Etape.MOIS_OUVERTURE));
        assertThat(comparer("1234567.89", "0.00").anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.ECART_INEXPLIQUE);
    }

    private static List<List<Etape>> etapes(Calcul<EcartNotifie> calcul) {
        return calcul.valeur().explications().stream()
                .map(EcartNotifie.Hypothese::etapes)
                .toList();
    }

    @Test
    void uneNotificationQuiSeContreditEstSignalee() {
        Notification notification = new Notification(
                Montants.euros("1200.00"),
                Optional.of(Montants.euros("101.00")),
                Optional.empty(),
                List.of(new QuotePart("A", Montants.euros("700.00")), new QuotePart("B", Montants.euros("400.00"))));
        Calcul<EcartNotifie> calcul = EcartNotifieCalculator.standard()
                .compute(
                        new DemandeEcart(
                                elements().build(), List.of(), notification, Optional.empty(), Optional.empty()),
                        CONTEXTE);

        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.NOTIFIE_FRACTION_INCOHERENTE, CodeAnomalie.NOTIFIE_REPARTITION_INCOHERENTE);
    }

    private static DemandeRedeploiement.Builder redeploiement(NatureCpom nature) {
        return DemandeRedeploiement.builder()
                .nature(nature)
                .addRepartition(new Part("IME", Montants.euros("1800000.00"), Optional.of(OptionEvolution.OPTION_1)))
                .addRepartition(new Part("SESSAD", Montants.euros("700000.00"), Optional.of(OptionEvolution.OPTION_1)))
                .addVariations(new QuotePart("IME", Montants.euros("-100000.00")))
                .addVariations(new QuotePart("SESSAD", Montants.euros("100000.00")))
                .dateReception(LocalDate.of(2026, 9, 1));
    }

    @Test
    void leSilenceVautAccordApresSoixanteJoursHorsEprd() {
        Redeploiement verdict = RedeploiementCalculator.standard()
                .compute(redeploiement(NatureCpom.GENERAL).build(), CONTEXTE)
                .valeur();

        // 1 September and sixty days: 31 October
        assertThat(verdict.dateDecision()).contains(LocalDate.of(2026, 10, 31));
        assertThat(verdict.etat()).isEqualTo(Etat.APPROUVE);
        assertThat(verdict.fondement().article()).isEqualTo("R. 314-46 II");
    }

    @Test
    void uneOppositionDansLeDelaiLaisseLaRepartition() {
        Redeploiement verdict = RedeploiementCalculator.standard()
                .compute(
                        redeploiement(NatureCpom.HANDICAP)
                                .reponse(DemandeRedeploiement.Reponse.OPPOSITION)
                                .dateReponse(LocalDate.of(2026, 9, 20))
                                .build(),
                        CONTEXTE)
                .valeur();

        assertThat(verdict.etat()).isEqualTo(Etat.REJETE);
        assertThat(verdict.repartition().get(0).montant()).isEqualTo(Montants.euros("1800000.00"));
    }

    @Test
    void uneReponseSansReceptionOuHorsDeLExerciceEstRefusee() {
        assertThat(RedeploiementCalculator.standard()
                        .compute(
                                redeploiement(NatureCpom.HANDICAP)
                                        .dateReception(Optional.empty())
                                        .reponse(DemandeRedeploiement.Reponse.OPPOSITION)
                                        .build(),
                                CONTEXTE)
                        .anomalies())
                .extracting(Anomalie::chemin)
                .contains("/dateReception");
        assertThat(RedeploiementCalculator.standard()
                        .compute(
                                redeploiement(NatureCpom.HANDICAP)
                                        .exercice(fr.cpom.valeur.Exercice.of(2025))
                                        .build(),
                                CONTEXTE)
                        .anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.REDEPLOIEMENT_HORS_EXERCICE);
    }

    @Test
    void auDessusDuTotalLeRedeploiementEstRefuse() {
        Calcul<Redeploiement> calcul = RedeploiementCalculator.standard()
                .compute(
                        redeploiement(NatureCpom.HANDICAP)
                                .addVariations(new QuotePart("SESSAD", Montants.euros("0.01")))
                                .build(),
                        CONTEXTE);

        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.REDEPLOIEMENT_HORS_TOTAL);
    }

    @Property(tries = 1000)
    void uneDecisionEstLaSommeDeSesEtapes(
            @ForAll @IntRange(min = 0) int base,
            @ForAll @IntRange(min = -500, max = 500) int taux,
            @ForAll @IntRange(min = 0, max = 100_000_000) int mesure,
            @ForAll @IntRange(min = 0, max = 12) int mois,
            @ForAll @IntRange(min = 0, max = 10_000_000) int cnr,
            @ForAll boolean extensionDansBase) {
        Calcul<DecisionTarifaire> calcul = DecisionTarifaireCalculator.standard()
                .compute(
                        ElementsDecision.builder()
                                .base(Montants.ofCentimes(base))
                                .taux(Taux.of(BigDecimal.valueOf(taux, 4)))
                                .addMesuresNouvelles(new MesureNouvelle(
                                        Montants.ofCentimes(mesure), Optional.empty(), Optional.of(mois)))
                                .creditsNonReconductibles(Montants.ofCentimes(cnr))
                                .extensionDansBase(extensionDansBase)
                                .build(),
                        CONTEXTE);
        EtapesDotation e = calcul.valeur().etapes();

        assertThat(calcul.explication().evaluer()).isEqualTo(Montants.centimes(e.dotation()));
        assertThat(Montants.normalise(e.mesuresNouvelles().add(e.extensionSuivante())))
                .isEqualTo(Montants.ofCentimes(mesure));
        assertThat(Montants.normalise(e.dotation()
                        .subtract(e.creditsNonReconductibles())
                        .add(extensionDansBase ? e.extensionSuivante() : Montants.zero())))
                .isEqualTo(e.baseSuivante());
    }

    @Test
    void une_opposition_du_dernier_jour_est_a_temps_celle_du_lendemain_est_dite() {
        for (NatureCpom nature : List.of(NatureCpom.HANDICAP, NatureCpom.GENERAL)) {
            LocalDate limite = LocalDate.of(2026, 9, 1).plusDays(nature == NatureCpom.GENERAL ? 60 : 30);
            Calcul<Redeploiement> aTemps = oppose(nature, limite);
            assertThat(aTemps.valeur().etat()).isEqualTo(Etat.REJETE);
            assertThat(aTemps.valeur().dateDecision()).contains(limite);
            assertThat(aTemps.anomalies()).noneMatch(a -> a.code() == CodeAnomalie.REPONSE_APRES_DECISION_TACITE);
            Calcul<Redeploiement> tard = oppose(nature, limite.plusDays(1));
            assertThat(tard.valeur().etat()).isEqualTo(Etat.APPROUVE);
            assertThat(tard.valeur().dateDecision()).contains(limite);
            assertThat(tard.anomalies())
                    .filteredOn(a -> a.code() == CodeAnomalie.REPONSE_APRES_DECISION_TACITE)
                    .singleElement()
                    .satisfies(a -> assertThat(a.chemin()).isEqualTo("/dateReponse"));
        }
    }

    private static Calcul<Redeploiement> oppose(NatureCpom nature, LocalDate jour) {
        return RedeploiementCalculator.standard()
                .compute(
                        redeploiement(nature)
                                .dateReception(LocalDate.of(2026, 9, 1))
                                .reponse(DemandeRedeploiement.Reponse.OPPOSITION)
                                .dateReponse(jour)
                                .build(),
                        Contexte.of(LocalDate.of(2026, 12, 1)));
    }
}
