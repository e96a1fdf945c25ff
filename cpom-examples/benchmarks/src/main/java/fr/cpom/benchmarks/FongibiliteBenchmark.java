package fr.cpom.benchmarks;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.fongibilite.Decision;
import fr.cpom.fongibilite.MoteurFongibilite;
import fr.cpom.fongibilite.Mouvement;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.ReglesLegales;
import fr.cpom.fongibilite.Situation;
import fr.cpom.fongibilite.VerdictMouvement;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Single verdicts by second and by core, at least 100,000, under the law of a public handicap contract, against the same three
 * questions written by hand. The hand-written side tells neither why nor what to do: it is a floor, not a rival.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FongibiliteBenchmark {
    private static final int NOMBRE = 256;
    private static final List<GroupeFonctionnel> GROUPES = List.of(GroupeFonctionnel.values());

    private final List<Mouvement> mouvements = new ArrayList<>();
    private final MoteurFongibilite moteur = moteur();
    private int rang;

    private static MoteurFongibilite moteur() {
        Situation situation = Situation.builder()
                .nature(NatureCpom.HANDICAP)
                .statut(StatutJuridique.PUBLIC_AUTONOME)
                .option4(true)
                .build();
        Contexte contexte = Contexte.standard();
        return MoteurFongibilite.of(
                ReglesLegales.standard().regles(situation, Optional.empty(), contexte.date()),
                situation,
                contexte.date(),
                contexte,
                new Anomalies());
    }

    /** Movements of every kind: inside an ESSMS, between two, across financeurs; both sides agree on each. */
    @Setup
    public void preparer() {
        for (int i = 0; i < NOMBRE; i++) {
            mouvements.add(Mouvement.builder()
                    .origine(poste(i % 3, i % 5 == 0, i % 2))
                    .destination(poste(i % 4, i % 7 == 0, i % 3))
                    .montant(Montants.euros("1000"))
                    .disponible(Montants.euros("5000"))
                    .build());
        }
        for (Mouvement m : mouvements) {
            if ((moteur.juger(m).decision() == Decision.REFUSE) != refuse(m)) {
                throw new IllegalStateException(m.toString());
            }
        }
    }

    private static Poste poste(int essms, boolean departement, int groupe) {
        Financeur financeur = departement ? Financeur.DEPARTEMENT : Financeur.ASSURANCE_MALADIE;
        return Poste.builder()
                .essms("ESSMS " + essms)
                .gestionnaire("123456782")
                .financeur(financeur)
                .dgc("DGC " + financeur)
                .groupe(GROUPES.get(groupe))
                .build();
    }

    private Mouvement suivant() {
        rang = (rang + 1) % NOMBRE;
        return mouvements.get(rang);
    }

    /** The library: each rule, its article, the steps and their dates. */
    @Benchmark
    public VerdictMouvement juger() {
        return moteur.juger(suivant());
    }

    /** The hand-written rule: refused or not. */
    @Benchmark
    public boolean aLaMain() {
        return refuse(suivant());
    }

    private static boolean refuse(Mouvement m) {
        Poste de = m.origine().orElseThrow();
        Poste vers = m.destination();
        return !de.gestionnaire().equals(vers.gestionnaire())
                || !de.financeur().equals(vers.financeur())
                || (!de.essms().equals(vers.essms()) && !de.dgc().equals(vers.dgc()))
                || m.disponible().orElseThrow().isLessThan(m.montant());
    }
}
