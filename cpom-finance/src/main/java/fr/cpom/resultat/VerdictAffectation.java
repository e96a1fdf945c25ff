package fr.cpom.resultat;

/** What the law says of a wished line or transfer. */
public enum VerdictAffectation {
    /** Admitted in full. */
    ADMISE,
    /** Admitted in part. */
    LIMITEE,
    /** Not admitted. */
    REFUSEE,
    /** Not known for want of a field. */
    INDETERMINEE
}
