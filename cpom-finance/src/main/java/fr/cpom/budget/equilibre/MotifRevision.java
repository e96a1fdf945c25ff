package fr.cpom.budget.equilibre;

import fr.cpom.droit.ReferenceJuridique;

/** The only grounds on which a décision modificative that revises the tariff of a budget prévisionnel may be approved (R. 314-46 III CASF). */
public enum MotifRevision {
    /** 1°: an important and unforeseeable change of economic conditions, that substantially raises charges. */
    CONDITIONS_ECONOMIQUES("R. 314-46 III 1°", true, true),
    /** 2°: an important change of the profile of the persons received. */
    PROFIL_DES_PERSONNES("R. 314-46 III 2°", true, false),
    /** 3°: an important and unforeseeable change of activity. */
    ACTIVITE("R. 314-46 III 3°", true, true),
    /** 4°: a study asked by the authority under R. 314-61. */
    ETUDE_DEMANDEE("R. 314-46 III 4°", false, false),
    /** Any other: none that may be approved. */
    AUTRE("R. 314-46 III", false, false);

    private final ReferenceJuridique article;
    private final boolean importante;
    private final boolean imprevisible;

    MotifRevision(String article, boolean importante, boolean imprevisible) {
        this.article = ReferenceJuridique.casf(article);
        this.importante = importante;
        this.imprevisible = imprevisible;
    }

    /** The article of the ground. */
    public ReferenceJuridique article() {
        return article;
    }

    boolean supposeImportante() {
        return importante;
    }

    boolean supposeImprevisible() {
        return imprevisible;
    }
}
