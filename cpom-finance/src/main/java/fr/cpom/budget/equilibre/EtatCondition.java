package fr.cpom.budget.equilibre;

/** What is known of a condition, a criterion or a ground. */
public enum EtatCondition {
    /** Met. */
    REMPLIE,
    /** Not met. */
    NON_REMPLIE,
    /** A figure or a fact is missing: not judged. */
    INCONNUE;

    /** A fact as stated. */
    static EtatCondition de(boolean fait) {
        return fait ? REMPLIE : NON_REMPLIE;
    }
}
