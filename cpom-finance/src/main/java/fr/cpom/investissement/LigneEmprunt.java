package fr.cpom.investissement;

import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * One due date of a loan, euros: {@code echeance = interets − interetsCapitalises + capital}.
 *
 * @param rang from 1
 * @param date its day, when the first one is known
 * @param echeance what is paid
 * @param interets interest of the period, paid or capitalised
 * @param interetsCapitalises the part of it added to the capital, in a deferral
 * @param capital capital repaid
 * @param restant capital that remains after it
 */
public record LigneEmprunt(
        int rang,
        Optional<LocalDate> date,
        MonetaryAmount echeance,
        MonetaryAmount interets,
        MonetaryAmount interetsCapitalises,
        MonetaryAmount capital,
        MonetaryAmount restant) {}
