package fr.cpom.droit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated value of a series: in force from {@code debut} until the next entry of the same territory.
 *
 * @param debut first day in force
 * @param valeur the value; empty ends the series
 * @param territoire where it applies
 * @param reference the article that fixes it
 * @param source where it was read
 * @param confiance how sure it is
 * @param note a derivation or a caution, if any
 */
public record EntreeBareme<T>(
        LocalDate debut,
        Optional<T> valeur,
        Territoire territoire,
        ReferenceJuridique reference,
        String source,
        Confiance confiance,
        Optional<String> note) {}
