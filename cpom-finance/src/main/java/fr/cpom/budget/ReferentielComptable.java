package fr.cpom.budget;

/** The chart of accounts that an ESSMS keeps its books in. */
public enum ReferentielComptable {
    /** M22, public ESSMS. */
    M22_PUBLIC("m22-public", "tfp-m22-public"),
    /** Private ESSMS: M22 bis, then the plan comptable général of ANC 2022-06 from the exercise 2025. */
    ESSMS_PRIVE("essms-prive", "tfp-essms-prive"),
    /** M21, annex budget of a hospital, told apart by its letter. */
    M21("m21", "");

    private final String exploitation;
    private final String financement;

    ReferentielComptable(String exploitation, String financement) {
        this.exploitation = exploitation;
        this.financement = financement;
    }

    /** Name of the resource of the accounts of the compte de résultat. */
    String exploitation() {
        return exploitation;
    }

    /** Name of the resource of the accounts of the tableau de financement, empty when there is none. */
    String financement() {
        return financement;
    }
}
