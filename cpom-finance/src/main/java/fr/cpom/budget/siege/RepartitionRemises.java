package fr.cpom.budget.siege;

import fr.cpom.droit.ReferenceJuridique;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Rebates charged back to budgets.
 *
 * @param total euros of all rebates
 * @param parEssms what each budget gets of all of them, in the order met; they sum to the total
 * @param remises each rebate and its parts
 * @param reference R. 314-231-1 under EPRD, R. 314-55-1 otherwise
 */
public record RepartitionRemises(
        MonetaryAmount total, List<PartRemise> parEssms, List<RemiseRepartie> remises, ReferenceJuridique reference) {
    public RepartitionRemises {
        parEssms = List.copyOf(parEssms);
        remises = List.copyOf(remises);
    }

    /**
     * What a budget gets.
     *
     * @param essms its name
     * @param montant euros
     */
    public record PartRemise(String essms, MonetaryAmount montant) {}

    /**
     * A rebate and its parts.
     *
     * @param libelle what it is
     * @param montant euros
     * @param individualisee true when it goes whole to the budget that bore the charge
     * @param parts they sum to the amount
     */
    public record RemiseRepartie(
            Optional<String> libelle, MonetaryAmount montant, boolean individualisee, List<PartRemise> parts) {
        public RemiseRepartie {
            parts = List.copyOf(parts);
        }
    }
}
