package fr.cpom.tresorerie;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique R_314_35 = ReferenceJuridique.casf("R. 314-35");
    static final ReferenceJuridique L_314_7_IV_BIS = ReferenceJuridique.casf("L. 314-7 IV bis");
    static final ReferenceJuridique R_314_43_1 = ReferenceJuridique.casf("R. 314-43-1");
    static final ReferenceJuridique R_314_48_III = ReferenceJuridique.casf("R. 314-48 III");
    static final ReferenceJuridique R_314_107 = ReferenceJuridique.casf("R. 314-107");
    static final ReferenceJuridique R_314_108 = ReferenceJuridique.casf("R. 314-108");
    static final ReferenceJuridique R_314_109_I = ReferenceJuridique.casf("R. 314-109 I");
    static final ReferenceJuridique R_314_109_II = ReferenceJuridique.casf("R. 314-109 II");
    static final ReferenceJuridique R_314_114 = ReferenceJuridique.casf("R. 314-114");
    static final ReferenceJuridique R_314_116 = ReferenceJuridique.casf("R. 314-116");
    static final ReferenceJuridique R_243_6_II = ReferenceJuridique.of("CSS", "R. 243-6 II");
    static final ReferenceJuridique ANNEXE_III_369 = ReferenceJuridique.of("CGI, annexe III", "art. 369");
    static final ReferenceJuridique R_2192_10 = ReferenceJuridique.of("code de la commande publique", "R. 2192-10");

    /** For what no article fixes: the form of a plan, days that are not worked, days of treasury. */
    static final ReferenceJuridique PRATIQUE = ReferenceJuridique.of("pratique des plans de trésorerie", "");

    private Articles() {}
}
