package fr.cpom.projection.hypothese.usuelle;

import fr.cpom.droit.ReferenceJuridique;

/** The texts that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_312_8 = ReferenceJuridique.casf("L. 312-8");

    /** For what no article fixes: a past mean taken as a hypothesis. */
    static final ReferenceJuridique PRATIQUE = ReferenceJuridique.of("hypothèse de projection", "");

    private Articles() {}
}
