package fr.cpom.contrat;

/** The classes of comptes de résultat prévisionnels of an EPRD, by what balance they must show (R. 314-222 II CASF). */
public enum ClasseCompteResultat {
    /** 1°: ESSMS of the contract, of the ARS, of the département, or of both. */
    CPOM,
    /** 2°: ESSMS tariffed by the préfet, or outside the contract. */
    HORS_CPOM,
    /** 3°: activities of R. 314-74: dotation non affectée, services industriels et commerciaux. */
    DOTATION_NON_AFFECTEE,
    /** 4°: production and commercialisation of an ESAT. */
    ESAT_PRODUCTION
}
