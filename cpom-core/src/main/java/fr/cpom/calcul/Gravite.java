package fr.cpom.calcul;

/** How serious an anomaly is. */
public enum Gravite {
    /** The value asked cannot be given, or must not be used. */
    BLOQUANT,
    /** The value is given, on an input or a parameter that somebody must confirm. */
    ALERTE,
    /** Something the reader should know. */
    INFO
}
