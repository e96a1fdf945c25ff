package fr.cpom.objectif;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target of an indicator for a year.
 *
 * @param exercice the year
 * @param valeur the target, or the lower bound of a range, in the unit of the indicator
 * @param maximum the upper bound of a range; without it the range is the one value; below the lower bound, it is refused
 *     ({@code CIBLE_INVERSEE})
 */
public record Cible(Exercice exercice, BigDecimal valeur, Optional<BigDecimal> maximum) {
    public Cible {
        valeur = Decimales.net("valeur", valeur);
        maximum = maximum.map(m -> Decimales.net("maximum", m));
        if (maximum.isPresent() && maximum.get().compareTo(valeur) < 0) {
            throw new ValeurInvalideException(
                    "CIBLE_INVERSEE", "maximum", maximum.get().toPlainString());
        }
    }
}
