package fr.cpom.suivi.echeance;

/** What sets a delay running. */
public enum Declencheur {
    /** The calendar itself: the duty is to be done from 1 January of the year in which it is due. */
    EXERCICE,
    /** The forecast of activity reaches the authority. */
    ACTIVITE_RECUE,
    /** The envelope text or the délibération is published; the later one when the tarification is joint. */
    PUBLICATION_ENVELOPPE,
    /** The products or the tariff are notified; the later notification when several are due. */
    NOTIFICATION,
    /** The EPRD reaches the authority. */
    EPRD_RECU,
    /** The EPRD or the décision modificative is rejected, expressly or by silence. */
    REJET,
    /** The authority asks for it, with its own day. */
    DEMANDE_AUTORITE,
    /** What makes a décision modificative necessary happens. */
    FAIT_GENERATEUR,
    /** The décision modificative reaches the authority. */
    DM_RECUE,
    /** The décision modificative is approved, expressly or by silence. */
    APPROBATION,
    /** The décision modificative is put into effect. */
    MISE_EN_OEUVRE,
    /** The delay of notification ends. */
    FIN_DELAI_NOTIFICATION,
    /** A letter of the contradictory procedure reaches the gestionnaire. */
    COURRIER_RECU,
    /** The delay of another duty ended without it. */
    CARENCE,
    /** The proposal on head-office costs reaches the gestionnaire. */
    PROPOSITION_SIEGE,
    /** The contract enters into force. */
    ENTREE_EN_VIGUEUR,
    /** The contract ends. */
    TERME,
    /** The last evaluation report of the ESSMS. */
    DERNIERE_EVALUATION,
    /** The evaluations of an EHPAD reach the physicians. */
    EVALUATION_RECUE,
    /** The head-office authorisation begins. */
    AUTORISATION_SIEGE,
    /** The day on which one wants to sign. */
    SIGNATURE_VISEE,
    /** The procedure of refusal to sign. */
    PROCEDURE_REFUS
}
