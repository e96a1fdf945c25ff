package fr.cpom.droit;

import java.time.LocalDate;

/**
 * A value read in a series, with all that an explanation must say of it.
 *
 * @param serie the series read
 * @param date the day asked
 * @param valeur the value in force that day
 * @param entree the entry it comes from
 * @param verifieLe when the series was last checked
 * @param version version of the set of series
 */
public record LectureBareme<T>(
        Serie<T> serie, LocalDate date, T valeur, EntreeBareme<T> entree, LocalDate verifieLe, String version) {}
