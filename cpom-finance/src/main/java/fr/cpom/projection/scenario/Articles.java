package fr.cpom.projection.scenario;

import fr.cpom.droit.ReferenceJuridique;

/** The texts that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique R_314_40 = ReferenceJuridique.casf("R. 314-40");

    /** For what no article fixes: variants, sensitivities, searches. */
    static final ReferenceJuridique SIMULATION = ReferenceJuridique.of("simulation d'une projection", "");

    private Articles() {}
}
