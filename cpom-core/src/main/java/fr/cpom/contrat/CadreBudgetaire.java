package fr.cpom.contrat;

/** The frame in which an ESSMS presents its budget. */
public enum CadreBudgetaire {
    /** Budget prévisionnel, with the contradictory procedure (R. 314-14 sq. CASF). */
    BP,
    /** État des prévisions de recettes et de dépenses (R. 314-210 sq. CASF). */
    EPRD,
    /** État prévisionnel des charges et des produits, for the activities of a hospital (R. 314-242 CASF). */
    EPCP
}
