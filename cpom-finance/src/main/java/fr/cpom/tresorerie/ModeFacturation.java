package fr.cpom.tresorerie;

/** When a month of prix de journée is billed (R. 314-114 CASF). */
public enum ModeFacturation {
    /** On its last day: the rule. */
    TERME_ECHU,
    /** On its first day: EHPAD and soins de longue durée. */
    TERME_A_ECHOIR
}
