package fr.cpom.investissement;

import fr.cpom.valeur.Exercice;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * One year of a loan, euros: a budget year when its dates are known, else a year of the loan.
 *
 * @param rang from 1
 * @param exercice the budget year, when the dates are known
 * @param echeances what is paid in the year
 * @param interetsPayes interest paid in the year
 * @param interetsCapitalises interest added to the capital in the year
 * @param capital capital repaid in the year: what the CAF must cover (R. 314-222 I 4°)
 * @param interetsCourusNonEchus interest run and not due on 31 December (ICNE), pro rata of the days of its period, the day of
 *     the last due date left out and 31 December counted; absent when the dates are unknown
 * @param chargeInterets charge of the year: paid, capitalised, plus the ICNE of the year less those of the year before
 * @param restant capital that remains at the end of the year
 */
public record AnneeEmprunt(
        int rang,
        Optional<Exercice> exercice,
        MonetaryAmount echeances,
        MonetaryAmount interetsPayes,
        MonetaryAmount interetsCapitalises,
        MonetaryAmount capital,
        Optional<MonetaryAmount> interetsCourusNonEchus,
        MonetaryAmount chargeInterets,
        MonetaryAmount restant) {}
