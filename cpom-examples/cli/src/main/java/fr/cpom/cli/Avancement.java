package fr.cpom.cli;

import fr.cpom.projection.montecarlo.Suivi;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Follows a long run: a bar of progress where a person watches, nothing elsewhere; Ctrl-C stops the run, which then tells how far
 * it went, and the process ends.
 */
final class Avancement implements Suivi, AutoCloseable {
    /** Longest wait for a run that was stopped, seconds. */
    private static final long ATTENTE = 5;

    private final Optional<ProgressBar> barre;
    private final AtomicBoolean interrompu = new AtomicBoolean();
    private final CountDownLatch dit = new CountDownLatch(1);
    private final Thread arret;
    private boolean finie;

    /**
     * Of a run that begins.
     *
     * @param titre words before the bar
     * @param terminal true when a person watches
     */
    Avancement(String titre, boolean terminal) {
        barre = terminal
                ? Optional.of(new ProgressBarBuilder()
                        .setTaskName(titre)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, 100))
                        .build())
                : Optional.empty();
        arret = new Thread(this::interrompre, "arret");
        Runtime.getRuntime().addShutdownHook(arret);
    }

    /** True when the launcher saw that errors go to a terminal. */
    static boolean surTerminal() {
        return Boolean.getBoolean("cpom.terminal");
    }

    @Override
    public void avance(long faits, long total) {
        barre.ifPresent(b -> b.maxHint(total).stepTo(faits));
    }

    @Override
    public boolean interrompu() {
        return interrompu.get();
    }

    /** Stops the run and waits until what it has to say is written: a process that was asked to end ends after that. */
    void interrompre() {
        interrompu.set(true);
        try {
            dit.await(ATTENTE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Clears the way for the results, once the run is over. */
    void finir() {
        if (!finie) {
            finie = true;
            barre.ifPresent(ProgressBar::close);
        }
    }

    /** After the last word. */
    void dit(PrintWriter... sorties) {
        for (PrintWriter sortie : sorties) {
            sortie.flush();
        }
        dit.countDown();
    }

    @Override
    public void close() {
        finir();
        dit.countDown();
        if (!interrompu.get()) {
            Runtime.getRuntime().removeShutdownHook(arret);
        }
    }
}
