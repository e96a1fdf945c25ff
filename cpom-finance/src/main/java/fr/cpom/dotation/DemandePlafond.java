package fr.cpom.dotation;

import fr.cpom.contrat.MontantAnnuel;
import java.util.List;

/**
 * Dotations to hold against the ceilings of a contract, euros by year.
 *
 * <p>Two amounts of one year in a list are refused ({@code ANNEE_EN_DOUBLE}).
 *
 * @param plafonds ceilings of the contract
 * @param dotations dotations of the same years
 */
public record DemandePlafond(List<MontantAnnuel> plafonds, List<MontantAnnuel> dotations) {
    public DemandePlafond {
        plafonds = MontantAnnuel.distincts("plafonds", plafonds);
        dotations = MontantAnnuel.distincts("dotations", dotations);
    }
}
