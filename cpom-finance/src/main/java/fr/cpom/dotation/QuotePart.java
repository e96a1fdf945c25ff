package fr.cpom.dotation;

import fr.cpom.valeur.Montants;
import javax.money.MonetaryAmount;

/**
 * The part of one ESSMS in a dotation.
 *
 * @param essms FINESS number of the ESSMS, or any name unique in its list
 * @param montant euros of the year
 */
public record QuotePart(String essms, MonetaryAmount montant) {
    public QuotePart {
        montant = Montants.normalise(montant);
    }
}
