package fr.cpom.contrat;

import fr.cpom.droit.ReferenceJuridique;

/** The four ways of fixing the yearly tarification that a volet financier may choose from (R. 314-40 CASF). */
public enum OptionEvolution {
    /** 1°: rate of the dotations régionales limitatives, or objective voted by the département. */
    OPTION_1("R. 314-40 1°"),
    /** 2°: fixed formula of actualisation or revalorisation. */
    OPTION_2("R. 314-40 2°"),
    /** 3°: yearly avenants; closed to the contracts under EPRD (R. 314-39-1). */
    OPTION_3("R. 314-40 3°"),
    /** 4°: equation tarifaire, tarif plafond or algorithm. */
    OPTION_4("R. 314-40 4°");

    private final ReferenceJuridique reference;

    OptionEvolution(String article) {
        this.reference = ReferenceJuridique.casf(article);
    }

    /** The article. */
    public ReferenceJuridique reference() {
        return reference;
    }
}
