package fr.cpom.projection.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What each parameter does to a quantity, alone, euros.
 *
 * @param grandeur what is looked at
 * @param base its value without any change
 * @param branches the widest first, by name where they are as wide
 */
public record Tornado(GrandeurProjetee grandeur, MonetaryAmount base, List<EffetBranche> branches) {
    public Tornado {
        branches = List.copyOf(branches);
    }

    /**
     * A parameter moved alone.
     *
     * @param nom its name
     * @param bas its low value
     * @param haut its high value
     * @param valeurBasse the quantity with the low value
     * @param valeurHaute the quantity with the high value
     * @param ecartBas the first less the base
     * @param ecartHaut the second less the base
     * @param amplitude the second less the first, without sign
     * @param elasticite relative change of the quantity on relative change of the parameter, from low to high on the values of
     *     the base, four decimals; absent where one of them is zero or not one number ({@code TORNADO_SANS_ELASTICITE})
     */
    public record EffetBranche(
            String nom,
            ValeurParametre bas,
            ValeurParametre haut,
            MonetaryAmount valeurBasse,
            MonetaryAmount valeurHaute,
            MonetaryAmount ecartBas,
            MonetaryAmount ecartHaut,
            MonetaryAmount amplitude,
            Optional<BigDecimal> elasticite) {}
}
