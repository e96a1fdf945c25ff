package fr.cpom.dotation;

import javax.money.MonetaryAmount;

/**
 * The amount of a dotation globale de financement.
 *
 * @param dotation euros of the year
 * @param fraction twelfth of it, rounded
 */
public record MontantDotation(MonetaryAmount dotation, MonetaryAmount fraction) {}
