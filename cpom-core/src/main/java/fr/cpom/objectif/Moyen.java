package fr.cpom.objectif;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A means given to a fiche action.
 *
 * @param nature where the money comes from
 * @param montant euros; unknown when absent; negative, it is refused ({@code MONTANT_NEGATIF})
 * @param exercice the year, or the first one of a permanent means
 * @param libelle what it pays for
 */
public record Moyen(
        Nature nature, Optional<MonetaryAmount> montant, Optional<Exercice> exercice, Optional<String> libelle) {
    public Moyen {
        montant = montant.map(Montants::normalise);
        if (montant.isPresent() && montant.get().isNegative()) {
            throw new ValeurInvalideException("MONTANT_NEGATIF", "montant", Montants.texte(montant.get()));
        }
    }

    /** Where the money comes from. */
    public enum Nature {
        /** New permanent credits. */
        MESURE_NOUVELLE,
        /** Credits that the gestionnaire has already, moved to the action. */
        REDEPLOIEMENT,
        /** Crédit non reconductible: one year only. */
        CREDIT_NON_RECONDUCTIBLE,
        /** Own funds, reserves, other financeurs. */
        AUTRE
    }
}
