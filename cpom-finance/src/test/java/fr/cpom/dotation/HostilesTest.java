package fr.cpom.dotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whatever the entry, a calculator ends in a value or in anomalies. */
class HostilesTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long LIMITE = 999_999_999_999_999_999L;

    private static <E, R> void finit(Calculator<E, R> calculateur, E entree) {
        Calcul<R> calcul = calculateur.compute(entree, CONTEXTE);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
    }

    private static MonetaryAmount euros(long centimes) {
        return Montants.ofCentimes(centimes);
    }

    @Property(tries = 1000)
    void lesMontantsDemesuresNeLeventRien(
            @ForAll @LongRange(max = LIMITE) long a,
            @ForAll @LongRange(max = LIMITE) long b,
            @ForAll @IntRange(min = -999_999, max = 999_999) int taux,
            @ForAll NatureCpom nature,
            @ForAll ProrataTemporis prorata) {
        Taux t = Taux.of(BigDecimal.valueOf(taux, 1));
        ElementsDecision elements = ElementsDecision.builder()
                .base(euros(a))
                .taux(t)
                .addMesuresNouvelles(new MesureNouvelle(euros(b), Optional.empty(), Optional.empty()))
                .creditsNonReconductibles(euros(b))
                .repriseDeficit(euros(a))
                .modulation(euros(-b))
                .prorata(prorata)
                .build();
        finit(DecisionTarifaireCalculator.standard(), elements);
        List<QuotePart> parts = List.of(new QuotePart("A", euros(a)), new QuotePart("B", euros(b)));
        finit(
                EcartNotifieCalculator.standard(),
                new DemandeEcart(
                        elements,
                        parts,
                        new Notification(euros(b), Optional.of(euros(a)), Optional.of(euros(b)), parts),
                        Optional.of(euros(a)),
                        Optional.of(euros(b))));
        finit(BaseReferenceCalculator.standard(), new DemandeBaseReference(Exercice.of(2026), t, parts));
        finit(
                PlafondCalculator.standard(),
                new DemandePlafond(
                        List.of(new MontantAnnuel(Exercice.of(2026), euros(-a))),
                        List.of(new MontantAnnuel(Exercice.of(2026), euros(b)))));
        finit(
                MontantDotationCalculator.standard(),
                ElementsDotation.builder()
                        .charges(euros(a))
                        .repriseDeficit(euros(b))
                        .build());
        finit(
                ReconductionCalculator.standard(),
                ElementsReconduction.builder()
                        .dotation(euros(a))
                        .repriseReportANouveau(euros(-b))
                        .build());
        finit(
                RedeploiementCalculator.standard(),
                DemandeRedeploiement.builder()
                        .nature(nature)
                        .addRepartition(new DemandeRedeploiement.Part("A", euros(a), Optional.empty()))
                        .addRepartition(
                                new DemandeRedeploiement.Part("B", euros(b), Optional.of(OptionEvolution.OPTION_4)))
                        .addVariations(new QuotePart("A", euros(b)))
                        .dateReception(LocalDate.of(2026, 2, 28))
                        .build());
        finit(
                VersementsCalculator.standard(),
                DemandeVersements.builder()
                        .exercice(Exercice.of(2026))
                        .dotation(euros(a))
                        .dotationPrecedente(euros(b))
                        .dateFixation(LocalDate.of(2026, 1, 1).plusDays(b % 4_000_000))
                        .build());
        finit(TrajectoireDgcCalculator.standard(), demesure(a, t));
    }

    private static Cpom demesure(long base, Taux taux) {
        Cpom cpom = Contrats.cpom(base);
        VoletFinancier volet = cpom.voletFinancier().orElseThrow();
        List<LigneBase> lignes = volet.lignes().stream()
                .map(l -> LigneBase.builder()
                        .from(l)
                        .montant(euros(base))
                        .clause("T")
                        .build())
                .toList();
        return Cpom.builder()
                .from(cpom)
                .voletFinancier(VoletFinancier.builder()
                        .from(volet)
                        .lignes(lignes)
                        .clauses(List.of(new ClauseEvolution.TauxEnveloppe(
                                "T", Optional.empty(), Optional.empty(), List.of(), Optional.of(taux))))
                        .build())
                .build();
    }

    /** Every quarter of eleven years: a value or a named anomaly, so that no series has a gap that nobody names. */
    @Test
    void chaqueTrimestreDe2017A2027() {
        for (LocalDate jour = LocalDate.of(2017, 1, 1); jour.getYear() <= 2027; jour = jour.plusMonths(3)) {
            Contexte contexte = Contexte.of(jour);
            Exercice exercice = Exercice.du(jour);
            for (String secteur : new String[] {"ph", "pa", "pa-hors-ehpad", "publics-specifiques"}) {
                Calcul<TrajectoireDgc> calcul = TrajectoireDgcCalculator.standard()
                        .compute(unAn(exercice, "campagne.taux-actualisation." + secteur), contexte);
                assertThat(calcul.resultat().isPresent()
                                || calcul.anomalies().stream().anyMatch(a -> a.code() == CodeAnomalie.BAREME_ABSENT))
                        .as("%s %s", secteur, jour)
                        .isTrue();
            }
            for (NatureCpom nature : NatureCpom.values()) {
                assertThat(RedeploiementCalculator.standard()
                                .compute(
                                        DemandeRedeploiement.builder()
                                                .nature(nature)
                                                .addRepartition(
                                                        new DemandeRedeploiement.Part("A", euros(1), Optional.empty()))
                                                .dateReception(jour)
                                                .build(),
                                        contexte)
                                .resultat())
                        .as("%s %s", nature, jour)
                        .isPresent();
            }
            assertThat(VersementsCalculator.standard()
                            .compute(
                                    DemandeVersements.builder()
                                            .exercice(exercice)
                                            .dotation(euros(1200))
                                            .build(),
                                    contexte)
                            .resultat())
                    .isPresent();
        }
    }

    private static Cpom unAn(Exercice exercice, String serie) {
        Cpom cpom = Contrats.cpom(1);
        VoletFinancier volet = cpom.voletFinancier().orElseThrow();
        return Cpom.builder()
                .from(cpom)
                .dateEntreeEnVigueur(exercice.debut())
                .terme(exercice.fin())
                .voletFinancier(VoletFinancier.builder()
                        .anneeBase(exercice)
                        .addLignes(LigneBase.builder()
                                .from(volet.lignes().get(0))
                                .clause("S")
                                .build())
                        .addClauses(new ClauseEvolution.TauxEnveloppe(
                                "S", Optional.of(serie), Optional.empty(), List.of(), Optional.empty()))
                        .build())
                .build();
    }

    @Test
    void lesClausesMuettesSontNommees() {
        Cpom cpom = Contrats.cpom(1);
        VoletFinancier volet = cpom.voletFinancier().orElseThrow();
        List<ClauseEvolution> muettes = List.of(
                new ClauseEvolution.TauxEnveloppe("X", Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
                new ClauseEvolution.ObjectifDepartement(
                        "X", fr.cpom.droit.Territoire.departement("01"), List.of(), Optional.empty()),
                new ClauseEvolution.FormuleFixe(
                        "X",
                        List.of(new ClauseEvolution.Indice("prix", Taux.UN, List.of(), Optional.empty())),
                        Optional.empty()),
                new ClauseEvolution.EquationTarifaire("X", "EHPAD_SOINS", List.of()),
                new ClauseEvolution.TarifPlafond("X", List.of(), List.of(), List.of(), Optional.of(Taux.parse("1%"))),
                new ClauseEvolution.Algorithme("X", "inconnu", "", List.of()),
                new ClauseEvolution.AvenantAnnuel("X", List.<TauxAnnuel>of(), Optional.empty()));
        List<CodeAnomalie> attendus = List.of(
                CodeAnomalie.CLAUSE_MUETTE,
                CodeAnomalie.CLAUSE_MUETTE,
                CodeAnomalie.CLAUSE_MUETTE,
                CodeAnomalie.RESULTAT_EQUATION_ABSENT,
                CodeAnomalie.PLAFOND_TARIFAIRE_ABSENT,
                CodeAnomalie.ALGORITHME_INCONNU,
                CodeAnomalie.AVENANT_ANNUEL_ABSENT);
        for (int i = 0; i < muettes.size(); i++) {
            Cpom muet = Cpom.builder()
                    .from(cpom)
                    .nature(NatureCpom.GENERAL)
                    .voletFinancier(VoletFinancier.builder()
                            .anneeBase(Exercice.of(Contrats.PREMIER))
                            .addLignes(LigneBase.builder()
                                    .from(volet.lignes().get(0))
                                    .clause("X")
                                    .build())
                            .addClauses(muettes.get(i))
                            .build())
                    .build();
            Calcul<TrajectoireDgc> calcul = TrajectoireDgcCalculator.standard().compute(muet, CONTEXTE);
            assertThat(calcul.resultat()).isEmpty();
            assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(attendus.get(i));
        }
    }

    @Test
    void unSigneContraireALUsageEstRefuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElementsDecision.builder()
                        .base(euros(-1))
                        .taux(Taux.ZERO)
                        .build())
                .withMessageContaining("MONTANT_NEGATIF");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ElementsDotation.builder().repriseExcedent(euros(-1)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandeVersements.builder()
                        .exercice(Exercice.of(2026))
                        .addAcomptesVerses(euros(-1))
                        .build())
                .isInstanceOf(ValeurInvalideException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MesureNouvelle(euros(1), Optional.empty(), Optional.of(13)));
    }
}
