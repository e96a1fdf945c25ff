package fr.cpom.dotation;

import fr.cpom.valeur.Exercice;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * The reference dotation at the start of a contract, euros.
 *
 * @param exercice first year of the contract
 * @param total sum of the parts
 * @param repartition by ESSMS
 */
public record BaseReference(Exercice exercice, MonetaryAmount total, List<QuotePart> repartition) {
    public BaseReference {
        repartition = List.copyOf(repartition);
    }
}
