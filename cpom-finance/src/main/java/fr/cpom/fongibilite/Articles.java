package fr.cpom.fongibilite;

import fr.cpom.droit.ReferenceJuridique;

/** Articles that the calculators name; those of the rules stand in their table. */
final class Articles {
    static final ReferenceJuridique R_314_43_1 = ReferenceJuridique.casf("R. 314-43-1");
    static final ReferenceJuridique R_314_43_1_AL3 = ReferenceJuridique.casf("R. 314-43-1 al. 3");
    static final ReferenceJuridique R_314_43_1_AL5 = ReferenceJuridique.casf("R. 314-43-1 al. 5");
    static final ReferenceJuridique R_314_42_II = ReferenceJuridique.casf("R. 314-42 II");
    static final ReferenceJuridique R_314_44 = ReferenceJuridique.casf("R. 314-44");
    static final ReferenceJuridique R_314_45 = ReferenceJuridique.casf("R. 314-45");
    static final ReferenceJuridique R_314_46 = ReferenceJuridique.casf("R. 314-46");
    static final ReferenceJuridique R_314_1_AL3 = ReferenceJuridique.casf("R. 314-1 al. 3");
    static final ReferenceJuridique R_314_227 = ReferenceJuridique.casf("R. 314-227");
    static final ReferenceJuridique R_314_228 = ReferenceJuridique.casf("R. 314-228");
    static final ReferenceJuridique R_314_231 = ReferenceJuridique.casf("R. 314-231");
    static final ReferenceJuridique R_314_235 = ReferenceJuridique.casf("R. 314-235 al. 3");
    static final ReferenceJuridique R_314_238 = ReferenceJuridique.casf("R. 314-238");
    static final ReferenceJuridique R_314_242 = ReferenceJuridique.casf("R. 314-242");
    static final ReferenceJuridique R_314_166 = ReferenceJuridique.casf("R. 314-166");
    static final ReferenceJuridique R_314_176 = ReferenceJuridique.casf("R. 314-176");
    static final ReferenceJuridique R_314_179 = ReferenceJuridique.casf("R. 314-179");

    private Articles() {}
}
