package fr.cpom.budget.equilibre;

/** The documents that go with an EPRD (R. 314-223 CASF). */
public enum DocumentEprd {
    /** Rapport budgétaire et financier (I 1°). */
    RAPPORT_BUDGETAIRE_ET_FINANCIER,
    /** Annexe financière, where an ESSMS is cofinanced (I 2°). */
    ANNEXE_FINANCIERE,
    /** Tableau prévisionnel des effectifs rémunérés (I 3°). */
    TABLEAU_DES_EFFECTIFS,
    /** Data of the indicators (I 4°). */
    DONNEES_DES_INDICATEURS,
    /** Updated plan pluriannuel d'investissement, where there is one (II 1°). */
    PLAN_PLURIANNUEL_D_INVESTISSEMENT,
    /** Transport plan of the establishments of L. 344-1 and of the FAM with accueil de jour (II 2°). */
    PLAN_DE_TRANSPORT
}
