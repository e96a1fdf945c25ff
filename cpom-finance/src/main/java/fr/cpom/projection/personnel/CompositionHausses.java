package fr.cpom.projection.personnel;

/** How several rises of one year go together. */
public enum CompositionHausses {
    /** Each applies to the pay that the earlier ones left. */
    COMPOSEE,
    /** All apply to the pay of December before: rates are added. */
    ADDITIVE
}
