package fr.cpom.dotation;

import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * A total to split among ESSMS in proportion to keys.
 *
 * @param total euros
 * @param cles one key an ESSMS
 */
public record DemandeRepartition(MonetaryAmount total, List<Cle> cles) {
    public DemandeRepartition {
        total = Montants.normalise(total);
        cles = List.copyOf(cles);
    }

    /**
     * The key of an ESSMS.
     *
     * @param essms FINESS number or any name unique in the list
     * @param poids places, base, days… in one unit for all; none negative, at least one positive
     */
    public record Cle(String essms, BigDecimal poids) {}
}
