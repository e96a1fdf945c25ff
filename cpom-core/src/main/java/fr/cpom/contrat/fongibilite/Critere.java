package fr.cpom.contrat.fongibilite;

/** What tells two places of a budget apart, as far as the rules of fongibilité look at it. */
public enum Critere {
    /** Legal person that runs the ESSMS. */
    GESTIONNAIRE,
    /** Authority of tarification. */
    AUTORITE,
    /** Who bears the financing. */
    FINANCEUR,
    /** Dotation globalisée commune that holds the credits. */
    DGC,
    /** Limitative envelope that the financing is taken from (L. 314-3, L. 314-4 CASF). */
    ENVELOPPE,
    /** The ESSMS itself. */
    ESSMS,
    /** Section tarifaire. */
    SECTION,
    /** Groupe fonctionnel of charges. */
    GROUPE,
    /** Nature of the charge that is paid. */
    CHARGE,
    /** Compte de résultat prévisionnel class of R. 314-222 II CASF: in the contract, outside, dotation non affectée, ESAT production. */
    COMPTE_DE_RESULTAT
}
