package fr.cpom.projection.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.QuantiteAnnuelle;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.montecarlo.MonteCarlo.Centile;
import fr.cpom.projection.montecarlo.MonteCarlo.Distribution;
import fr.cpom.projection.personnel.AnneeProjection;
import fr.cpom.projection.personnel.Hausse;
import fr.cpom.projection.personnel.MesurePersonnel;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.EvolutionBfr;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.SituationFinanciere;
import fr.cpom.projection.trajectoire.LigneProjetee;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** On any budget and any laws: a scenario has the cents of the explained trajectory, threads change nothing, percentiles rise. */
class ScenariosTest {
    private static final Contexte CONTEXTE = Contexte.standard().withTracage(Tracage.aucun());
    private static final int BASE = 2026;

    private static Taux pourcent(Random alea, int minimum, int maximum) {
        return Taux.of(BigDecimal.valueOf(minimum * 100L + alea.nextInt((maximum - minimum) * 100), 4));
    }

    private static MonetaryAmount montant(Random alea, int plafond) {
        return Montants.ofCentimes(alea.nextInt(plafond) * 100L + alea.nextInt(100));
    }

    static DemandeMonteCarlo demande(long graine, int scenarios) {
        Random alea = new Random(graine);
        int annees = 1 + alea.nextInt(5);
        DemandeTrajectoire.Builder trajectoire =
                DemandeTrajectoire.builder().exerciceBase(Exercice.of(BASE)).nombreAnnees(annees);
        int essms = 1 + alea.nextInt(3);
        for (int e = 0; e < essms; e++) {
            int lignes = 2 + alea.nextInt(5);
            for (int l = 0; l < lignes; l++) {
                trajectoire.addLignes(LigneProjetee.builder()
                        .essms("E" + e)
                        .groupe(List.of(GroupeFonctionnel.values()).get(alea.nextInt(3)))
                        .sens(l == 0 ? SensLigne.PRODUIT : SensLigne.CHARGE)
                        .montant(alea.nextInt(9) == 0 ? Montants.zero() : montant(alea, 3_000_000))
                        .montants(
                                alea.nextInt(4) == 0
                                        ? List.of(new MontantAnnuel(
                                                Exercice.of(BASE + 1 + alea.nextInt(annees)), montant(alea, 900_000)))
                                        : List.of())
                        .calculee(alea.nextInt(4) == 0)
                        .build());
            }
        }
        if (alea.nextBoolean()) {
            trajectoire.situation(new SituationFinanciere(
                    montant(alea, 900_000),
                    montant(alea, 300_000),
                    Optional.of(List.of(EvolutionBfr.values()).get(alea.nextInt(2)))));
        }
        DemandeMonteCarlo.Builder demande =
                DemandeMonteCarlo.builder().nombreScenarios(scenarios).graine(graine);
        int hypotheses = 1 + alea.nextInt(6);
        List<String> noms = new ArrayList<>();
        for (int h = 0; h < hypotheses; h++) {
            EffetHypothese effet = effet(alea, annees);
            while (h == 0 && effet instanceof EffetHypothese.Gel) {
                effet = effet(alea, annees);
            }
            trajectoire.addHypotheses(Hypothese.builder()
                    .nom("h" + h)
                    .famille(FamilleHypothese.INFLATION)
                    .cible(cible(alea, essms))
                    .effet(effet)
                    .debut(Optional.of(Exercice.of(BASE + alea.nextInt(3))).filter(x -> alea.nextInt(3) == 0))
                    .fin(Optional.of(Exercice.of(BASE + 2 + alea.nextInt(3))).filter(x -> alea.nextInt(4) == 0))
                    .build());
            if (!(effet instanceof EffetHypothese.Gel) && (h == 0 || alea.nextInt(3) > 0)) {
                demande.addIncertitudes(new IncertitudeHypothese(
                        "h" + h,
                        loi(alea),
                        alea.nextBoolean() ? Optional.of(BigDecimal.valueOf(alea.nextInt(11), 1)) : Optional.empty(),
                        alea.nextInt(4) == 0
                                ? Optional.of(IncertitudeHypothese.TirageEcart.UNIQUE)
                                : Optional.empty()));
                noms.add("h" + h);
            }
        }
        if (noms.size() > 1) {
            demande.addCorrelations(
                    new CorrelationHypotheses(noms.get(0), noms.get(1), BigDecimal.valueOf(alea.nextInt(19) - 9, 1)));
        }
        return demande.trajectoire(trajectoire.build()).build();
    }

    private static CibleHypothese cible(Random alea, int essms) {
        return new CibleHypothese(
                alea.nextInt(3) == 0 ? Optional.of(SensLigne.PRODUIT) : Optional.empty(),
                alea.nextInt(3) == 0 ? List.of("E" + alea.nextInt(essms)) : List.of(),
                List.of(),
                alea.nextInt(3) == 0
                        ? List.of(List.of(GroupeFonctionnel.values()).get(alea.nextInt(3)))
                        : List.of(),
                List.of());
    }

    private static EffetHypothese effet(Random alea, int annees) {
        Exercice annee = Exercice.of(BASE + 1 + alea.nextInt(annees));
        return switch (alea.nextInt(9)) {
            case 0, 1 ->
                new EffetHypothese.Evolution(
                        Optional.of(pourcent(alea, -5, 9)),
                        List.of(new TauxAnnuel(annee, pourcent(alea, -5, 9))),
                        alea.nextBoolean() ? Optional.of(pourcent(alea, 0, 100)) : Optional.empty());
            case 2, 3 ->
                new EffetHypothese.Montants(
                        List.of(new MontantAnnuel(annee, Montants.ofCentimes(alea.nextInt(9_000_000) - 2_000_000L))),
                        Optional.of(alea.nextBoolean()));
            case 4 -> new EffetHypothese.Gel(Optional.of(annee), Optional.of(annee));
            case 5 ->
                new EffetHypothese.Rotation(
                        new BigDecimal("42.5"),
                        pourcent(alea, 1, 20),
                        List.of(new TauxAnnuel(annee, pourcent(alea, 1, 20))),
                        montant(alea, 9000));
            case 6 -> volume(alea, annee);
            case 7 ->
                new EffetHypothese.Absence(
                        pourcent(alea, 0, 20),
                        List.of(new TauxAnnuel(annee, pourcent(alea, 0, 30))),
                        pourcent(alea, 0, 100),
                        alea.nextBoolean() ? Optional.of(BigDecimal.valueOf(alea.nextInt(30), 1)) : Optional.empty(),
                        alea.nextBoolean() ? Optional.of(pourcent(alea, 0, 100)) : Optional.empty());
            default ->
                new EffetHypothese.Salaires(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Hausse.of(1 + alea.nextInt(12), pourcent(alea, 0, 4))),
                        List.of(new AnneeProjection(
                                List.of(Hausse.of(1 + alea.nextInt(12), pourcent(alea, -1, 4))),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(pourcent(alea, -1, 2)),
                                Optional.of(pourcent(alea, -3, 3)),
                                mesures(alea))));
        };
    }

    private static EffetHypothese volume(Random alea, Exercice annee) {
        return new EffetHypothese.Volume(
                List.of(
                        new QuantiteAnnuelle(Exercice.of(BASE), BigDecimal.valueOf(1 + alea.nextInt(90_000), 1)),
                        new QuantiteAnnuelle(annee, BigDecimal.valueOf(1 + alea.nextInt(90_000), 1))),
                alea.nextBoolean() ? Optional.of(pourcent(alea, 0, 100)) : Optional.empty());
    }

    private static List<MesurePersonnel> mesures(Random alea) {
        return alea.nextBoolean()
                ? List.of()
                : List.of(new MesurePersonnel(
                        "prime",
                        new BigDecimal("12.5"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(montant(alea, 400)),
                        Optional.of(1 + alea.nextInt(12)),
                        Optional.of(alea.nextBoolean())));
    }

    private static LoiEcart loi(Random alea) {
        return switch (alea.nextInt(6)) {
            case 0 -> new LoiEcart.Triangulaire(pourcent(alea, -5, -1), pourcent(alea, -1, 1), pourcent(alea, 1, 9));
            case 1 -> new LoiEcart.Pert(pourcent(alea, -5, -1), pourcent(alea, -1, 1), pourcent(alea, 1, 9));
            case 2 -> LoiEcart.Normale.of(pourcent(alea, 0, 4));
            case 3 -> new LoiEcart.Lognormale(Optional.of(pourcent(alea, -2, 2)), pourcent(alea, 0, 30));
            case 4 -> new LoiEcart.Empirique(List.of(pourcent(alea, -3, 3), pourcent(alea, -3, 3), Taux.ZERO));
            default -> LoiEcart.Normale.of(pourcent(alea, 40, 90)); // reaches the bounds
        };
    }

    private static long c(MonetaryAmount montant) {
        return Montants.centimes(montant);
    }

    @Property(tries = 250)
    void un_scenario_rejoue_a_les_centimes_du_lot(@ForAll @LongRange(min = 0) long graine) {
        int nombre = 300;
        DemandeMonteCarlo demande = demande(graine, nombre);
        Aleas aleas = Aleas.de(demande, CONTEXTE, new Anomalies()).orElseThrow();
        Simulation simulation = new Simulation(aleas, demande, Optional.empty(), CONTEXTE, Execution.simple());
        assertThat(simulation.executer()).isTrue();
        int annees = aleas.plan().annees();
        for (int s : new int[] {0, 1, 255, 256, 299}) {
            DemandeTrajectoire rejeu = MonteCarloCalculator.standard()
                    .scenario(demande, s, CONTEXTE)
                    .valeur();
            Trajectoire trajectoire =
                    TrajectoireCalculator.standard().compute(rejeu, CONTEXTE).valeur();
            long cumul = 0;
            for (int a = 0; a < annees; a++) {
                AnneeTrajectoire annee = trajectoire.annees().get(a + 1);
                int place = a * nombre + s;
                assertThat(simulation.resultats()[place]).isEqualTo(c(annee.resultat()));
                assertThat(simulation.cafs()[place]).isEqualTo(c(annee.caf()));
                if (annee.financement().isPresent()) {
                    assertThat(simulation.tresoreries()[place])
                            .isEqualTo(c(annee.financement().get().tresorerie()));
                }
                for (int e = 0; e < aleas.essms().size(); e++) {
                    assertThat(simulation.essms()[(e * annees + a) * nombre + s])
                            .isEqualTo(c(trajectoire
                                    .essms()
                                    .get(e)
                                    .annees()
                                    .get(a + 1)
                                    .resultat()));
                }
                cumul += c(annee.resultat());
            }
            assertThat(simulation.cumuls()[s] + simulation.centrale().cumul).isEqualTo(cumul);
        }
    }

    @Property(tries = 25)
    void un_deux_ou_huit_fils_donnent_le_meme_resultat(@ForAll @LongRange(min = 0) long graine) {
        DemandeMonteCarlo demande = demande(graine, 1500);
        MonteCarlo seul = executer(demande, 1);
        assertThat(executer(demande, 2)).isEqualTo(seul);
        assertThat(executer(demande, 8)).isEqualTo(seul);
    }

    private static MonteCarlo executer(DemandeMonteCarlo demande, int fils) {
        return MonteCarloCalculator.standard()
                .executer(demande, CONTEXTE, Execution.fils(fils))
                .valeur();
    }

    @Property(tries = 25)
    void les_premiers_scenarios_ne_dependent_pas_du_nombre(@ForAll @LongRange(min = 0) long graine) {
        Simulation longue = simuler(demande(graine, 700));
        Simulation courte = simuler(demande(graine, 300));
        for (int s = 0; s < 300; s++) {
            assertThat(longue.cumuls()[s]).isEqualTo(courte.cumuls()[s]);
        }
    }

    private static Simulation simuler(DemandeMonteCarlo demande) {
        Aleas aleas = Aleas.de(demande, CONTEXTE, new Anomalies()).orElseThrow();
        Simulation simulation = new Simulation(aleas, demande, Optional.empty(), CONTEXTE, Execution.simple());
        assertThat(simulation.executer()).isTrue();
        return simulation;
    }

    @Property(tries = 60)
    void les_centiles_croissent_entre_le_minimum_et_le_maximum(@ForAll @LongRange(min = 0) long graine) {
        MonteCarlo resultat = executer(demande(graine, 400), 1);
        resultat.annees()
                .forEach(a -> Stream.concat(Stream.of(a.resultat(), a.caf()), a.tresorerie().stream())
                        .forEach(ScenariosTest::verifier));
        verifier(resultat.cumul().resultat());
        assertThat(c(resultat.cumul().moyennePires()))
                .isBetween(
                        c(resultat.cumul().resultat().minimum()),
                        c(resultat.cumul().resultat().moyenne()));
        resultat.essms().forEach(e -> e.annees().forEach(a -> croissants(a.centiles())));
        BigDecimal parts = resultat.variance().parts().stream()
                .map(p -> p.part().fraction())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        resultat.variance().residuel().ifPresent(r -> {
            assertThat(r.estNegatif()).isFalse();
            assertThat(parts.add(r.fraction())).isEqualByComparingTo(BigDecimal.ONE);
        });
    }

    private static void verifier(Distribution d) {
        croissants(d.centiles());
        assertThat(c(d.minimum())).isLessThanOrEqualTo(c(d.centiles().get(0).montant()));
        assertThat(c(d.maximum()))
                .isGreaterThanOrEqualTo(
                        c(d.centiles().get(d.centiles().size() - 1).montant()));
        assertThat(c(d.moyenne())).isBetween(c(d.minimum()), c(d.maximum()));
    }

    private static void croissants(List<Centile> centiles) {
        for (int i = 1; i < centiles.size(); i++) {
            assertThat(c(centiles.get(i).montant()))
                    .isGreaterThanOrEqualTo(c(centiles.get(i - 1).montant()));
        }
    }
}
