package fr.cpom.tresorerie;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** What the entries of this package refuse alike. */
final class Positif {
    private static final int DECIMALES = 4;

    private Positif() {}

    /** The amount in the form of the library; a negative one is refused. */
    static MonetaryAmount montant(String champ, MonetaryAmount montant) {
        if (montant.isNegative()) {
            throw new ValeurInvalideException("MONTANT_NEGATIF", champ, Montants.texte(montant));
        }
        return Montants.normalise(montant);
    }

    /** As {@link #montant(String, MonetaryAmount)} for an amount that may be missing. */
    static Optional<MonetaryAmount> montant(String champ, Optional<MonetaryAmount> montant) {
        return montant.map(m -> montant(champ, m));
    }

    /** Refuses a whole number out of bounds. */
    static void entier(String champ, int valeur, int minimum, int maximum) {
        if (valeur < minimum || valeur > maximum) {
            throw ValeurInvalideException.nombre(champ, valeur, minimum, maximum);
        }
    }

    /** Refuses a decimal out of bounds, or with more than four decimals. */
    static void decimal(String champ, BigDecimal valeur, int minimum, int maximum) {
        if (valeur.compareTo(BigDecimal.valueOf(minimum)) < 0
                || valeur.compareTo(BigDecimal.valueOf(maximum)) > 0
                || valeur.stripTrailingZeros().scale() > DECIMALES) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE",
                    champ,
                    valeur.toString(),
                    valeur.stripTrailingZeros().scale() > DECIMALES ? "" : "[" + minimum + " ; " + maximum + "]");
        }
    }
}
