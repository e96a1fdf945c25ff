package fr.cpom.tresorerie;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Two plans of the same days, euros. Every gap is the plan less its reference: negative when the plan has less cash.
 *
 * @param plan the plan looked at
 * @param reference the one that it is held against
 * @param mois gap of the closing balances month by month
 * @param manqueMaximal largest lack of cash of an evening, positive; zero when the plan never has less
 * @param dateManqueMaximal first day when it is reached
 * @param joursDeManque days when the plan has less cash than its reference
 * @param ecartMinimum lowest balance of the plan less that of the reference
 * @param ecartBesoin peak need of the plan less that of the reference
 * @param ecartCloture gap on the last evening
 */
public record ComparaisonPlans(
        PlanTresorerie plan,
        PlanTresorerie reference,
        List<EcartMois> mois,
        MonetaryAmount manqueMaximal,
        Optional<LocalDate> dateManqueMaximal,
        int joursDeManque,
        MonetaryAmount ecartMinimum,
        MonetaryAmount ecartBesoin,
        MonetaryAmount ecartCloture) {
    public ComparaisonPlans {
        mois = List.copyOf(mois);
    }

    /**
     * The gap of a month.
     *
     * @param fin its last day
     * @param cloture closing balance of the plan
     * @param reference that of the reference
     * @param ecart the first less the second
     */
    public record EcartMois(LocalDate fin, MonetaryAmount cloture, MonetaryAmount reference, MonetaryAmount ecart) {}
}
