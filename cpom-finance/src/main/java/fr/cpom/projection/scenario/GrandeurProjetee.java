package fr.cpom.projection.scenario;

/** What is looked at in a trajectory; the base year does not count, except for the year of rupture. */
public enum GrandeurProjetee {
    /** Sum of the results of the years. */
    CUMUL_MARGES(true),
    /** Result of the last year. */
    MARGE_FINALE(true),
    /** Smallest result of a year: at zero or above, no year is in loss. */
    MARGE_MINIMALE(true),
    /** CAF of the last year. */
    CAF_FINALE(true),
    /** Smallest excess of the CAF of a year over the capital of loans repaid in it. */
    CAF_MOINS_CAPITAL(true),
    /** Cash at the end of the last year. */
    TRESORERIE_FINALE(true),
    /** Smallest cash at the end of a year. */
    TRESORERIE_MINIMALE(true),
    /** First year whose result is below zero; later is better, none is best. */
    ANNEE_RUPTURE(false),
    /** First year in which the réserve de compensation no longer covers the cumulated losses. */
    PREMIERE_ANNEE_NON_COUVERTE(false);

    private final boolean montant;

    GrandeurProjetee(boolean montant) {
        this.montant = montant;
    }

    /** True for an amount, false for a year. */
    public boolean estMontant() {
        return montant;
    }
}
