package fr.cpom.budget.equilibre;

import fr.cpom.droit.ReferenceJuridique;

/** The cases in which the authority may change d'office the groups of a budget prévisionnel during its year (R. 314-47 CASF). */
public enum MotifOffice {
    /** 1°: the objectif national des dépenses d'assurance maladie changed after the tariff was fixed. */
    OBJECTIF_NATIONAL_MODIFIE("1°"),
    /** 2°: the dotations limitatives changed after the tariff was fixed. */
    DOTATIONS_LIMITATIVES_MODIFIEES("2°"),
    /** 3°: a decision of the judge of tariffs. */
    DECISION_DU_JUGE("3°"),
    /** 4°: results affected to the current year (R. 314-51 II 1° or III). */
    AFFECTATION_A_L_EXERCICE("4°");

    private final ReferenceJuridique article;

    MotifOffice(String rang) {
        article = ReferenceJuridique.casf("R. 314-47 " + rang);
    }

    /** The article of the case. */
    public ReferenceJuridique article() {
        return article;
    }
}
