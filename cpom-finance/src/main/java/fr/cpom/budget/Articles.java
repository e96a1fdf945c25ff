package fr.cpom.budget;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_313_11_AL4 = ReferenceJuridique.casf("L. 313-11 al. 4");
    static final ReferenceJuridique L_314_7_1 = ReferenceJuridique.casf("L. 314-7-1");
    static final ReferenceJuridique L_314_7_2 = ReferenceJuridique.casf("L. 314-7-2");
    static final ReferenceJuridique L_315_15_I = ReferenceJuridique.casf("L. 315-15 I");
    static final ReferenceJuridique R_314_1_AL3 = ReferenceJuridique.casf("R. 314-1 al. 3");
    static final ReferenceJuridique R_314_9 = ReferenceJuridique.casf("R. 314-9");
    static final ReferenceJuridique R_314_13 = ReferenceJuridique.casf("R. 314-13");
    static final ReferenceJuridique R_314_42_II = ReferenceJuridique.casf("R. 314-42 II");
    static final ReferenceJuridique R_314_158 = ReferenceJuridique.casf("R. 314-158");
    static final ReferenceJuridique R_314_212 = ReferenceJuridique.casf("R. 314-212");
    static final ReferenceJuridique R_314_213_I_3 = ReferenceJuridique.casf("R. 314-213 I 3°");
    static final ReferenceJuridique R_314_213_I_4 = ReferenceJuridique.casf("R. 314-213 I 4°");
    static final ReferenceJuridique R_314_214 = ReferenceJuridique.casf("R. 314-214");
    static final ReferenceJuridique R_314_218_AL1 = ReferenceJuridique.casf("R. 314-218 al. 1");
    static final ReferenceJuridique R_314_218_AL2 = ReferenceJuridique.casf("R. 314-218 al. 2");
    static final ReferenceJuridique R_314_218_AL3 = ReferenceJuridique.casf("R. 314-218 al. 3");
    static final ReferenceJuridique R_314_242 = ReferenceJuridique.casf("R. 314-242");
    static final ReferenceJuridique R_314_243 = ReferenceJuridique.casf("R. 314-243");
    static final ReferenceJuridique CSP_R_6145_15 = ReferenceJuridique.of("code de la santé publique", "R. 6145-15");
    static final ReferenceJuridique ANC_2022_06 = ReferenceJuridique.of("règlement ANC 2022-06", "");
    static final ReferenceJuridique LFSS_2024_ART_79 =
            ReferenceJuridique.of("loi 2023-1250 du 26 décembre 2023", "art. 79");

    private Articles() {}
}
