package fr.cpom.suivi.echeance;

/** Who owes a duty, or is owed it. */
public enum Acteur {
    /** The gestionnaire, or the public establishment. */
    GESTIONNAIRE,
    /** The tarification authority, or both when jointly. */
    AUTORITE_TARIFICATION,
    /** The directeur général of the ARS. */
    ARS,
    /** The president of the conseil départemental. */
    DEPARTEMENT,
    /** The préfet. */
    PREFET,
    /** All parties to the contract. */
    PARTIES,
    /** The comité de suivi of the contract. */
    COMITE_SUIVI,
    /** The physicians who validate the evaluations of an EHPAD. */
    MEDECINS,
    /** Whoever pays the dotation. */
    FINANCEUR
}
