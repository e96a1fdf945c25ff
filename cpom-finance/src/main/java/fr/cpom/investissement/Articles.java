package fr.cpom.investissement;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_314_7_I = ReferenceJuridique.casf("L. 314-7 I");
    static final ReferenceJuridique L_314_7_IV = ReferenceJuridique.casf("L. 314-7 IV");
    static final ReferenceJuridique R_314_17 = ReferenceJuridique.casf("R. 314-17");
    static final ReferenceJuridique R_314_20_I = ReferenceJuridique.casf("R. 314-20 I");
    static final ReferenceJuridique R_314_20_I_AL3 = ReferenceJuridique.casf("R. 314-20 I al. 3");
    static final ReferenceJuridique R_314_20_II = ReferenceJuridique.casf("R. 314-20 II");
    static final ReferenceJuridique R_314_20_III = ReferenceJuridique.casf("R. 314-20 III");
    static final ReferenceJuridique R_314_48_II = ReferenceJuridique.casf("R. 314-48 II");
    static final ReferenceJuridique R_314_213_II = ReferenceJuridique.casf("R. 314-213 II");
    static final ReferenceJuridique R_314_222_I = ReferenceJuridique.casf("R. 314-222 I 4°");
    static final ReferenceJuridique D_314_205 = ReferenceJuridique.casf("D. 314-205");
    static final ReferenceJuridique D_314_205_1 = ReferenceJuridique.casf("D. 314-205 1°");
    static final ReferenceJuridique D_314_205_2 = ReferenceJuridique.casf("D. 314-205 2°");
    static final ReferenceJuridique D_314_205_3 = ReferenceJuridique.casf("D. 314-205 3°");
    static final ReferenceJuridique D_314_205_4 = ReferenceJuridique.casf("D. 314-205 4°");
    static final ReferenceJuridique D_314_205_5 = ReferenceJuridique.casf("D. 314-205 5°");
    static final ReferenceJuridique D_314_206 = ReferenceJuridique.casf("D. 314-206");
    static final ReferenceJuridique D_612_5 = ReferenceJuridique.of("code de commerce", "D. 612-5");

    /** For what no article fixes: how a bank writes its schedule. */
    static final ReferenceJuridique PRATIQUE_BANCAIRE = ReferenceJuridique.of("pratique bancaire", "");

    /** For what no article read fixes: linear depreciation, its pro rata, the quote-part of a subsidy. */
    static final ReferenceJuridique PRATIQUE_COMPTABLE = ReferenceJuridique.of("pratique comptable", "");

    /** For what no article fixes: the surcharge, its smoothing, the release of a reserve to a target. */
    static final ReferenceJuridique PRATIQUE = ReferenceJuridique.of("pratique des plans de financement", "");

    private Articles() {}
}
