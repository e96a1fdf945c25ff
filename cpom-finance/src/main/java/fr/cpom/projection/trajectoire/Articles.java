package fr.cpom.projection.trajectoire;

import fr.cpom.droit.ReferenceJuridique;

/** The texts that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique R_314_40 = ReferenceJuridique.casf("R. 314-40");
    static final ReferenceJuridique R_314_43_1 = ReferenceJuridique.casf("R. 314-43-1");
    static final ReferenceJuridique R_314_213_I_5 = ReferenceJuridique.casf("R. 314-213 I 5°");
    static final ReferenceJuridique R_314_222_I_4 = ReferenceJuridique.casf("R. 314-222 I 4°");
    static final ReferenceJuridique R_314_234 = ReferenceJuridique.casf("R. 314-234");

    /** For what no article fixes: how hypotheses move a budget, how its changes are told. */
    static final ReferenceJuridique PRATIQUE = ReferenceJuridique.of("projection financière", "");

    private Articles() {}
}
