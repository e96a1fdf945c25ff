package fr.cpom.droit;

/** How sure a value of a dated series is. A value that was not found is absent, never guessed. */
public enum Confiance {
    /** The text, an official publication, or a professional publication that quotes it was read. */
    LU,
    /** Computed from values that were read; the derivation is stated. */
    DERIVE,
    /** Estimate or loose source: every result that uses it carries an ALERTE. */
    A_CONFIRMER
}
