package fr.cpom.contrat.fongibilite;

/** How long a saving or a charge lasts. */
public enum NatureCredit {
    /** It comes back every year. */
    PERENNE,
    /** It stands for one year only. */
    PONCTUEL,
    /** Crédit non reconductible: financed one-off by the authority in the year, never in the base of the next (D. 314-106-1 CASF). */
    NON_RECONDUCTIBLE
}
