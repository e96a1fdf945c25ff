package fr.cpom.projection.ciseau;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Amounts in euros of one year.
 *
 * @param reference that year, absent when no amount was given
 * @param montants in the order given
 * @param total sum of the amounts in euros of the reference year; the sum of current euros of several years has no meaning
 * @param indices the years known of the index, in order; empty when prices are given by rates
 * @param base the year when the index is 100, when stated
 * @param source where a published index was read
 */
public record EurosConstants(
        Optional<Exercice> reference,
        List<MontantConstant> montants,
        MonetaryAmount total,
        List<IndiceAnnuel> indices,
        Optional<Integer> base,
        Optional<String> source) {
    public EurosConstants {
        montants = List.copyOf(montants);
        indices = List.copyOf(indices);
    }

    /**
     * An amount of a year.
     *
     * @param exercice the year
     * @param montant current euros
     * @param coefficient what multiplies it, shown with six decimals; the amount is computed from the exact quotient
     * @param montantConstant euros of the reference year
     */
    public record MontantConstant(
            Exercice exercice, MonetaryAmount montant, BigDecimal coefficient, MonetaryAmount montantConstant) {}

    /**
     * A price index over a year.
     *
     * @param exercice the year
     * @param valeur mean of its months, or the month asked
     * @param nombreMois months of the mean; 1 for a mean that was given, or a month asked
     * @param variation change from the year before, by the unrounded values, when that year is known
     */
    public record IndiceAnnuel(Exercice exercice, BigDecimal valeur, int nombreMois, Optional<Taux> variation) {}
}
