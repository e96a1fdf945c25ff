package fr.cpom.resultat;

/** The rules that the result of a compte de résultat follows. */
public enum RegimeResultat {
    /** The ordinary ones. */
    ORDINAIRE,
    /** Compte d'emploi of soins and dépendance of an establishment of L. 342-1, commercial or without habilitation (R. 314-244 al. 2). */
    EMPLOI_SOINS_DEPENDANCE,
    /** The rest of such an establishment, hébergement above all: only bound by the aims of the contract (R. 314-244 al. 1). */
    HEBERGEMENT_L342_1
}
