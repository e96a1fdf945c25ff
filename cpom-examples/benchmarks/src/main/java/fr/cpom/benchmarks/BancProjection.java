package fr.cpom.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of the projection in one go and prints their ratios and slopes. */
public final class BancProjection {
    private final Map<String, Double> temps = new HashMap<>();
    private final PrintStream sortie;

    private BancProjection(PrintStream sortie) {
        this.sortie = sortie;
    }

    /** No argument; takes some minutes. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> resultats = new Runner(new OptionsBuilder()
                        .include(NoyauBenchmark.class.getSimpleName())
                        .include(MonteCarloBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        new BancProjection(System.out).imprimer(resultats);
    }

    private void imprimer(Collection<RunResult> resultats) {
        ligne("%n%-34s %14s %14s", "", "time", "± 99.9 %");
        for (RunResult r : resultats) {
            String nom = r.getParams().getBenchmark().replaceFirst(".*\\.", "");
            if (r.getParams().getParamsKeys().contains("taille")) {
                nom = r.getParams().getParam("taille") + " fils "
                        + r.getParams().getParam("fils");
            }
            double score = r.getPrimaryResult().getScore();
            temps.put(nom, score);
            ligne(
                    "%-34s %14.3f %14.3f %s",
                    nom,
                    score,
                    r.getPrimaryResult().getScoreError(),
                    r.getPrimaryResult().getScoreUnit());
        }
        ligne("%nRatios%n");
        rapport("kernel / loop of longs (at most 1.5)", "noyau", "boucleLong");
        rapport("loop of decimals / kernel (at least 8)", "boucleBigDecimal", "noyau");
        rapport("naive Java Money / kernel", "montantsMoneta", "noyau");
        rapport("Drools / kernel", "regles", "noyau");
        ligne("%-52s %8.2f", "kernel, throughput of two threads over one (1.8)", 2 * t("noyau") / t("noyauDeuxFils"));
        rapport("simulation, one thread over two", "10000x100x5 fils 1", "10000x100x5 fils 2");
        ligne("%nSlopes: time of the double over time of the single, 2 when linear%n");
        rapport("scenarios 10000 / 5000", "10000x100x5 fils 1", "5000x100x5 fils 1");
        rapport("scenarios 20000 / 10000", "20000x100x5 fils 1", "10000x100x5 fils 1");
        rapport("ESSMS 100 / 50", "10000x100x5 fils 1", "10000x50x5 fils 1");
        rapport("ESSMS 200 / 100", "10000x200x5 fils 1", "10000x100x5 fils 1");
        rapport("years 10 / 5", "10000x100x10 fils 1", "10000x100x5 fils 1");
        rapport("years 5 / 3 (1.67 when linear)", "10000x100x5 fils 1", "10000x100x3 fils 1");
        ligne("%nBytes allocated by 10000 x 100 x 5: gc.alloc.rate.norm above; at most 64 MB is asked.");
    }

    private double t(String nom) {
        return temps.getOrDefault(nom, Double.NaN);
    }

    private void rapport(String libelle, String numerateur, String denominateur) {
        ligne("%-52s %8.2f", libelle, t(numerateur) / t(denominateur));
    }

    private void ligne(String format, Object... arguments) {
        sortie.println(String.format(Locale.ROOT, format, arguments));
    }
}
