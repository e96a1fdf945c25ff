package fr.cpom.io.comparaison;

import java.util.Locale;

/** The part of the contract that a difference belongs to, in the order in which a contract is read. */
public enum Rubrique {
    /** Number, kind, warning. */
    IDENTITE,
    /** Gestionnaire and public parties. */
    PARTIES,
    /** Signature, entry into force, term, prorogation. */
    DUREE,
    /** The ESSMS, their places, their days of entry and exit. */
    PERIMETRE,
    /** The volet financier as a whole, and its rules of counting. */
    VOLET_FINANCIER,
    /** The reference base. */
    BASE,
    /** Clauses of evolution. */
    CLAUSES,
    /** Measures of the years to come. */
    MESURES,
    /** Yearly ceilings of the contract. */
    PLAFONDS,
    /** Diagnostic partagé. */
    DIAGNOSTIC,
    /** Objectives, fiches actions, indicators. */
    OBJECTIFS,
    /** What the activity is judged on. */
    ACTIVITE,
    /** Options tarifaires of the EHPAD. */
    OPTIONS_TARIFAIRES,
    /** Statements. */
    STIPULATIONS,
    /** Frame of the budget. */
    CADRE_BUDGETAIRE,
    /** Annexes. */
    ANNEXES,
    /** What the table of the library does not know. */
    AUTRE;

    /** Its title, in French or, for an English locale, in English. */
    public String titre(Locale locale) {
        return TexteDifference.mot("rubrique." + this, locale);
    }
}
