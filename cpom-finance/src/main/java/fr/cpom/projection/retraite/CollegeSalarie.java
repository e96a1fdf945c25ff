package fr.cpom.projection.retraite;

/** Whether a person is a cadre: the first step of the CCN51 of before June 2014 depends on it. */
public enum CollegeSalarie {
    /** Cadre. */
    CADRE,
    /** Any other. */
    NON_CADRE
}
