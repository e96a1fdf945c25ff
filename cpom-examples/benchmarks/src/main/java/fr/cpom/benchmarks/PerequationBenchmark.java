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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The péréquation of three hundred ESSMS and their three groupes, under two financeurs, which must stay under one second, against a
 * greedy pass written by hand: the smallest deficits first, each from what is left of its dotations communes. The greedy side
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

    /** Dotations communes of the assurance maladie: with several, which ESSMS to cover is harder to prove. */
    @Param({"1", "3"})
    public int dotations;

    private DemandePerequation demande = DemandePerequation.builder()
            .situation(Situation.builder()
                    .statut(StatutJuridique.PRIVE_NON_LUCRATIF)
                    .build())
            .build();

    private DemandePerequation construire() {
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
                                .dgc(departement ? "D" : "A" + e % dotations)
                                .groupe(groupe)
                                .build(),
                        Montants.ofCentimes(hasard.nextInt(8_000_000) - 4_600_000L)));
            }
        }
        return demande.build();
    }

    /** The library finds at least as much as the greedy pass, and proves the number of ESSMS and the money. */
    @Setup
    public void preparer() {
        demande = construire();
        Perequation trouvee = perequation().valeur();
        int gagnes = trouvee.equilibresApres() - trouvee.equilibresAvant();
        boolean prouve = trouvee.optimalite().stream().limit(2).allMatch(Perequation.Optimalite::optimal);
        if (gagnes < glouton() || !prouve) {
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
        Map<String, Map<String, Long>> propres = new HashMap<>();
        Map<String, Map<String, Long>> deficits = new HashMap<>();
        for (DemandePerequation.Resultat resultat : demande.resultats()) {
            long montant = Montants.centimes(resultat.montant());
            Map<String, Map<String, Long>> cote = montant > 0 ? propres : deficits;
            cote.computeIfAbsent(resultat.poste().essms(), x -> new HashMap<>())
                    .merge(resultat.poste().dgc().orElseThrow(), Math.abs(montant), Long::sum);
        }
        // an ESSMS left in deficit gives nothing
        Map<String, Long> excedents = new HashMap<>();
        propres.forEach((essms, donnes) -> {
            if (!deficits.containsKey(essms)) {
                donnes.forEach((dotation, montant) -> excedents.merge(dotation, montant, Long::sum));
            }
        });
        List<String> ordre = new ArrayList<>(deficits.keySet());
        ordre.sort(Comparator.comparingLong(e -> Objects.requireNonNull(deficits.get(e)).values().stream()
                .mapToLong(Long::longValue)
                .sum()));
        int couverts = 0;
        for (String essms : ordre) {
            Map<String, Long> apres = new HashMap<>(excedents);
            propres.getOrDefault(essms, Map.of()).forEach((d, montant) -> apres.merge(d, montant, Long::sum));
            Objects.requireNonNull(deficits.get(essms)).forEach((d, montant) -> apres.merge(d, -montant, Long::sum));
            if (apres.values().stream().allMatch(reste -> reste >= 0)) {
                excedents.clear();
                excedents.putAll(apres);
                couverts++;
            }
        }
        return couverts;
    }
}
