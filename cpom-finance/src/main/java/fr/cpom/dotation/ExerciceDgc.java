package fr.cpom.dotation;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * One year of the contract.
 *
 * @param exercice the year
 * @param etapes from base to dotation, all dotations together
 * @param dotations by authority and financing
 * @param plafond the ceiling of the contract against the total, when it has one for the year
 */
public record ExerciceDgc(
        Exercice exercice,
        @JsonUnwrapped EtapesDotation etapes,
        List<Dgc> dotations,
        Optional<ControlePlafond> plafond) {
    public ExerciceDgc {
        dotations = List.copyOf(dotations);
    }

    /** All dotations of the year, euros. */
    @JsonGetter("total")
    public MonetaryAmount total() {
        return etapes.dotation();
    }
}
