package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A section of a budget prévisionnel (R. 314-15 1° and last al. CASF).
 *
 * @param nature investment or operation
 * @param budget the annex budget that it belongs to
 * @param solde receipts less spending, euros
 * @param excedentDisponible investment section: disponibilités in excess of current spending and short-term debts, euros, when known
 * @param jugement whether it is balanced, or unbalanced within that excess
 */
public record SectionJugee(
        SectionBudget.Nature nature,
        Optional<String> budget,
        MonetaryAmount solde,
        Optional<MonetaryAmount> excedentDisponible,
        Jugement jugement) {
    public SectionJugee {
        solde = Montants.normalise(solde);
        excedentDisponible = excedentDisponible.map(Montants::normalise);
    }
}
