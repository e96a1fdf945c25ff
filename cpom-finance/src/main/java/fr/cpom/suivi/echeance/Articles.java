package fr.cpom.suivi.echeance;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package names beside those of the dated series, each named once. */
final class Articles {
    static final ReferenceJuridique L_313_11 = ReferenceJuridique.casf("L. 313-11");
    static final ReferenceJuridique L_313_11_AL4 = ReferenceJuridique.casf("L. 313-11 al. 4");
    static final ReferenceJuridique L_313_12_IV_TER_B = ReferenceJuridique.casf("L. 313-12 IV ter B");
    static final ReferenceJuridique R_314_3 = ReferenceJuridique.casf("R. 314-3");
    static final ReferenceJuridique R_314_24 = ReferenceJuridique.casf("R. 314-24");
    static final ReferenceJuridique R_314_36 = ReferenceJuridique.casf("R. 314-36");
    static final ReferenceJuridique R_314_37 = ReferenceJuridique.casf("R. 314-37");
    static final ReferenceJuridique R_314_38 = ReferenceJuridique.casf("R. 314-38");
    static final ReferenceJuridique R_314_39_2 = ReferenceJuridique.casf("R. 314-39-2");
    static final ReferenceJuridique R_314_42_I = ReferenceJuridique.casf("R. 314-42 I");
    static final ReferenceJuridique R_314_42_II = ReferenceJuridique.casf("R. 314-42 II");
    static final ReferenceJuridique R_314_46 = ReferenceJuridique.casf("R. 314-46");
    static final ReferenceJuridique R_314_49 = ReferenceJuridique.casf("R. 314-49 II");
    static final ReferenceJuridique R_314_55 = ReferenceJuridique.casf("R. 314-55");
    static final ReferenceJuridique R_314_107 = ReferenceJuridique.casf("R. 314-107");
    static final ReferenceJuridique R_314_210_III = ReferenceJuridique.casf("R. 314-210 III");
    static final ReferenceJuridique R_314_219 = ReferenceJuridique.casf("R. 314-219");
    static final ReferenceJuridique R_314_220_I = ReferenceJuridique.casf("R. 314-220 I");
    static final ReferenceJuridique R_314_225_II = ReferenceJuridique.casf("R. 314-225 II");
    static final ReferenceJuridique R_314_225_III = ReferenceJuridique.casf("R. 314-225 III");
    static final ReferenceJuridique R_314_225_V = ReferenceJuridique.casf("R. 314-225 V");
    static final ReferenceJuridique R_314_226 = ReferenceJuridique.casf("R. 314-226");
    static final ReferenceJuridique R_314_229_II = ReferenceJuridique.casf("R. 314-229 II");
    static final ReferenceJuridique R_314_230 = ReferenceJuridique.casf("R. 314-230");
    static final ReferenceJuridique R_314_232 = ReferenceJuridique.casf("R. 314-232");
    static final ReferenceJuridique R_314_237 = ReferenceJuridique.casf("R. 314-237");
    static final ReferenceJuridique ANAP = ReferenceJuridique.of("conseil de l'ANAP", "");

    static final ReferenceJuridique R_314_242 = ReferenceJuridique.casf("R. 314-242");

    private Articles() {}
}
