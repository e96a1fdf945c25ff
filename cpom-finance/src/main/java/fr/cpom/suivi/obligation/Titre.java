package fr.cpom.suivi.obligation;

/** How an ESSMS enters a contract. */
public enum Titre {
    /** A contract of the kind can be concluded for it alone. */
    PROPRE,
    /** It can only be added to a contract that other ESSMS found. */
    INCLUSION
}
