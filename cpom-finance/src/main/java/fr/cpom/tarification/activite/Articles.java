package fr.cpom.tarification.activite;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique R_314_43_2_I = ReferenceJuridique.casf("R. 314-43-2 I");
    static final ReferenceJuridique R_314_43_2_II = ReferenceJuridique.casf("R. 314-43-2 II");
    static final ReferenceJuridique R_314_43_2_II_1 = ReferenceJuridique.casf("R. 314-43-2 II 1°");
    static final ReferenceJuridique R_314_43_2_III = ReferenceJuridique.casf("R. 314-43-2 III");
    static final ReferenceJuridique L_313_12_2 = ReferenceJuridique.casf("L. 313-12-2");
    static final ReferenceJuridique R_314_160 = ReferenceJuridique.casf("R. 314-160");
    static final ReferenceJuridique R_314_160_1 = ReferenceJuridique.casf("R. 314-160 1°");
    static final ReferenceJuridique R_314_160_3 = ReferenceJuridique.casf("R. 314-160 3°");
    static final ReferenceJuridique R_314_160_4 = ReferenceJuridique.casf("R. 314-160 4°");
    static final ReferenceJuridique R_314_161 = ReferenceJuridique.casf("R. 314-161");
    static final ReferenceJuridique R_314_174 = ReferenceJuridique.casf("R. 314-174");
    static final ReferenceJuridique R_314_174_3 = ReferenceJuridique.casf("R. 314-174 3°");
    static final ReferenceJuridique R_314_174_4 = ReferenceJuridique.casf("R. 314-174 4°");

    private Articles() {}
}
