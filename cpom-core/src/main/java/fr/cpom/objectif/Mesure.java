package fr.cpom.objectif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A measure of an indicator.
 *
 * @param date the day it stands for
 * @param valeur in the unit of the indicator
 * @param source where it comes from
 * @param preuve the document that proves it: report, extraction, minutes
 */
public record Mesure(LocalDate date, BigDecimal valeur, Optional<String> source, Optional<String> preuve) {
    public Mesure {
        valeur = Decimales.net("valeur", valeur);
    }

    /** A measure without a document that proves it. */
    public Mesure(LocalDate date, BigDecimal valeur, Optional<String> source) {
        this(date, valeur, source, Optional.empty());
    }
}
