package fr.cpom.suivi.refus;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_313_12 = ReferenceJuridique.casf("L. 313-12 IV ter A al. 4");
    static final ReferenceJuridique L_313_12_2 = ReferenceJuridique.casf("L. 313-12-2");
    static final ReferenceJuridique D_314_167_1_I_1 = ReferenceJuridique.casf("D. 314-167-1 I 1°");
    static final ReferenceJuridique D_314_167_1_I_2 = ReferenceJuridique.casf("D. 314-167-1 I 2°");
    static final ReferenceJuridique D_314_167_1_I_3 = ReferenceJuridique.casf("D. 314-167-1 I 3°");
    static final ReferenceJuridique D_314_167_1_I_4 = ReferenceJuridique.casf("D. 314-167-1 I 4°");
    static final ReferenceJuridique D_314_167_1_I_5 = ReferenceJuridique.casf("D. 314-167-1 I 5°");
    static final ReferenceJuridique D_314_167_1_II = ReferenceJuridique.casf("D. 314-167-1 II");

    private Articles() {}
}
