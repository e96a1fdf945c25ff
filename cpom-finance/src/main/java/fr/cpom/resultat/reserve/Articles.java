package fr.cpom.resultat.reserve;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique DECRET_2023_1428 =
            ReferenceJuridique.of("décret 2023-1428 du 29 décembre 2023", "art. 2");
    static final ReferenceJuridique L_313_12_IV_TER_B = ReferenceJuridique.casf("L. 313-12 IV ter B");
    static final ReferenceJuridique L_313_12_2 = ReferenceJuridique.casf("L. 313-12-2");
    static final ReferenceJuridique L_313_19_1 = ReferenceJuridique.casf("L. 313-19 1°");
    static final ReferenceJuridique L_313_19_2 = ReferenceJuridique.casf("L. 313-19 2°");
    static final ReferenceJuridique L_313_19_3 = ReferenceJuridique.casf("L. 313-19 3°");
    static final ReferenceJuridique L_313_19_4 = ReferenceJuridique.casf("L. 313-19 4°");
    static final ReferenceJuridique L_313_19_5 = ReferenceJuridique.casf("L. 313-19 5°");
    static final ReferenceJuridique L_313_19_6 = ReferenceJuridique.casf("L. 313-19 6°");
    static final ReferenceJuridique L_313_19_DEVOLUTION = ReferenceJuridique.casf("L. 313-19 dernier al.");
    static final ReferenceJuridique R_314_43_3 = ReferenceJuridique.casf("R. 314-43-3");
    static final ReferenceJuridique R_314_43_4 = ReferenceJuridique.casf("R. 314-43-4");
    static final ReferenceJuridique R_314_48_II = ReferenceJuridique.casf("R. 314-48 II");
    static final ReferenceJuridique R_314_48_III = ReferenceJuridique.casf("R. 314-48 III");
    static final ReferenceJuridique R_314_48_IV = ReferenceJuridique.casf("R. 314-48 IV");
    static final ReferenceJuridique R_314_97_AL2 = ReferenceJuridique.casf("R. 314-97 al. 2");
    static final ReferenceJuridique R_314_97_AL3 = ReferenceJuridique.casf("R. 314-97 al. 3");
    static final ReferenceJuridique R_314_97_AL4 = ReferenceJuridique.casf("R. 314-97 al. 4");
    static final ReferenceJuridique R_314_97_1 = ReferenceJuridique.casf("R. 314-97-1");
    static final ReferenceJuridique R_314_102 = ReferenceJuridique.casf("R. 314-102");

    private Articles() {}
}
