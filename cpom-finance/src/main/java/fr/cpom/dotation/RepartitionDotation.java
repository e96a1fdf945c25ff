package fr.cpom.dotation;

import java.util.List;
import javax.money.MonetaryAmount;

/**
 * The forecast split of a dotation among ESSMS (R. 314-43-1 al. 3 CASF).
 *
 * @param total euros
 * @param repartition parts that sum to the total, in the order asked
 */
public record RepartitionDotation(MonetaryAmount total, List<QuotePart> repartition) {
    public RepartitionDotation {
        repartition = List.copyOf(repartition);
    }
}
