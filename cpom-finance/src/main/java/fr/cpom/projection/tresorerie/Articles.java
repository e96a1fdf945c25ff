package fr.cpom.projection.tresorerie;

import fr.cpom.droit.ReferenceJuridique;

/** The texts that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique R_314_107 = ReferenceJuridique.casf("R. 314-107");
    static final ReferenceJuridique R_314_108 = ReferenceJuridique.casf("R. 314-108");
    static final ReferenceJuridique R_314_114 = ReferenceJuridique.casf("R. 314-114");
    static final ReferenceJuridique R_314_116 = ReferenceJuridique.casf("R. 314-116");
    static final ReferenceJuridique R_243_6_II = ReferenceJuridique.of("CSS", "R. 243-6 II");
    static final ReferenceJuridique R_2192_10 = ReferenceJuridique.of("code de la commande publique", "R. 2192-10");

    private Articles() {}
}
