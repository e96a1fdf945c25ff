package fr.cpom.suivi.evaluation;

import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The target that a value is compared with.
 *
 * @param origine how it was found
 * @param exercice the exercise it stands for
 * @param valeur the target, or the lower bound of a range; on a path, rounded HALF_UP to twelve decimals for reading only: the
 *     achievement is computed on the exact one
 * @param maximum the upper bound of a range
 */
public record CibleRetenue(Origine origine, Exercice exercice, BigDecimal valeur, Optional<BigDecimal> maximum) {
    /** How a target was found. */
    public enum Origine {
        /** The contract fixes it for the exercise judged. */
        ANNUELLE,
        /**
         * On the straight line, exercise by exercise, to the next target of the contract, from the one before it, else from the
         * baseline. The baseline stands at the end of the exercise of its date, of the one before on 1 January; of a range, only
         * the bound that it does not meet moves.
         */
        CHEMIN_LINEAIRE,
        /** The last target of the contract. */
        FINALE,
        /** A target of an exercise to come: what is to be done once for all and is not due yet. */
        A_VENIR,
        /** Done, or not done where less is better: a yes or no without a target of its own. */
        PAR_NATURE
    }
}
