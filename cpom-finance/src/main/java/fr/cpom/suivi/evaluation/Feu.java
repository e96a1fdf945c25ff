package fr.cpom.suivi.evaluation;

/** A traffic light: how a score stands against the two thresholds. */
public enum Feu {
    /** At or above the upper threshold. */
    VERT,
    /** At or above the lower threshold, below the upper one. */
    ORANGE,
    /** Below the lower threshold. */
    ROUGE
}
