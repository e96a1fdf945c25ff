package fr.cpom.benchmarks;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.Situation;
import fr.cpom.fongibilite.perequation.DemandePerequation;
import fr.cpom.fongibilite.perequation.Perequation;
import fr.cpom.fongibilite.perequation.PerequationCalculator;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The péréquation of three hundred ESSMS and their three groupes, under two financeurs, which must stay under one second, against a
 * greedy pass written by hand: the smallest deficits first, each from the first surpluses of the same financeur. The greedy side
 * knows one rule, proves nothing, explains nothing, and may cover fewer ESSMS: it is a floor, not a rival.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PerequationBenchmark {
    private static final int ESSMS = 300;

    private final Contexte contexte = Contexte.standard().withTracage(Tracage.aucun());
    private final DemandePerequation demande = demande();

    private static DemandePerequation demande() {
        Random hasard = new Random(20261122);
        DemandePerequation.Builder demande = DemandePerequation.builder()
                .situation(Situation.builder()
                        .nature(NatureCpom.HANDICAP)
                        .statut(StatutJuridique.PRIVE_NON_LUCRATIF)
                        .option4(false)
                        .build());
        for (int e = 0; e < ESSMS; e++) {
            for (GroupeFonctionnel groupe : GroupeFonctionnel.values()) {
                boolean departement = groupe == (e % 2 == 0 ? GroupeFonctionnel.III : GroupeFonctionnel.II);
                demande.addResultats(new DemandePerequation.Resultat(
                        Poste.builder()
                                .essms("ESSMS " + e)
                                .categorie(CategorieEssms.of("448"))
                                .addAutorites(
                                        departement
                                                ? AutoriteTarification.departement("01")
                                                : AutoriteTarification.ars("84"))
                                .financeur(departement ? Financeur.DEPARTEMENT : Financeur.ASSURANCE_MALADIE)
                                .dgc(departement ? "D" : "A")
                                .groupe(groupe)
                                .build(),
                        Montants.ofCentimes(hasard.nextInt(8_000_000) - 4_600_000L)));
            }
        }
        return demande.build();
    }

    /** The library finds at least as much as the greedy pass, and proves it. */
    @Setup
    public void preparer() {
        Perequation trouvee = perequation().valeur();
        int gagnes = trouvee.equilibresApres() - trouvee.equilibresAvant();
        if (gagnes < glouton() || !trouvee.optimalite().get(0).optimal()) {
            throw new IllegalStateException(gagnes + " < " + glouton() + " ou " + trouvee.optimalite());
        }
    }

    /** The library: the choice, its proof, the verdicts, the reasons. */
    @Benchmark
    public Calcul<Perequation> perequation() {
        return PerequationCalculator.standard().compute(demande, contexte);
    }

    /** The greedy pass: how many ESSMS it covers. */
    @Benchmark
    public int glouton() {
        Map<Financeur, Long> excedents = new HashMap<>();
        Map<String, Map<Financeur, Long>> deficits = new HashMap<>();
        for (DemandePerequation.Resultat resultat : demande.resultats()) {
            long montant = Montants.centimes(resultat.montant());
            Financeur financeur = resultat.poste().financeur().orElseThrow();
            if (montant > 0) {
                excedents.merge(financeur, montant, Long::sum);
            } else if (montant < 0) {
                deficits.computeIfAbsent(resultat.poste().essms(), x -> new HashMap<>())
                        .merge(financeur, -montant, Long::sum);
            }
        }
        List<Map<Financeur, Long>> ordre = new ArrayList<>(deficits.values());
        ordre.sort(Comparator.comparingLong(
                d -> d.values().stream().mapToLong(Long::longValue).sum()));
        int couverts = 0;
        for (Map<Financeur, Long> besoin : ordre) {
            boolean tient = besoin.entrySet().stream()
                    .allMatch(b -> Objects.requireNonNullElse(excedents.get(b.getKey()), 0L) >= b.getValue());
            if (tient) {
                besoin.forEach((financeur, montant) -> excedents.merge(financeur, -montant, Long::sum));
                couverts++;
            }
        }
        return couverts;
    }
}
