package fr.cpom.dotation;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique R_314_39_1 = ReferenceJuridique.casf("R. 314-39-1 al. 1");
    static final ReferenceJuridique R_314_40 = ReferenceJuridique.casf("R. 314-40");
    static final ReferenceJuridique R_314_42_I = ReferenceJuridique.casf("R. 314-42 I");
    static final ReferenceJuridique R_314_43_1_AL1 = ReferenceJuridique.casf("R. 314-43-1 al. 1");
    static final ReferenceJuridique R_314_43_1_AL3 = ReferenceJuridique.casf("R. 314-43-1 al. 3");
    static final ReferenceJuridique R_314_43_1_AL4 = ReferenceJuridique.casf("R. 314-43-1 al. 4");
    static final ReferenceJuridique R_314_43_1_AL5 = ReferenceJuridique.casf("R. 314-43-1 al. 5");
    static final ReferenceJuridique R_314_43_1_AL6 = ReferenceJuridique.casf("R. 314-43-1 al. 6");
    static final ReferenceJuridique R_314_46 = ReferenceJuridique.casf("R. 314-46 II");
    static final ReferenceJuridique R_314_225_II = ReferenceJuridique.casf("R. 314-225 II");
    static final ReferenceJuridique R_314_231 = ReferenceJuridique.casf("R. 314-231");
    static final ReferenceJuridique R_314_106_I = ReferenceJuridique.casf("R. 314-106 I");
    static final ReferenceJuridique R_314_106_II = ReferenceJuridique.casf("R. 314-106 II");
    static final ReferenceJuridique R_314_105_XV = ReferenceJuridique.casf("R. 314-105 XV");
    static final ReferenceJuridique R_314_107 = ReferenceJuridique.casf("R. 314-107");
    static final ReferenceJuridique R_314_108 = ReferenceJuridique.casf("R. 314-108");
    static final ReferenceJuridique R_314_109_I = ReferenceJuridique.casf("R. 314-109 I");
    static final ReferenceJuridique R_314_109_II = ReferenceJuridique.casf("R. 314-109 II");
    static final ReferenceJuridique R_314_115 = ReferenceJuridique.casf("R. 314-115");
    static final ReferenceJuridique R_314_116 = ReferenceJuridique.casf("R. 314-116");
    static final ReferenceJuridique L_314_7_IV_BIS = ReferenceJuridique.casf("L. 314-7 IV bis");
    static final ReferenceJuridique D_314_106_1 = ReferenceJuridique.casf("D. 314-106-1");
    static final ReferenceJuridique D_314_113_1 = ReferenceJuridique.casf("D. 314-113-1");
    static final ReferenceJuridique CIRCULAIRE_2007 =
            ReferenceJuridique.of("circulaire DGAS/SD5B/2007/111 du 26 mars 2007", "");
    static final ReferenceJuridique ARRETE_AHI =
            ReferenceJuridique.of("arrêté du 25 octobre 2019", "annexe (TERS1926489A)");

    /** For what no article fixes: new measures, their part of the year, their extension. */
    static final ReferenceJuridique PRATIQUE = ReferenceJuridique.of("pratique des décisions tarifaires", "");

    private Articles() {}
}
