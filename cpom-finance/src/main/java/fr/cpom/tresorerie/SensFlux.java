package fr.cpom.tresorerie;

/** Which way the money goes. */
public enum SensFlux {
    /** Received. */
    ENTREE,
    /** Paid. */
    SORTIE
}
