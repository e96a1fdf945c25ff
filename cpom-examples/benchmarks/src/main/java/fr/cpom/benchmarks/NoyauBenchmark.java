package fr.cpom.benchmarks;

import fr.cpom.projection.interne.NoyauLot;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.valeur.Arrondi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryOperator;
import javax.money.RoundingQueryBuilder;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.StatelessKieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One work unit, twenty ESSMS × five years × four lines with rounding at each step: the kernel of Monte Carlo, a hand-written loop
 * of longs, one of decimals, naive Java Money amounts, and Drools rules. Times are for one scenario; all give the same cents.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class NoyauBenchmark {
    static final int ESSMS = 20;
    static final int ANNEES = 5;
    static final int LIGNES = ESSMS * ProjectionVingtEssms.LIGNES;

    private static final long DEMI = ProjectionVingtEssms.UN / 2;

    private final PlanProjection plan = ProjectionVingtEssms.plan(ESSMS, ANNEES);
    private final NoyauLot noyau =
            new NoyauLot(plan, Arrondi.AU_CENTIME, new boolean[] {true, true, true, true}, new int[0]);
    private final NoyauLot.Bloc bloc = noyau.new Bloc();
    private final NoyauLot.Sortie sortie = new NoyauLot.Sortie(
            new long[ESSMS * ANNEES * NoyauLot.TAILLE],
            new long[ANNEES * NoyauLot.TAILLE],
            new long[ANNEES * NoyauLot.TAILLE],
            new long[0],
            NoyauLot.TAILLE);
    private final long[] bases = plan.base();
    private final long[][] taux = new long[NoyauLot.TAILLE][ProjectionVingtEssms.LIGNES * ANNEES];
    private final long[][] resultats = new long[NoyauLot.TAILLE][ESSMS * ANNEES];
    private final BigDecimal[] basesDecimales = new BigDecimal[LIGNES];
    private final BigDecimal[] tauxDecimaux = new BigDecimal[ProjectionVingtEssms.LIGNES * ANNEES];
    private final MonetaryAmount[] basesMonetaires = new MonetaryAmount[LIGNES];
    private final MonetaryOperator arrondi = Monetary.getRounding(
            RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());

    /** The same unit in every form, and a check that they agree. */
    @Setup
    public void preparer() {
        for (int s = 0; s < NoyauLot.TAILLE; s++) {
            for (int g = 0; g < ProjectionVingtEssms.LIGNES; g++) {
                for (int a = 0; a < ANNEES; a++) {
                    long t = ProjectionVingtEssms.taux(g, a, s);
                    bloc.taux()[(g * ANNEES + a) * NoyauLot.TAILLE + s] = t;
                    taux[s][g * ANNEES + a] = t;
                }
            }
        }
        for (int l = 0; l < LIGNES; l++) {
            basesDecimales[l] = BigDecimal.valueOf(bases[l], 2);
            basesMonetaires[l] = Monetary.getDefaultAmountFactory()
                    .setCurrency("EUR")
                    .setNumber(basesDecimales[l])
                    .create();
        }
        for (int i = 0; i < tauxDecimaux.length; i++) {
            tauxDecimaux[i] = BigDecimal.valueOf(taux[0][i], 9);
        }
        noyau();
        boucleLong();
        BigDecimal[] decimaux = boucleBigDecimal();
        MonetaryAmount[] monetaires = montantsMoneta();
        for (int s = 0; s < NoyauLot.TAILLE; s++) {
            for (int i = 0; i < ESSMS * ANNEES; i++) {
                verifier(sortie.essms()[i * NoyauLot.TAILLE + s], resultats[s][i]);
            }
        }
        for (int i = 0; i < ESSMS * ANNEES; i++) {
            verifier(resultats[0][i], decimaux[i].movePointRight(2).longValueExact());
            verifier(
                    resultats[0][i],
                    monetaires[i]
                            .getNumber()
                            .numberValueExact(BigDecimal.class)
                            .movePointRight(2)
                            .longValueExact());
        }
    }

    private static void verifier(long un, long autre) {
        if (un != autre) {
            throw new IllegalStateException(un + " / " + autre);
        }
    }

    /** The kernel, 256 scenarios at a time. */
    @Benchmark
    @OperationsPerInvocation(NoyauLot.TAILLE)
    public long[] noyau() {
        noyau.projeter(bloc, NoyauLot.TAILLE, sortie, 0);
        return sortie.resultat();
    }

    /** The kernel, on two threads at once: the time of each. */
    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(NoyauLot.TAILLE)
    public long[] noyauDeuxFils() {
        return noyau();
    }

    /** A loop of longs over lines and years, scenario after scenario. */
    @Benchmark
    @OperationsPerInvocation(NoyauLot.TAILLE)
    public long[][] boucleLong() {
        for (int s = 0; s < NoyauLot.TAILLE; s++) {
            long[] rates = taux[s];
            long[] sortieScenario = resultats[s];
            java.util.Arrays.fill(sortieScenario, 0);
            for (int l = 0; l < LIGNES; l++) {
                long montant = bases[l];
                int groupe = l % ProjectionVingtEssms.LIGNES;
                int essms = l / ProjectionVingtEssms.LIGNES * ANNEES;
                for (int a = 0; a < ANNEES; a++) {
                    long produit = montant * rates[groupe * ANNEES + a];
                    montant += (produit + (produit < 0 ? -DEMI : DEMI)) / ProjectionVingtEssms.UN;
                    sortieScenario[essms + a] += groupe == 0 ? montant : -montant;
                }
            }
        }
        return resultats;
    }

    /** The same in decimals, one scenario. */
    @Benchmark
    public BigDecimal[] boucleBigDecimal() {
        BigDecimal[] totaux = new BigDecimal[ESSMS * ANNEES];
        java.util.Arrays.fill(totaux, BigDecimal.ZERO);
        for (int l = 0; l < LIGNES; l++) {
            BigDecimal montant = basesDecimales[l];
            int groupe = l % ProjectionVingtEssms.LIGNES;
            int essms = l / ProjectionVingtEssms.LIGNES * ANNEES;
            for (int a = 0; a < ANNEES; a++) {
                montant = montant.add(
                        montant.multiply(tauxDecimaux[groupe * ANNEES + a]).setScale(2, RoundingMode.HALF_UP));
                totaux[essms + a] = groupe == 0 ? totaux[essms + a].add(montant) : totaux[essms + a].subtract(montant);
            }
        }
        return totaux;
    }

    /** The same in Java Money amounts, used naively, one scenario. */
    @Benchmark
    public MonetaryAmount[] montantsMoneta() {
        MonetaryAmount[] totaux = new MonetaryAmount[ESSMS * ANNEES];
        MonetaryAmount zero = basesMonetaires[0].subtract(basesMonetaires[0]);
        java.util.Arrays.fill(totaux, zero);
        for (int l = 0; l < LIGNES; l++) {
            MonetaryAmount montant = basesMonetaires[l];
            int groupe = l % ProjectionVingtEssms.LIGNES;
            int essms = l / ProjectionVingtEssms.LIGNES * ANNEES;
            for (int a = 0; a < ANNEES; a++) {
                montant = montant.add(
                        montant.multiply(tauxDecimaux[groupe * ANNEES + a]).with(arrondi));
                totaux[essms + a] = groupe == 0 ? totaux[essms + a].add(montant) : totaux[essms + a].subtract(montant);
            }
        }
        return totaux;
    }

    /** The same as one rule fired for each line and year, in a stateless session, one scenario. */
    @Benchmark
    public LigneRegle[] regles(Regles regles) {
        LigneRegle[] lignes = new LigneRegle[LIGNES];
        for (int l = 0; l < LIGNES; l++) {
            int groupe = l % ProjectionVingtEssms.LIGNES;
            lignes[l] = new LigneRegle(
                    bases[l], java.util.Arrays.copyOfRange(taux[0], groupe * ANNEES, (groupe + 1) * ANNEES));
        }
        StatelessKieSession session = regles.conteneur.newStatelessKieSession();
        session.execute(java.util.Arrays.asList(lignes));
        return lignes;
    }

    /** The rules, compiled once, and a check that they give the cents of the others. */
    @State(Scope.Thread)
    public static class Regles {
        private final KieContainer conteneur = compiler();

        /** Compares one scenario with the loop of longs. */
        @Setup
        public void preparer() {
            NoyauBenchmark temoin = new NoyauBenchmark();
            temoin.preparer();
            LigneRegle[] parRegles = temoin.regles(this);
            for (int i = 0; i < ESSMS * ANNEES; i++) {
                long somme = 0;
                for (int l = 0; l < ProjectionVingtEssms.LIGNES; l++) {
                    LigneRegle ligne = parRegles[i / ANNEES * ProjectionVingtEssms.LIGNES + l];
                    somme += (l == 0 ? 1 : -1) * ligne.montants[i % ANNEES];
                }
                verifier(temoin.resultats[0][i], somme);
            }
        }
    }

    /** A line as a fact. */
    public static final class LigneRegle {
        private final long[] taux;
        private final long[] montants;
        private long niveau;
        private int annee;

        LigneRegle(long base, long[] taux) {
            this.niveau = base;
            this.taux = taux;
            this.montants = new long[taux.length];
        }

        /** Years done. */
        public int getAnnee() {
            return annee;
        }

        /** Amount reached. */
        public long getNiveau() {
            return niveau;
        }

        /** Rate of the year to come. */
        public long getTaux() {
            return taux[annee];
        }

        /** Ends a year. */
        public void avancer(long evolution) {
            niveau += evolution;
            montants[annee] = niveau;
            annee++;
        }
    }

    private static KieContainer compiler() {
        KieServices services = KieServices.get();
        KieFileSystem fichiers = services.newKieFileSystem();
        fichiers.write("src/main/resources/projection.drl", """
                package fr.cpom.benchmarks
                import fr.cpom.benchmarks.NoyauBenchmark.LigneRegle
                rule "evolution d'une ligne"
                when
                    $l : LigneRegle(annee < %d)
                then
                    long produit = $l.getNiveau() * $l.getTaux();
                    $l.avancer((produit + (produit < 0 ? -500000000L : 500000000L)) / 1000000000L);
                    update($l);
                end
                """.formatted(ANNEES));
        KieBuilder builder = services.newKieBuilder(fichiers).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId());
    }
}
