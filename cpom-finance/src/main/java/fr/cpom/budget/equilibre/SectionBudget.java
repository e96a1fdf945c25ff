package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.Textes;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A section of a budget prévisionnel, euros of the year (R. 314-15 1° CASF).
 *
 * @param nature investment or operation
 * @param budget the budget that an operating section belongs to, where there is an annex one; the general budget when absent
 * @param recettes receipts, or products
 * @param depenses spending, or charges
 */
public record SectionBudget(Nature nature, Optional<String> budget, MonetaryAmount recettes, MonetaryAmount depenses) {
    /** The two kinds of section. */
    public enum Nature {
        /** Section d'investissement. */
        INVESTISSEMENT,
        /** Section d'exploitation. */
        EXPLOITATION;

        /** Its words, in French or, for an English locale, in English. */
        public String libelle(Locale locale) {
            return Textes.texte("equilibre", name(), locale);
        }
    }

    public SectionBudget {
        recettes = Montants.normalise(recettes);
        depenses = Montants.normalise(depenses);
    }

    /** {@code EXPLOITATION}, or {@code EXPLOITATION ESAT} for an annex budget. */
    String nom() {
        return budget.map(b -> nature + " " + b).orElse(nature.toString());
    }
}
