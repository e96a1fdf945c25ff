package fr.cpom.budget.siege;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_314_7_VI = ReferenceJuridique.casf("L. 314-7 VI");
    static final ReferenceJuridique R_314_42_IV = ReferenceJuridique.casf("R. 314-42 IV");
    static final ReferenceJuridique R_314_51_II = ReferenceJuridique.casf("R. 314-51 II");
    static final ReferenceJuridique R_314_51_III = ReferenceJuridique.casf("R. 314-51 III");
    static final ReferenceJuridique R_314_55_1 = ReferenceJuridique.casf("R. 314-55-1");
    static final ReferenceJuridique R_314_87 = ReferenceJuridique.casf("R. 314-87");
    static final ReferenceJuridique R_314_88_II = ReferenceJuridique.casf("R. 314-88 II");
    static final ReferenceJuridique R_314_90_I = ReferenceJuridique.casf("R. 314-90 I");
    static final ReferenceJuridique R_314_90_II = ReferenceJuridique.casf("R. 314-90 II");
    static final ReferenceJuridique R_314_90_II_AL2 = ReferenceJuridique.casf("R. 314-90 II al. 2");
    static final ReferenceJuridique R_314_90_II_AL3 = ReferenceJuridique.casf("R. 314-90 II al. 3");
    static final ReferenceJuridique R_314_90_II_AL4 = ReferenceJuridique.casf("R. 314-90 II al. 4");
    static final ReferenceJuridique R_314_90_III = ReferenceJuridique.casf("R. 314-90 III");
    static final ReferenceJuridique R_314_90_III_AL2 = ReferenceJuridique.casf("R. 314-90 III al. 2");
    static final ReferenceJuridique R_314_91 = ReferenceJuridique.casf("R. 314-91");
    static final ReferenceJuridique R_314_92_I = ReferenceJuridique.casf("R. 314-92 I");
    static final ReferenceJuridique R_314_92_II = ReferenceJuridique.casf("R. 314-92 II");
    static final ReferenceJuridique R_314_93 = ReferenceJuridique.casf("R. 314-93");
    static final ReferenceJuridique R_314_94 = ReferenceJuridique.casf("R. 314-94");
    static final ReferenceJuridique R_314_129 = ReferenceJuridique.casf("R. 314-129 I");
    static final ReferenceJuridique R_314_231_1 = ReferenceJuridique.casf("R. 314-231-1");
    static final ReferenceJuridique CIRCULAIRE_2007 =
            ReferenceJuridique.of("circulaire DGAS/SD5B/2007/111 du 26 mars 2007", "");

    private Articles() {}
}
