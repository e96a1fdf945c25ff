package fr.cpom.calcul;

import org.jspecify.annotations.Nullable;

/**
 * A number of cents under computation, with the node of its explanation when a trace is asked.
 *
 * <p>Made by {@link Tracage} only: the line that computes the amount is the line that explains it.
 */
public final class MontantExplique {
    private final long centimes;
    private final boolean retranche;
    private final @Nullable Explication noeud;

    MontantExplique(long centimes, boolean retranche, @Nullable Explication noeud) {
        this.centimes = centimes;
        this.retranche = retranche;
        this.noeud = noeud;
    }

    /** The cents. */
    public long centimes() {
        return centimes;
    }

    /** True when the amount is zero. */
    public boolean estNul() {
        return centimes == 0;
    }

    /** The same amount, to be taken away in the sum it is given to. */
    public MontantExplique retranche() {
        return new MontantExplique(centimes, !retranche, noeud);
    }

    /** The same amount under the name of what it is about: an ESSMS, a year. */
    public MontantExplique pour(String sujet) {
        return noeud == null ? this : new MontantExplique(centimes, retranche, noeud.pour(sujet));
    }

    /** Its explanation, empty without a trace. */
    public Explication explication() {
        return noeud == null ? Explication.vide() : noeud;
    }

    boolean estRetranche() {
        return retranche;
    }

    @Nullable
    Explication noeud() {
        return noeud;
    }
}
