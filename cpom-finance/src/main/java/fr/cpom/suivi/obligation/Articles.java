package fr.cpom.suivi.obligation;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_312_1_I = ReferenceJuridique.casf("L. 312-1 I");
    static final ReferenceJuridique L_313_11 = ReferenceJuridique.casf("L. 313-11 al. 1");
    static final ReferenceJuridique L_313_11_1 = ReferenceJuridique.casf("L. 313-11-1");
    static final ReferenceJuridique L_313_11_2 = ReferenceJuridique.casf("L. 313-11-2 al. 1");
    static final ReferenceJuridique L_313_12_II = ReferenceJuridique.casf("L. 313-12 II");
    static final ReferenceJuridique L_313_12_III = ReferenceJuridique.casf("L. 313-12 III al. 3");
    static final ReferenceJuridique L_313_12_IV = ReferenceJuridique.casf("L. 313-12 IV");
    static final ReferenceJuridique L_313_12_IV_TER_AL1 = ReferenceJuridique.casf("L. 313-12 IV ter A al. 1");
    static final ReferenceJuridique L_313_12_IV_TER_AL2 = ReferenceJuridique.casf("L. 313-12 IV ter A al. 2");
    static final ReferenceJuridique L_313_12_IV_TER_AL3 = ReferenceJuridique.casf("L. 313-12 IV ter A al. 3");
    static final ReferenceJuridique L_313_12_2_AL1 = ReferenceJuridique.casf("L. 313-12-2 al. 1");
    static final ReferenceJuridique L_313_12_4 = ReferenceJuridique.casf("L. 313-12-4 al. 1");

    private Articles() {}
}
