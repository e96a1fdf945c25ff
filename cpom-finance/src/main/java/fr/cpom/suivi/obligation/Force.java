package fr.cpom.suivi.obligation;

/** What the law says of a kind of contract for an ESSMS. */
public enum Force {
    /** The ESSMS must have, or be in, a contract of this kind. */
    OBLIGATOIRE,
    /** It may. */
    FACULTATIF,
    /** The text excludes it by name. */
    INTERDIT,
    /** The text does not reach it, or is not yet in force. */
    SANS_OBJET
}
