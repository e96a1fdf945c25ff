package fr.cpom.resultat;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once; those of the destinations stand in their table. */
final class Articles {
    static final ReferenceJuridique ARRETE_AHI = ReferenceJuridique.of("arrêté du 25 octobre 2019", "art. 5");
    static final ReferenceJuridique L_313_12_IV_TER_B = ReferenceJuridique.casf("L. 313-12 IV ter B");
    static final ReferenceJuridique L_313_14_2_1 = ReferenceJuridique.casf("L. 313-14-2 1°");
    static final ReferenceJuridique L_313_14_2_2 = ReferenceJuridique.casf("L. 313-14-2 2°");
    static final ReferenceJuridique R_314_43_AL1 = ReferenceJuridique.casf("R. 314-43 al. 1");
    static final ReferenceJuridique R_314_48_III = ReferenceJuridique.casf("R. 314-48 III");
    static final ReferenceJuridique R_314_49_II = ReferenceJuridique.casf("R. 314-49 II");
    static final ReferenceJuridique R_314_51_I = ReferenceJuridique.casf("R. 314-51 I");
    static final ReferenceJuridique R_314_51_II = ReferenceJuridique.casf("R. 314-51 II");
    static final ReferenceJuridique R_314_51_III = ReferenceJuridique.casf("R. 314-51 III");
    static final ReferenceJuridique R_314_51_IV = ReferenceJuridique.casf("R. 314-51 IV");
    static final ReferenceJuridique R_314_52 = ReferenceJuridique.casf("R. 314-52");
    static final ReferenceJuridique R_314_54_AL1 = ReferenceJuridique.casf("R. 314-54 al. 1");
    static final ReferenceJuridique R_314_54_AL2 = ReferenceJuridique.casf("R. 314-54 al. 2");
    static final ReferenceJuridique R_314_55 = ReferenceJuridique.casf("R. 314-55");
    static final ReferenceJuridique R_314_104_AL3 = ReferenceJuridique.casf("R. 314-104 al. 3");
    static final ReferenceJuridique R_314_104_AL4 = ReferenceJuridique.casf("R. 314-104 al. 4");
    static final ReferenceJuridique R_314_129_II = ReferenceJuridique.casf("R. 314-129 II");
    static final ReferenceJuridique R_314_230_I_3 = ReferenceJuridique.casf("R. 314-230 I 3°");
    static final ReferenceJuridique R_314_230_II = ReferenceJuridique.casf("R. 314-230 II");
    static final ReferenceJuridique R_314_232_III = ReferenceJuridique.casf("R. 314-232 III");
    static final ReferenceJuridique R_314_234 = ReferenceJuridique.casf("R. 314-234");
    static final ReferenceJuridique R_314_234_1 = ReferenceJuridique.casf("R. 314-234 1°");
    static final ReferenceJuridique R_314_234_1_A = ReferenceJuridique.casf("R. 314-234 1° a");
    static final ReferenceJuridique R_314_234_1_E = ReferenceJuridique.casf("R. 314-234 1° e");
    static final ReferenceJuridique R_314_234_2 = ReferenceJuridique.casf("R. 314-234 2°");
    static final ReferenceJuridique R_314_234_3 = ReferenceJuridique.casf("R. 314-234 3°");
    static final ReferenceJuridique R_314_234_4 = ReferenceJuridique.casf("R. 314-234 4°");
    static final ReferenceJuridique R_314_235_AL1 = ReferenceJuridique.casf("R. 314-235 al. 1");
    static final ReferenceJuridique R_314_235_AL2 = ReferenceJuridique.casf("R. 314-235 al. 2");
    static final ReferenceJuridique R_314_235_AL3 = ReferenceJuridique.casf("R. 314-235 al. 3");
    static final ReferenceJuridique R_314_236 = ReferenceJuridique.casf("R. 314-236");
    static final ReferenceJuridique R_314_237 = ReferenceJuridique.casf("R. 314-237");
    static final ReferenceJuridique R_314_240_III = ReferenceJuridique.casf("R. 314-240 III");
    static final ReferenceJuridique R_314_242 = ReferenceJuridique.casf("R. 314-242");
    static final ReferenceJuridique R_314_244_AL1 = ReferenceJuridique.casf("R. 314-244 al. 1");
    static final ReferenceJuridique R_314_244_AL2 = ReferenceJuridique.casf("R. 314-244 al. 2");
    static final ReferenceJuridique R_314_244_AL3 = ReferenceJuridique.casf("R. 314-244 al. 3");

    private Articles() {}
}
