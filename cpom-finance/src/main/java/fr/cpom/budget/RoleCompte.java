package fr.cpom.budget;

/** What an account is for the CAF, whatever its number in a chart and a year. */
public enum RoleCompte {
    /** Dotations aux amortissements, dépréciations, provisions et fonds dédiés. */
    DOTATION,
    /** Valeur comptable of what was disposed of. */
    VNC_CEDEE,
    /** Produits des cessions d'éléments d'actif. */
    PRODUIT_CESSION,
    /** Quote-part of the subventions d'investissement taken to the result. */
    QUOTE_PART_SUBVENTION,
    /** Reprises sur amortissements, dépréciations, provisions et fonds dédiés. */
    REPRISE,
    /** The sub-account of 778 that no cash comes with (7781). */
    REPRISE_778
}
