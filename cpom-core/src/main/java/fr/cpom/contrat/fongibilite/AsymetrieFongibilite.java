package fr.cpom.contrat.fongibilite;

/**
 * What a contract means by <em>fongibilité asymétrique</em>. No text of the CASF defines the term; three meanings are in use, and
 * a contract that uses the word has to say which. The rules of each are data of the library.
 */
public enum AsymetrieFongibilite {
    /** Free inside the contract, never above its total (R. 314-43-1 al. 3 CASF): the meaning by default. */
    LIBRE_SOUS_PLAFOND,
    /** Staff credits may go down, never up, as in the budget of the State (LOLF). */
    PERSONNEL_NON_ABONDE,
    /** Médico-social money ({@code MEDICO_SOCIAL} as the envelope of a place) never feeds the hospital side ({@code SANITAIRE}). */
    MEDICO_SOCIAL_PROTEGE
}
