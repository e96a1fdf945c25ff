package fr.cpom.essms;

/** The groupes fonctionnels of charges of an ESSMS budget (R. 314-13 CASF). */
public enum GroupeFonctionnel {
    /** Exploitation courante. */
    I,
    /** Personnel. */
    II,
    /** Structure. */
    III
}
