package fr.cpom.resultat;

/** Who decides the affectation of a result. */
public enum Decideur {
    /** The gestionnaire. */
    GESTIONNAIRE,
    /** The conseil d'administration of the public establishment (R. 314-240 III). */
    CONSEIL_ADMINISTRATION,
    /** The authority of tarification; a wish is then a proposal to it. */
    AUTORITE
}
