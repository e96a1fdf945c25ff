package fr.cpom.budget;

/** The side of a budget on which an account is counted. */
public enum SensCompte {
    /** Charge of the compte de résultat. */
    CHARGE,
    /** Produit of the compte de résultat. */
    PRODUIT,
    /** Emploi of the tableau de financement. */
    EMPLOI,
    /** Ressource of the tableau de financement. */
    RESSOURCE
}
