package fr.cpom.dotation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import java.util.List;
import java.util.Optional;

/**
 * The options of R. 314-40 that a contract chooses.
 *
 * @param nature kind of contract
 * @param options the options of its clauses
 * @param touteLaTarification true, as when absent, when the options rule the whole tarification
 */
public record DemandeClauses(NatureCpom nature, List<OptionEvolution> options, Optional<Boolean> touteLaTarification) {
    public DemandeClauses {
        options = List.copyOf(options);
    }
}
