package fr.cpom.objectif;

import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target of an indicator for a year.
 *
 * @param exercice the year
 * @param valeur the target, or the lower bound of a range, in the unit of the indicator
 * @param maximum the upper bound of a range
 */
public record Cible(Exercice exercice, BigDecimal valeur, Optional<BigDecimal> maximum) {
    public Cible {
        valeur = Decimales.net("valeur", valeur);
        maximum = maximum.map(m -> Decimales.net("maximum", m));
    }
}
