package fr.cpom.contrat.fongibilite;

/** What a movement carries. */
public enum ObjetMouvement {
    /** Credits of the year. */
    CREDITS,
    /** The result of a closed year. */
    RESULTAT,
    /** A receipt of the year that is no tarification: a gift, a sale. */
    RECETTE_NOUVELLE,
    /** Quote-parts of the frais de siège. */
    FRAIS_DE_SIEGE
}
