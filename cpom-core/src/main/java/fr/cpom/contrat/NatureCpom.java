package fr.cpom.contrat;

import fr.cpom.droit.ReferenceJuridique;

/** The six kinds of CPOM. */
public enum NatureCpom {
    /** General, optional contract (L. 313-11). */
    GENERAL("CTR-01", "L. 313-11"),
    /** EHPAD and petites unités de vie, compulsory (L. 313-12 IV ter). */
    EHPAD("CTR-02", "L. 313-12 IV ter"),
    /** Handicap and other ESSMS tariffed by the ARS, compulsory (L. 313-12-2). */
    HANDICAP("CTR-03", "L. 313-12-2"),
    /** Accueil, hébergement, insertion: CHRS, compulsory (L. 313-11-2). */
    AHI("CTR-04", "L. 313-11-2"),
    /** Services autonomie à domicile, optional (L. 313-11-1). */
    DOMICILE("CTR-05", "L. 313-11-1"),
    /** Aide sociale à l'enfance, optional (L. 313-12-4). */
    ASE("CTR-06", "L. 313-12-4");

    private final String regle;
    private final ReferenceJuridique reference;

    NatureCpom(String regle, String article) {
        this.regle = regle;
        this.reference = ReferenceJuridique.casf(article);
    }

    /** Number of the rule in the literature of the library: {@code CTR-03}. */
    public String regle() {
        return regle;
    }

    /** Article that founds the contract. */
    public ReferenceJuridique reference() {
        return reference;
    }

    /** True for the contracts of L. 313-12 IV ter and L. 313-12-2, under EPRD, where option 3° is closed (R. 314-39-1). */
    public boolean sousEprd() {
        return this == EHPAD || this == HANDICAP;
    }
}
