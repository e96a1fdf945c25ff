package fr.cpom.essms;

/** Who bears a financing of an ESSMS. */
public enum Financeur {
    /** Sécurité sociale money: branche autonomie or maladie, delegated to the ARS (L. 314-3 CASF). */
    ASSURANCE_MALADIE,
    /** State credits, those of the CHRS among them (L. 314-4 CASF). */
    ETAT,
    /** The département, or a métropole with its powers, of the ESSMS: aide sociale, APA, PCH. */
    DEPARTEMENT,
    /** Another département, that of the domicile de secours of a person. */
    AUTRE_DEPARTEMENT,
    /** The persons themselves: résidents, usagers. */
    USAGER,
    /** Any other payer. */
    AUTRE
}
