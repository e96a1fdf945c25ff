package fr.cpom.resultat.reserve;

/** A chart of accounts in which the réserves have their numbers. */
public enum NumerotationReserves {
    /** Public ESSMS: instruction M22. */
    M22_PUBLIC,
    /** Accounts of a private ESSMS: M22 bis, the numbering of the CASF accounts. */
    M22_BIS_PRIVE,
    /** Accounts of the private legal person that runs ESSMS: règlement ANC 2019-04. */
    ANC_2019_04
}
