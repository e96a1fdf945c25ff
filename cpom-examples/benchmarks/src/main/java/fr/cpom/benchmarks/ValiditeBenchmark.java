package fr.cpom.benchmarks;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.suivi.validite.ValiditeContrat;
import fr.cpom.suivi.validite.ValiditeContratCalculator;
import java.util.HashSet;
import java.util.Set;
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
 * The validity of a contract of three hundred ESSMS, which must stay under ten milliseconds, against one plain pass over its
 * members and parties that only asks whether each authority signs. The pass does much less: it is a floor, not a rival.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ValiditeBenchmark {
    private final ValiditeContratCalculator calculateur = ValiditeContratCalculator.standard();
    private final Contexte contexte = Contexte.standard();
    private final Cpom cpom = ContratTroisCentsEssms.cpom();

    /** Both sides see a contract without fault, and every check was made. */
    @Setup
    public void preparer() {
        Calcul<ValiditeContrat> calcul = valider();
        if (!calcul.anomalies().isEmpty() || !calcul.valeur().complet() || passe() != 0) {
            throw new IllegalStateException(calcul.anomalies().toString());
        }
    }

    /** The library: every check, its article and its finding. */
    @Benchmark
    public Calcul<ValiditeContrat> valider() {
        return calculateur.compute(cpom, contexte);
    }

    /** The hand-written pass: how many authorities of ESSMS are no party. */
    @Benchmark
    public int passe() {
        Set<AutoriteTarification> signataires = new HashSet<>();
        for (PartiePublique partie : cpom.partiesPubliques()) {
            partie.autorite().ifPresent(signataires::add);
        }
        int absentes = 0;
        for (Membre membre : cpom.perimetre().membres()) {
            for (AutoriteTarification autorite : membre.essms().autorites()) {
                absentes += signataires.contains(autorite) ? 0 : 1;
            }
        }
        return absentes;
    }
}
