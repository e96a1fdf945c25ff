package fr.cpom.projection.montecarlo;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What the figures of a trajectory may become, euros.
 *
 * <p>Every scenario is exact to the cent. A percentile is of type 7 on the sorted cents, its interpolation rounded half up to the
 * cent; a mean and a standard deviation (on n − 1) are exact, rounded half up to the cent; a probability is the share of the
 * scenarios, four decimals of the percentage, half up.
 *
 * @param exerciceBase the base year
 * @param nombreScenarios how many were drawn
 * @param graine their seed
 * @param methode how they were drawn: version of the method, generator, library
 * @param annees the whole, year by year after the base year
 * @param cumul the sum of the results of all the years
 * @param rupture when the result first falls below zero
 * @param essms the same by ESSMS, when asked
 * @param variance which hypothesis carries the variance of the sum of the results
 */
public record MonteCarlo(
        Exercice exerciceBase,
        int nombreScenarios,
        long graine,
        String methode,
        List<AnneeSimulee> annees,
        CumulSimule cumul,
        RuptureSimulee rupture,
        List<EssmsSimule> essms,
        VarianceSimulee variance) {
    public MonteCarlo {
        annees = List.copyOf(annees);
        essms = List.copyOf(essms);
    }

    /**
     * A figure over the scenarios.
     *
     * @param central without any gap
     * @param moyenne mean
     * @param ecartType standard deviation, none with a single scenario
     * @param minimum lowest
     * @param maximum highest
     * @param centiles percentiles, in the order asked
     */
    public record Distribution(
            MonetaryAmount central,
            MonetaryAmount moyenne,
            Optional<MonetaryAmount> ecartType,
            MonetaryAmount minimum,
            MonetaryAmount maximum,
            List<Centile> centiles) {
        public Distribution {
            centiles = List.copyOf(centiles);
        }
    }

    /**
     * A percentile.
     *
     * @param niveau share of the scenarios at or below
     * @param montant the figure
     */
    public record Centile(Taux niveau, MonetaryAmount montant) {}

    /**
     * A year of the whole.
     *
     * @param exercice the year
     * @param resultat produits less charges
     * @param caf capacité d'autofinancement
     * @param tresorerie cash at its end, when the balance sheet of the base year is given
     * @param probabiliteDeficit of a result below zero
     * @param probabiliteCafInsuffisante of a CAF below the capital of loans to repay
     * @param probabiliteTresorerieNegative of a cash below zero
     * @param probabiliteReservesDepassees of deficits cumulated since the base year beyond the reserves that may cover them, when
     *     reserves are given: report à nouveau and réserve de compensation of the base year
     */
    public record AnneeSimulee(
            Exercice exercice,
            Distribution resultat,
            Distribution caf,
            Optional<Distribution> tresorerie,
            Taux probabiliteDeficit,
            Taux probabiliteCafInsuffisante,
            Optional<Taux> probabiliteTresorerieNegative,
            Optional<Taux> probabiliteReservesDepassees) {}

    /**
     * The sum of the results of the years after the base year.
     *
     * @param resultat the sum
     * @param probabiliteDeficit of a sum below zero
     * @param partPires share of the worst scenarios
     * @param moyennePires expected shortfall: mean of that share of the scenarios, rounded up to a whole number of them
     * @param scenarios one scenario for each percentile, to replay
     */
    public record CumulSimule(
            Distribution resultat,
            Taux probabiliteDeficit,
            Taux partPires,
            MonetaryAmount moyennePires,
            List<ScenarioTemoin> scenarios) {
        public CumulSimule {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * The first scenario at or just below a percentile.
     *
     * @param niveau the percentile
     * @param scenario its number, from 0
     * @param resultat the sum of its results
     */
    public record ScenarioTemoin(Taux niveau, int scenario, MonetaryAmount resultat) {}

    /**
     * When the result of the whole first falls below zero.
     *
     * @param annees year by year, base year first: its result is certain, and a deficit there is the rupture of every scenario
     * @param probabiliteAucune that it never does
     */
    public record RuptureSimulee(List<AnneeRupture> annees, Taux probabiliteAucune) {
        public RuptureSimulee {
            annees = List.copyOf(annees);
        }
    }

    /**
     * A year in which the result may first fall below zero.
     *
     * @param exercice the year
     * @param probabilite that it is this one
     */
    public record AnneeRupture(Exercice exercice, Taux probabilite) {}

    /**
     * An ESSMS.
     *
     * @param essms as the lines name it
     * @param annees its years
     */
    public record EssmsSimule(String essms, List<AnneeEssmsSimulee> annees) {
        public EssmsSimule {
            annees = List.copyOf(annees);
        }
    }

    /**
     * A year of an ESSMS.
     *
     * @param exercice the year
     * @param probabiliteDeficit of a result below zero
     * @param centiles percentiles of its result
     */
    public record AnneeEssmsSimulee(Exercice exercice, Taux probabiliteDeficit, List<Centile> centiles) {
        public AnneeEssmsSimulee {
            centiles = List.copyOf(centiles);
        }
    }

    /**
     * Which hypothesis carries the variance of the sum of the results.
     *
     * <p>One linear regression of the sum on the gaps of all the hypotheses, year by year; the share of a hypothesis is what its gaps
     * explain, {@code Σ β·Cov(gap, sum) / Var(sum)}, two decimals of the percentage. With what is left the shares sum to 100 %. Between correlated hypotheses what
     * is common is shared by covariance, and a share may be below zero.
     *
     * @param parts one by uncertain hypothesis, in the order given; none when nothing varies or when there are too few scenarios
     * @param residuel what the regression leaves out: curvature, joint effects
     */
    public record VarianceSimulee(List<PartVariance> parts, Optional<Taux> residuel) {
        public VarianceSimulee {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The part of a hypothesis.
     *
     * @param hypothese its name
     * @param part share of the variance
     */
    public record PartVariance(String hypothese, Taux part) {}
}
