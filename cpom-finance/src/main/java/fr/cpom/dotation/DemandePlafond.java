package fr.cpom.dotation;

import fr.cpom.contrat.MontantAnnuel;
import java.util.List;

/**
 * Dotations to hold against the ceilings of a contract, euros by year.
 *
 * @param plafonds ceilings of the contract
 * @param dotations dotations of the same years
 */
public record DemandePlafond(List<MontantAnnuel> plafonds, List<MontantAnnuel> dotations) {
    public DemandePlafond {
        plafonds = List.copyOf(plafonds);
        dotations = List.copyOf(dotations);
    }
}
