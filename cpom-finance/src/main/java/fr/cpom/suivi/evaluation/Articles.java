package fr.cpom.suivi.evaluation;

import fr.cpom.droit.ReferenceJuridique;

/** The articles that this package applies, each named once. */
final class Articles {
    static final ReferenceJuridique L_313_11 = ReferenceJuridique.casf("L. 313-11");
    static final ReferenceJuridique L_313_12_IV_TER_B = ReferenceJuridique.casf("L. 313-12 IV ter B");
    static final ReferenceJuridique L_313_12_2 = ReferenceJuridique.casf("L. 313-12-2");
    static final ReferenceJuridique R_314_43_2_II = ReferenceJuridique.casf("R. 314-43-2 II");

    /** For scores and thresholds, which no article fixes. */
    static final ReferenceJuridique CONVENTION = ReferenceJuridique.of("convention de suivi, sans texte", "");

    /** For the debts of the past, which no article names: what the parties agree. */
    static final ReferenceJuridique NEGOCIATION = ReferenceJuridique.of("négociation de la base du contrat", "");

    private Articles() {}
}
