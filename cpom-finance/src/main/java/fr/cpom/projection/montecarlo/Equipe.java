package fr.cpom.projection.montecarlo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The threads of a run: that of the caller, and others that end with each piece of work. */
final class Equipe {
    private final int fils;
    private final AtomicBoolean arret = new AtomicBoolean();

    Equipe(int fils) {
        this.fils = fils;
    }

    /** Asks all threads to take no more tasks. */
    void arreter() {
        arret.set(true);
    }

    boolean arretee() {
        return arret.get();
    }

    /** Does tasks 0 to {@code taches − 1}, in any order; each thread makes its own worker. What a worker throws is thrown again. */
    void faire(int taches, Supplier<IntConsumer> ouvriers) {
        AtomicInteger suivante = new AtomicInteger();
        AtomicReference<@Nullable Throwable> faute = new AtomicReference<>();
        Runnable travail = () -> {
            try {
                IntConsumer ouvrier = ouvriers.get();
                for (int t = suivante.getAndIncrement(); t < taches && !arretee(); t = suivante.getAndIncrement()) {
                    ouvrier.accept(t);
                }
            } catch (RuntimeException | Error e) {
                faute.compareAndSet(null, e);
                arreter();
            }
        };
        List<Thread> autres = new ArrayList<>();
        for (int i = 1; i < Math.min(fils, taches); i++) {
            Thread autre = new Thread(travail, "cpom-montecarlo-" + i);
            autre.setDaemon(true);
            autre.start();
            autres.add(autre);
        }
        travail.run();
        attendre(autres);
        Throwable cause = faute.get();
        if (cause instanceof Error e) {
            throw e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
    }

    /** Waits for the others whatever happens: an interruption of the caller is left for him to see. */
    private static void attendre(List<Thread> autres) {
        boolean interrompu = false;
        for (Thread autre : autres) {
            while (autre.isAlive()) {
                try {
                    autre.join();
                } catch (InterruptedException e) {
                    interrompu = true;
                }
            }
        }
        if (interrompu) {
            Thread.currentThread().interrupt();
        }
    }
}
