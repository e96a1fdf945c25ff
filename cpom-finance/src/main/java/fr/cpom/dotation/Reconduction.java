package fr.cpom.dotation;

import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The tarif de reconduction provisoire payable from 1 January of the next year, euros.
 *
 * @param base dotation less one-off credits and take-up of a report à nouveau
 * @param fraction twelfth of it, rounded
 * @param prixDeJournee base over an unchanged number of days, when there is one
 */
public record Reconduction(MonetaryAmount base, MonetaryAmount fraction, Optional<MonetaryAmount> prixDeJournee) {}
