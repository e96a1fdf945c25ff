package fr.cpom.budget.equilibre;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_313_11_AL4 = ReferenceJuridique.casf("L. 313-11 al. 4");
    static final ReferenceJuridique R_314_15 = ReferenceJuridique.casf("R. 314-15");
    static final ReferenceJuridique R_314_15_1 = ReferenceJuridique.casf("R. 314-15 1°");
    static final ReferenceJuridique R_314_15_2 = ReferenceJuridique.casf("R. 314-15 2°");
    static final ReferenceJuridique R_314_15_3 = ReferenceJuridique.casf("R. 314-15 3°");
    static final ReferenceJuridique R_314_15_4 = ReferenceJuridique.casf("R. 314-15 4°");
    static final ReferenceJuridique R_314_15_DERNIER = ReferenceJuridique.casf("R. 314-15 dernier al.");
    static final ReferenceJuridique R_314_22 = ReferenceJuridique.casf("R. 314-22");
    static final ReferenceJuridique R_314_37 = ReferenceJuridique.casf("R. 314-37");
    static final ReferenceJuridique R_314_42_II = ReferenceJuridique.casf("R. 314-42 II");
    static final ReferenceJuridique R_314_45 = ReferenceJuridique.casf("R. 314-45");
    static final ReferenceJuridique R_314_45_1 = ReferenceJuridique.casf("R. 314-45-1");
    static final ReferenceJuridique R_314_46_I = ReferenceJuridique.casf("R. 314-46 I");
    static final ReferenceJuridique R_314_46_II = ReferenceJuridique.casf("R. 314-46 II");
    static final ReferenceJuridique R_314_46_III = ReferenceJuridique.casf("R. 314-46 III");
    static final ReferenceJuridique R_314_46_IV = ReferenceJuridique.casf("R. 314-46 IV");
    static final ReferenceJuridique R_314_46_V = ReferenceJuridique.casf("R. 314-46 V");
    static final ReferenceJuridique R_314_47 = ReferenceJuridique.casf("R. 314-47");
    static final ReferenceJuridique R_314_210_I = ReferenceJuridique.casf("R. 314-210 I");
    static final ReferenceJuridique R_314_210_II = ReferenceJuridique.casf("R. 314-210 II");
    static final ReferenceJuridique R_314_210_IV = ReferenceJuridique.casf("R. 314-210 IV");
    static final ReferenceJuridique R_314_213_3 = ReferenceJuridique.casf("R. 314-213 I 3°");
    static final ReferenceJuridique R_314_218 = ReferenceJuridique.casf("R. 314-218");
    static final ReferenceJuridique R_314_218_AL1 = ReferenceJuridique.casf("R. 314-218 al. 1");
    static final ReferenceJuridique R_314_218_AL2 = ReferenceJuridique.casf("R. 314-218 al. 2");
    static final ReferenceJuridique R_314_218_AL3 = ReferenceJuridique.casf("R. 314-218 al. 3");
    static final ReferenceJuridique R_314_220_III = ReferenceJuridique.casf("R. 314-220 III");
    static final ReferenceJuridique R_314_221_1 = ReferenceJuridique.casf("R. 314-221 1°");
    static final ReferenceJuridique R_314_221_2 = ReferenceJuridique.casf("R. 314-221 2°");
    static final ReferenceJuridique R_314_221_3 = ReferenceJuridique.casf("R. 314-221 3°");
    static final ReferenceJuridique R_314_222 = ReferenceJuridique.casf("R. 314-222");
    static final ReferenceJuridique R_314_222_I_1 = ReferenceJuridique.casf("R. 314-222 I 1°");
    static final ReferenceJuridique R_314_222_I_2 = ReferenceJuridique.casf("R. 314-222 I 2°");
    static final ReferenceJuridique R_314_222_I_3 = ReferenceJuridique.casf("R. 314-222 I 3°");
    static final ReferenceJuridique R_314_222_I_4 = ReferenceJuridique.casf("R. 314-222 I 4°");
    static final ReferenceJuridique R_314_222_I_5 = ReferenceJuridique.casf("R. 314-222 I 5°");
    static final ReferenceJuridique R_314_222_II = ReferenceJuridique.casf("R. 314-222 II");
    static final ReferenceJuridique R_314_223 = ReferenceJuridique.casf("R. 314-223");
    static final ReferenceJuridique R_314_225_I = ReferenceJuridique.casf("R. 314-225 I");
    static final ReferenceJuridique R_314_225_II = ReferenceJuridique.casf("R. 314-225 II");
    static final ReferenceJuridique R_314_225_III = ReferenceJuridique.casf("R. 314-225 III");
    static final ReferenceJuridique R_314_225_IV = ReferenceJuridique.casf("R. 314-225 IV");
    static final ReferenceJuridique R_314_225_V = ReferenceJuridique.casf("R. 314-225 V");
    static final ReferenceJuridique R_314_226 = ReferenceJuridique.casf("R. 314-226");
    static final ReferenceJuridique R_314_228 = ReferenceJuridique.casf("R. 314-228");
    static final ReferenceJuridique R_314_229_I = ReferenceJuridique.casf("R. 314-229 I");
    static final ReferenceJuridique R_314_229_II = ReferenceJuridique.casf("R. 314-229 II");
    static final ReferenceJuridique R_314_229_II_1 = ReferenceJuridique.casf("R. 314-229 II 1°");
    static final ReferenceJuridique R_314_229_II_2 = ReferenceJuridique.casf("R. 314-229 II 2°");
    static final ReferenceJuridique R_314_229_II_3 = ReferenceJuridique.casf("R. 314-229 II 3°");
    static final ReferenceJuridique R_314_229_III = ReferenceJuridique.casf("R. 314-229 III");
    static final ReferenceJuridique R_314_229_III_1 = ReferenceJuridique.casf("R. 314-229 III 1°");
    static final ReferenceJuridique R_314_229_III_2 = ReferenceJuridique.casf("R. 314-229 III 2°");
    static final ReferenceJuridique R_314_230_I = ReferenceJuridique.casf("R. 314-230 I");
    static final ReferenceJuridique R_314_230_II = ReferenceJuridique.casf("R. 314-230 II");
    static final ReferenceJuridique R_314_231 = ReferenceJuridique.casf("R. 314-231");
    static final ReferenceJuridique R_314_241 = ReferenceJuridique.casf("R. 314-241");
    static final ReferenceJuridique R_314_242 = ReferenceJuridique.casf("R. 314-242");

    private Articles() {}
}
