package fr.cpom.projection.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.scenario.Variation.DecalerTaux;
import fr.cpom.projection.scenario.Variation.FixerTaux;
import fr.cpom.projection.scenario.Variation.FixerTauxClause;
import fr.cpom.projection.scenario.Variation.MultiplierTaux;
import fr.cpom.projection.scenario.Variation.ReviserBase;
import java.util.List;
import java.util.Optional;

/**
 * What a grid, a tornado or a search makes vary: with a value, it is a list of changes.
 *
 * <p>Several hypotheses move together: an occupancy moves the produits by one, the charges that follow it by another.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ParametreScenario.PointsHypotheses.class),
    @JsonSubTypes.Type(ParametreScenario.CoefficientHypotheses.class),
    @JsonSubTypes.Type(ParametreScenario.TauxHypotheses.class),
    @JsonSubTypes.Type(ParametreScenario.TauxClause.class),
    @JsonSubTypes.Type(ParametreScenario.MontantBase.class),
    @JsonSubTypes.Type(ParametreScenario.TauxBase.class)
})
public sealed interface ParametreScenario {
    /** The changes that a value makes, none when it is not of the kind that the parameter takes. */
    List<Variation> variations(ValeurParametre valeur);

    /**
     * Points added to the rates of hypotheses; for volumes, points of the quantity of the base year.
     *
     * @param hypotheses their names
     */
    @JsonTypeName("POINTS_HYPOTHESES")
    record PointsHypotheses(List<String> hypotheses) implements ParametreScenario {
        public PointsHypotheses {
            hypotheses = List.copyOf(hypotheses);
        }

        @Override
        public List<Variation> variations(ValeurParametre valeur) {
            return valeur.taux().stream()
                    .flatMap(t -> hypotheses.stream().map(h -> (Variation) new DecalerTaux(h, t)))
                    .toList();
        }
    }

    /**
     * A coefficient on the rates, quantities or amounts of hypotheses; 100 % changes nothing.
     *
     * @param hypotheses their names
     */
    @JsonTypeName("COEFFICIENT_HYPOTHESES")
    record CoefficientHypotheses(List<String> hypotheses) implements ParametreScenario {
        public CoefficientHypotheses {
            hypotheses = List.copyOf(hypotheses);
        }

        @Override
        public List<Variation> variations(ValeurParametre valeur) {
            return valeur.taux().stream()
                    .flatMap(t -> hypotheses.stream().map(h -> (Variation) new MultiplierTaux(h, t)))
                    .toList();
        }
    }

    /**
     * The one rate of every year of hypotheses of evolution or of prices.
     *
     * @param hypotheses their names
     */
    @JsonTypeName("TAUX_HYPOTHESES")
    record TauxHypotheses(List<String> hypotheses) implements ParametreScenario {
        public TauxHypotheses {
            hypotheses = List.copyOf(hypotheses);
        }

        @Override
        public List<Variation> variations(ValeurParametre valeur) {
            return valeur.taux().stream()
                    .flatMap(t -> hypotheses.stream().map(h -> (Variation) new FixerTaux(h, t)))
                    .toList();
        }
    }

    /**
     * The one rate of every year of a clause of the contract, after the base year of the projection.
     *
     * @param clause its code
     */
    @JsonTypeName("TAUX_CLAUSE")
    record TauxClause(String clause) implements ParametreScenario {
        @Override
        public List<Variation> variations(ValeurParametre valeur) {
            return valeur.taux()
                    .map(t -> List.<Variation>of(new FixerTauxClause(clause, t)))
                    .orElse(List.of());
        }
    }

    /**
     * Euros added to the amounts of the base year of lines, produits of the contract included.
     *
     * @param cible the lines
     */
    @JsonTypeName("MONTANT_BASE")
    record MontantBase(CibleHypothese cible) implements ParametreScenario {
        @Override
        public List<Variation> variations(ValeurParametre valeur) {
            return valeur.montant()
                    .map(m -> List.<Variation>of(new ReviserBase(cible, Optional.empty(), Optional.of(m))))
                    .orElse(List.of());
        }
    }

    /**
     * Relative change of the amounts of the base year of lines, produits of the contract included.
     *
     * @param cible the lines
     */
    @JsonTypeName("TAUX_BASE")
    record TauxBase(CibleHypothese cible) implements ParametreScenario {
        @Override
        public List<Variation> variations(ValeurParametre valeur) {
            return valeur.taux()
                    .map(t -> List.<Variation>of(new ReviserBase(cible, Optional.of(t), Optional.empty())))
                    .orElse(List.of());
        }
    }

    /** The names of the hypotheses that it moves, none when it moves something else. */
    default List<String> hypothesesVisees() {
        if (this instanceof PointsHypotheses p) {
            return p.hypotheses();
        }
        if (this instanceof CoefficientHypotheses c) {
            return c.hypotheses();
        }
        return this instanceof TauxHypotheses t ? t.hypotheses() : List.of();
    }

    /** True when it takes amounts, false when it takes rates. */
    default boolean prendUnMontant() {
        return this instanceof MontantBase;
    }
}
