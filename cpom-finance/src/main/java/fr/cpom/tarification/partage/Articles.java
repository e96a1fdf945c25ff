package fr.cpom.tarification.partage;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_242_4 = ReferenceJuridique.casf("L. 242-4");
    static final ReferenceJuridique L_242_4_AL2 = ReferenceJuridique.casf("L. 242-4 al. 2");
    static final ReferenceJuridique L_242_4_AL8 = ReferenceJuridique.casf("L. 242-4 al. 8");
    static final ReferenceJuridique L_242_4_AL9 = ReferenceJuridique.casf("L. 242-4 al. 9");
    static final ReferenceJuridique L_242_4_AL10 = ReferenceJuridique.casf("L. 242-4 al. 10");
    static final ReferenceJuridique L_242_10 = ReferenceJuridique.casf("L. 242-10");
    static final ReferenceJuridique R_314_43_1 = ReferenceJuridique.casf("R. 314-43-1");
    static final ReferenceJuridique R_314_105_XVI = ReferenceJuridique.casf("R. 314-105 XVI");
    static final ReferenceJuridique R_314_107 = ReferenceJuridique.casf("R. 314-107");
    static final ReferenceJuridique R_314_111 = ReferenceJuridique.casf("R. 314-111 3°");
    static final ReferenceJuridique R_314_112 = ReferenceJuridique.casf("R. 314-112");
    static final ReferenceJuridique R_314_113 = ReferenceJuridique.casf("R. 314-113");
    static final ReferenceJuridique R_314_113_AL2 = ReferenceJuridique.casf("R. 314-113 al. 2");
    static final ReferenceJuridique R_314_113_AL3 = ReferenceJuridique.casf("R. 314-113 al. 3");
    static final ReferenceJuridique R_314_114 = ReferenceJuridique.casf("R. 314-114");
    static final ReferenceJuridique R_314_115 = ReferenceJuridique.casf("R. 314-115 al. 1");
    static final ReferenceJuridique R_314_115_AL2 = ReferenceJuridique.casf("R. 314-115 al. 2");
    static final ReferenceJuridique R_314_115_CRETON = ReferenceJuridique.casf("R. 314-115 al. 3 à 7");
    static final ReferenceJuridique R_314_116 = ReferenceJuridique.casf("R. 314-116 al. 2");
    static final ReferenceJuridique R_314_123 = ReferenceJuridique.casf("R. 314-123");
    static final ReferenceJuridique R_314_140 = ReferenceJuridique.casf("R. 314-140");
    static final ReferenceJuridique R_314_141 = ReferenceJuridique.casf("R. 314-141");
    static final ReferenceJuridique R_314_142 = ReferenceJuridique.casf("R. 314-142");
    static final ReferenceJuridique R_314_144 = ReferenceJuridique.casf("R. 314-144");
    static final ReferenceJuridique R_174_16_1 = ReferenceJuridique.of("CSS", "R. 174-16-1 à R. 174-16-5");

    private Articles() {}
}
