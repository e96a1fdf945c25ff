package fr.cpom.suivi.validite;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once; those of the mandatory contents stand in their table. */
final class Articles {
    static final ReferenceJuridique L_313_11_AL1 = ReferenceJuridique.casf("L. 313-11 al. 1");
    static final ReferenceJuridique L_313_11_AL2 = ReferenceJuridique.casf("L. 313-11 al. 2");
    static final ReferenceJuridique L_313_11_AL3 = ReferenceJuridique.casf("L. 313-11 al. 3");
    static final ReferenceJuridique L_313_11_AL4 = ReferenceJuridique.casf("L. 313-11 al. 4");
    static final ReferenceJuridique L_313_12_IV_TER_A = ReferenceJuridique.casf("L. 313-12 IV ter A");
    static final ReferenceJuridique L_313_12_IV_TER_A_AL2 = ReferenceJuridique.casf("L. 313-12 IV ter A al. 2");
    static final ReferenceJuridique L_313_12_IV_TER_B = ReferenceJuridique.casf("L. 313-12 IV ter B");
    static final ReferenceJuridique L_313_12_IV_TER_B_AL1 = ReferenceJuridique.casf("L. 313-12 IV ter B al. 1");
    static final ReferenceJuridique L_313_12_2 = ReferenceJuridique.casf("L. 313-12-2");
    static final ReferenceJuridique L_314_1 = ReferenceJuridique.casf("L. 314-1");
    static final ReferenceJuridique R_314_39_1 = ReferenceJuridique.casf("R. 314-39-1 al. 1");
    static final ReferenceJuridique R_314_40 = ReferenceJuridique.casf("R. 314-40");
    static final ReferenceJuridique R_314_42_II = ReferenceJuridique.casf("R. 314-42 II");
    static final ReferenceJuridique R_314_43_2_I = ReferenceJuridique.casf("R. 314-43-2 I");
    static final ReferenceJuridique R_314_43_2_II = ReferenceJuridique.casf("R. 314-43-2 II");
    static final ReferenceJuridique R_314_160 = ReferenceJuridique.casf("R. 314-160");
    static final ReferenceJuridique R_314_164 = ReferenceJuridique.casf("R. 314-164");
    static final ReferenceJuridique R_314_213_I_6 = ReferenceJuridique.casf("R. 314-213 I 6°");
    static final ReferenceJuridique R_314_242 = ReferenceJuridique.casf("R. 314-242");
    static final ReferenceJuridique ARRETE_2017_ART1 =
            ReferenceJuridique.of("arrêté du 3 mars 2017", "art. 1 (AFSA1619718A)");
    static final ReferenceJuridique ARRETE_2017_ART2 =
            ReferenceJuridique.of("arrêté du 3 mars 2017", "art. 2 (AFSA1619718A)");
    static final ReferenceJuridique INSTRUCTION_2025 =
            ReferenceJuridique.of("instruction DGCS/SD5B/2025/9 du 7 février 2025", "");

    /** A contract is prolonged before it expires: no article of the CASF says it for the CPOM, the code civil does for all. */
    static final ReferenceJuridique CODE_CIVIL_1213 = ReferenceJuridique.of("code civil", "art. 1213");

    private Articles() {}
}
