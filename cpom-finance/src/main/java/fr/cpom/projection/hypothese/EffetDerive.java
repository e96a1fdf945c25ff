package fr.cpom.projection.hypothese;

/** What kind of effect a hypothesis has on a result: the four parts of every change of a trajectory. */
public enum EffetDerive {
    /** The same bought dearer: prices, pay scales, premiums. */
    PRIX,
    /** More or less of it: places, days, staff. */
    VOLUME,
    /** Another make-up of the same: careers, noria, absence and replacement, turnover. */
    STRUCTURE,
    /** Decided: tariffs, contract, quality duties, transitions, investment. */
    POLITIQUE
}
