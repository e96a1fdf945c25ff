package fr.cpom.benchmarks;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.montecarlo.CorrelationHypotheses;
import fr.cpom.projection.montecarlo.DemandeMonteCarlo;
import fr.cpom.projection.montecarlo.Execution;
import fr.cpom.projection.montecarlo.IncertitudeHypothese;
import fr.cpom.projection.montecarlo.LoiEcart;
import fr.cpom.projection.montecarlo.MonteCarlo;
import fr.cpom.projection.montecarlo.MonteCarloCalculator;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.LigneProjetee;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole simulations, from the request to every percentile: draws, laws, scenarios, sorting and results. Four uncertain hypotheses,
 * of which inflation persists and two are correlated; every line of every ESSMS is uncertain.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MonteCarloBenchmark {
    /** Scenarios × ESSMS × years; three sizes of each to see the cost grow. */
    @Param({"10000x100x5", "5000x100x5", "20000x100x5", "10000x50x5", "10000x200x5", "10000x100x3", "10000x100x10"})
    public String taille = "";

    /** Threads. */
    @Param({"1", "2"})
    public int fils = 1;

    private final Contexte contexte = Contexte.standard().withTracage(Tracage.aucun());
    private DemandeMonteCarlo demande = demande(1, 1, 1);

    /** The request of a size. */
    @Setup
    public void preparer() {
        List<Integer> n =
                List.of(taille.split("x")).stream().map(Integer::valueOf).toList();
        demande = demande(n.get(0), n.get(1), n.get(2));
    }

    static DemandeMonteCarlo demande(int scenarios, int essms, int annees) {
        DemandeTrajectoire.Builder trajectoire =
                DemandeTrajectoire.builder().exerciceBase(Exercice.of(2026)).nombreAnnees(annees);
        GroupeFonctionnel[] groupes = {
            GroupeFonctionnel.I, GroupeFonctionnel.I, GroupeFonctionnel.II, GroupeFonctionnel.III
        };
        for (int e = 0; e < essms; e++) {
            for (int l = 0; l < groupes.length; l++) {
                trajectoire.addLignes(LigneProjetee.builder()
                        .essms("ESSMS " + e)
                        .groupe(groupes[l])
                        .sens(l == 0 ? SensLigne.PRODUIT : SensLigne.CHARGE)
                        .montant(Montants.ofCentimes(ProjectionVingtEssms.base(e, l)))
                        .build());
            }
        }
        trajectoire.addHypotheses(
                hypothese("dotation", CibleHypothese.produits(), "0.93"),
                hypothese("prix", CibleHypothese.groupes(GroupeFonctionnel.I), "1.8"),
                hypothese("salaires", CibleHypothese.groupes(GroupeFonctionnel.II), "1.45"),
                hypothese("immobilier", CibleHypothese.groupes(GroupeFonctionnel.III), "1.1"));
        return DemandeMonteCarlo.builder()
                .trajectoire(trajectoire.build())
                .nombreScenarios(scenarios)
                .addIncertitudes(
                        IncertitudeHypothese.of(
                                "dotation",
                                new LoiEcart.Triangulaire(Taux.pourcent("-0.9"), Taux.ZERO, Taux.pourcent("0.6"))),
                        new IncertitudeHypothese(
                                "prix",
                                LoiEcart.Normale.of(Taux.pourcent("1")),
                                Optional.of(new BigDecimal("0.6")),
                                Optional.empty()),
                        IncertitudeHypothese.of(
                                "salaires", new LoiEcart.Pert(Taux.pourcent("-0.5"), Taux.ZERO, Taux.pourcent("2"))),
                        IncertitudeHypothese.of(
                                "immobilier", new LoiEcart.Lognormale(Optional.empty(), Taux.pourcent("1"))))
                .addCorrelations(new CorrelationHypotheses("prix", "salaires", new BigDecimal("0.5")))
                .build();
    }

    private static Hypothese hypothese(String nom, CibleHypothese cible, String taux) {
        return Hypothese.builder()
                .nom(nom)
                .famille(FamilleHypothese.INFLATION)
                .cible(cible)
                .effet(EffetHypothese.Evolution.of(Taux.pourcent(taux)))
                .source("inventé")
                .build();
    }

    /** A whole simulation. */
    @Benchmark
    public Calcul<MonteCarlo> simulation() {
        return MonteCarloCalculator.standard().executer(demande, contexte, Execution.fils(fils));
    }
}
