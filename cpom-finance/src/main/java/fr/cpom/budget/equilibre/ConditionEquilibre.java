package fr.cpom.budget.equilibre;

import fr.cpom.valeur.interne.Textes;
import java.util.Locale;

/** The conditions of équilibre réel, of the EPRD (R. 314-222 CASF) or of the budget prévisionnel (R. 314-15). */
public enum ConditionEquilibre {
    /** Budget prévisionnel: each section is balanced (R. 314-15 1°). */
    SECTIONS,
    /** EPRD: the tarification products are those notified (R. 314-222 I 1°). */
    TARIFICATION,
    /** Receipts and spending are sincere (R. 314-222 I 2°, R. 314-15 2°). */
    SINCERITE,
    /** Debt capital is not repaid by new loans, renegotiation apart (R. 314-222 I 3°, R. 314-15 3°). */
    DETTE,
    /** EPRD: the CAF covers the capital due in the year (R. 314-222 I 4°). */
    CAF,
    /** Earmarked receipts are used as planned (R. 314-222 I 5°, R. 314-15 4°). */
    RECETTES_AFFECTEES,
    /** EPRD: each compte de résultat prévisionnel is as its class allows (R. 314-222 II). */
    COMPTES;

    /** Its words, in French or, for an English locale, in English. */
    public String libelle(Locale locale) {
        return Textes.texte("equilibre", name(), locale);
    }
}
