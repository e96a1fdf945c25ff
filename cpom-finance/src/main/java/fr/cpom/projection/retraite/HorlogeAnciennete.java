package fr.cpom.projection.retraite;

/** Which years count for a step. */
public enum HorlogeAnciennete {
    /** Years with the same employer. */
    ENTREPRISE,
    /** Years of an activity in the field of the convention, the present employer included. */
    CHAMP
}
