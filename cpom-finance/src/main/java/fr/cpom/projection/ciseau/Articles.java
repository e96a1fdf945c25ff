package fr.cpom.projection.ciseau;

import fr.cpom.droit.ReferenceJuridique;

/** The texts that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique R_314_43_AL1 = ReferenceJuridique.casf("R. 314-43 al. 1");
    static final ReferenceJuridique R_314_51 = ReferenceJuridique.casf("R. 314-51");
    static final ReferenceJuridique R_314_106 = ReferenceJuridique.casf("R. 314-106");

    /** For what no article fixes: margins, growth, decomposition of a change. */
    static final ReferenceJuridique ANALYSE = ReferenceJuridique.of("analyse financière", "");

    /** For what no article fixes: an amount in euros of another year. */
    static final ReferenceJuridique EUROS_CONSTANTS = ReferenceJuridique.of("déflation par un indice de prix", "");

    private Articles() {}
}
