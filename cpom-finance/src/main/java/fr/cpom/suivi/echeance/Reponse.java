package fr.cpom.suivi.echeance;

/** What an authority answered. */
public enum Reponse {
    /** Express approval, or agreement. */
    APPROBATION,
    /** Comments: on an EPRD they stand for approval (R. 314-225 V CASF). */
    OBSERVATIONS,
    /** Opposition. */
    REJET
}
