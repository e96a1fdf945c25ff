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
 */
public record Mesure(LocalDate date, BigDecimal valeur, Optional<String> source) {
    public Mesure {
        valeur = Decimales.net("valeur", valeur);
    }
}
