package fr.cpom.projection.ciseau;

import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a quantity changed.
 *
 * @param variation last value less the first, in their unit
 * @param sens where it went, whatever the sign of the percentage
 * @param evolution relative change by the convention asked, absent from zero
 * @param multiple last value over the first, absent when the first is zero
 * @param tcam mean annual growth, when years are given and both values allow one
 * @param changementDeSigne true when one value is above zero and the other below
 * @param elasticite relative change over that of the determinant, when one is given
 */
public record EvolutionGrandeur(
        BigDecimal variation,
        SensEvolution sens,
        Optional<Taux> evolution,
        Optional<BigDecimal> multiple,
        Optional<Taux> tcam,
        boolean changementDeSigne,
        Optional<BigDecimal> elasticite) {
    /** Where a quantity went. */
    public enum SensEvolution {
        /** Up. */
        HAUSSE,
        /** Down. */
        BAISSE,
        /** Unchanged. */
        STABLE
    }
}
