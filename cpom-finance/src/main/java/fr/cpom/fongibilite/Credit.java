package fr.cpom.fongibilite;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a place of the budgets holds for the year.
 *
 * @param poste the place
 * @param montant credits, euros; below zero a demand of movements is refused ({@code MONTANT_NEGATIF})
 * @param disponible what is neither spent nor bound, euros; the whole when absent
 */
public record Credit(Poste poste, MonetaryAmount montant, Optional<MonetaryAmount> disponible) {
    public Credit {
        montant = Montants.normalise(montant);
        disponible = disponible.map(Montants::normalise);
    }
}
