package fr.cpom.dotation;

import java.util.List;
import javax.money.MonetaryAmount;

/**
 * The reference dotation at the start of a contract, euros.
 *
 * @param total sum of the parts
 * @param repartition by ESSMS
 */
public record BaseReference(MonetaryAmount total, List<QuotePart> repartition) {}
