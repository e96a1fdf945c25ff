package fr.cpom.suivi.comparaison;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique R_314_40 = ReferenceJuridique.casf("R. 314-40");
    static final ReferenceJuridique R_314_43_1_AL3 = ReferenceJuridique.casf("R. 314-43-1 al. 3");

    private Articles() {}
}
