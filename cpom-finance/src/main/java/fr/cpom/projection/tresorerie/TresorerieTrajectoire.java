package fr.cpom.projection.tresorerie;

import fr.cpom.tresorerie.GainDotation;
import fr.cpom.tresorerie.PlanTresorerie;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The treasury of a trajectory, euros.
 *
 * @param plan the plan over all the years: months, lowest day, days below the floor, every movement
 * @param annees year by year, against the trajectory
 * @param retard what late notifications cost, when one is given
 * @param gains what the dotations of each year leave in the treasury against billing in arrears, when a delay is given
 */
public record TresorerieTrajectoire(
        PlanTresorerie plan,
        List<AnneeRapprochee> annees,
        Optional<RetardNotification> retard,
        List<GainExercice> gains) {
    public TresorerieTrajectoire {
        annees = List.copyOf(annees);
        gains = List.copyOf(gains);
    }

    /**
     * A year of the plan.
     *
     * @param exercice the year
     * @param dotations dotations of the year, as the trajectory has them
     * @param minimum lowest balance of an evening
     * @param dateMinimum first day when it is reached
     * @param joursSousPlancher days below the floor
     * @param cloture balance of the plan on 31 December
     * @param tresorerie cash of the trajectory at the end of the year: FRNG less BFR
     * @param ecart the first less the second: what the delays make of the BFR beyond what the trajectory supposes
     */
    public record AnneeRapprochee(
            Exercice exercice,
            MonetaryAmount dotations,
            MonetaryAmount minimum,
            LocalDate dateMinimum,
            int joursSousPlancher,
            MonetaryAmount cloture,
            Optional<MonetaryAmount> tresorerie,
            Optional<MonetaryAmount> ecart) {}

    /**
     * The plan against itself with every dotation notified before 1 January.
     *
     * @param minimumATemps lowest balance when notified in time
     * @param dateMinimumATemps first day when it is reached
     * @param manqueMaximal largest lack of cash of an evening, positive
     * @param dateManqueMaximal first day when it is reached
     * @param joursDeManque days with less cash than in time
     */
    public record RetardNotification(
            MonetaryAmount minimumATemps,
            LocalDate dateMinimumATemps,
            MonetaryAmount manqueMaximal,
            Optional<LocalDate> dateManqueMaximal,
            int joursDeManque) {}

    /**
     * The gain of the dotations of a year.
     *
     * @param exercice the year
     * @param gain receivable avoided, less what the days of payment leave to wait for
     */
    public record GainExercice(Exercice exercice, GainDotation gain) {}
}
