package fr.cpom.suivi.refus;

/** Where a procedure of refusal to sign stands. */
public enum EtatRefus {
    /** No proposal of certain date yet: nothing runs. */
    SANS_PROPOSITION,
    /** A proposal was received; three months run, after which the penalty may be notified. */
    PROPOSE,
    /** Negotiations began within the three months; six months run from their start. */
    EN_NEGOCIATION,
    /** The penalty was notified; one month runs to sign, comment or ask to be heard. */
    NOTIFIE,
    /** A hearing was asked in time: the delay lasts until it is held. */
    AUDITION_DEMANDEE,
    /** The delays are over without signature: the DG ARS may reduce the forfait. */
    MINORABLE,
    /** The forfait is reduced, until the signature. */
    MINORE,
    /** Signed: the end, from which nothing leads back. */
    SIGNE,
    /** The contract knows no such penalty (REF-06). */
    SANS_OBJET
}
