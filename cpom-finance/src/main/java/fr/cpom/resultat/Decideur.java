package fr.cpom.resultat;

/** Who decides the affectation of a result. */
public enum Decideur {
    /** The gestionnaire. */
    GESTIONNAIRE,
    /** The conseil d'administration of the public establishment (R. 314-240 III). */
    CONSEIL_ADMINISTRATION,
    /** The deliberating body of the public person that runs the service: council of the collectivity or of the CCAS, conseil de surveillance. */
    ORGANE_DELIBERANT,
    /** The authority of tarification; a wish is then a proposal to it. */
    AUTORITE
}
