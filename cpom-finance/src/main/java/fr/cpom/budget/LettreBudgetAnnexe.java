package fr.cpom.budget;

/** The letter of an annex budget of a hospital (M21). */
public enum LettreBudgetAnnexe {
    /** Dotation non affectée. */
    A,
    /** Unité de soins de longue durée. */
    B,
    /** EHPAD. */
    E,
    /** Maison de retraite. */
    J,
    /** ESAT, social activity. */
    L,
    /** ESAT, commercial activity. */
    M,
    /** SSIAD. */
    N,
    /** Other ESSMS of L. 312-1 CASF. */
    P,
    /** Former list of the code de la santé publique. */
    U,
    /** Former list of the code de la santé publique. */
    V
}
