package fr.cpom.resultat;

/** The class of a compte de résultat inside an EPRD (R. 314-222 II CASF): it decides who affects its result, and whether it may move. */
public enum ClasseCompte {
    /** 1°: ESSMS of the DG ARS or of the conseil départemental, inside the contract. */
    CONTRAT,
    /** 2°: ESSMS tariffed by the préfet. */
    PREFET,
    /** 2°: ESSMS of the DG ARS or of the conseil départemental, outside the contract. */
    HORS_CONTRAT,
    /** 3°: dotation non affectée or services industriels et commerciaux (R. 314-74). */
    DOTATION_NON_AFFECTEE,
    /** 4°: commercialisation or production of an ESAT. */
    PRODUCTION_ESAT;

    /** True for the comptes whose result the authority affects (R. 314-234 4°). */
    public boolean affecteParAutorite() {
        return this == PREFET || this == HORS_CONTRAT;
    }
}
