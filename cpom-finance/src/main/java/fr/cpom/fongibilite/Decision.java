package fr.cpom.fongibilite;

/** What becomes of a movement, from the lightest to the heaviest. */
public enum Decision {
    /** It may be done; the authority or the accountant may have to be told. */
    AUTORISE,
    /** It may be done once a condition is met, or for a part. */
    AUTORISE_SOUS_CONDITION,
    /** It needs the approval of the authority, which its silence may give. */
    SOUMIS_A_APPROBATION,
    /** A fact that decides was not told. */
    INDETERMINE,
    /** It may not be done. */
    REFUSE;

    Decision auMoins(Decision autre) {
        return compareTo(autre) >= 0 ? this : autre;
    }
}
