package fr.cpom.budget.siege;

import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Rebates of suppliers to charge back to budgets.
 *
 * @param sousEprd true under EPRD (R. 314-231-1), false under a budget prévisionnel (R. 314-55-1); true when absent
 * @param remises the rebates
 */
public record DemandeRemises(Optional<Boolean> sousEprd, List<Remise> remises) {
    public DemandeRemises {
        remises = List.copyOf(remises);
    }

    /**
     * A rebate, a discount or a year-end refund.
     *
     * @param libelle what it is, when told
     * @param montant euros, not negative
     * @param essms the one budget that bore the charge, when it can be traced
     * @param charges the matching charges, budget by budget, when it cannot
     */
    public record Remise(
            Optional<String> libelle, MonetaryAmount montant, Optional<String> essms, List<ChargeRemisee> charges) {
        public Remise {
            montant = Montants.nonNegatif("montant", montant);
            charges = List.copyOf(charges);
        }
    }

    /**
     * A charge on which a rebate was had.
     *
     * @param essms the budget, each named once a rebate
     * @param montant euros, not negative
     */
    public record ChargeRemisee(String essms, MonetaryAmount montant) {
        public ChargeRemisee {
            montant = Montants.nonNegatif("montant", montant);
        }
    }
}
