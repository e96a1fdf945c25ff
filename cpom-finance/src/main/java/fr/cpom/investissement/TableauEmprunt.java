package fr.cpom.investissement;

import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The schedule of a loan, euros.
 *
 * @param capital sum lent
 * @param tauxPeriode rate of a period, shown with twelve decimals; the schedule uses the exact one
 * @param echeanceConstante the constant due amount after the deferral; absent for another profile
 * @param totalInterets interest of all periods
 * @param totalInteretsCapitalises the part of it added to the capital in a deferral
 * @param totalCapital capital repaid: the sum lent and the interest capitalised
 * @param totalEcheances all that is paid
 * @param lignes one by due date
 * @param annees one by year
 */
public record TableauEmprunt(
        MonetaryAmount capital,
        Taux tauxPeriode,
        Optional<MonetaryAmount> echeanceConstante,
        MonetaryAmount totalInterets,
        MonetaryAmount totalInteretsCapitalises,
        MonetaryAmount totalCapital,
        MonetaryAmount totalEcheances,
        List<LigneEmprunt> lignes,
        List<AnneeEmprunt> annees) {
    public TableauEmprunt {
        lignes = List.copyOf(lignes);
        annees = List.copyOf(annees);
    }
}
