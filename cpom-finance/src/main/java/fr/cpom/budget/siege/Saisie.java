package fr.cpom.budget.siege;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** What the entries of this package check alike. */
final class Saisie {
    private Saisie() {}

    /** An amount in the one form of the library; a negative one is refused ({@code MONTANT_NEGATIF}). */
    static MonetaryAmount positif(String champ, MonetaryAmount montant) {
        if (montant.isNegative()) {
            throw new ValeurInvalideException("MONTANT_NEGATIF", champ, Montants.texte(montant));
        }
        return Montants.normalise(montant);
    }

    /** As {@link #positif} when there is one. */
    static Optional<MonetaryAmount> positif(String champ, Optional<MonetaryAmount> montant) {
        return montant.map(m -> positif(champ, m));
    }

    /** That a field without which nothing can be computed is missing. */
    static Anomalie manque(String prefixe, String champ) {
        return Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, prefixe + "/" + champ, "champ", champ);
    }
}
