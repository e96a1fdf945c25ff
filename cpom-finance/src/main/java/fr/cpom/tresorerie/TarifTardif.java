package fr.cpom.tresorerie;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The price that makes up, from its effect to the end of the year, for the days billed at the old one, euros.
 *
 * @param tarif price to apply: that of the days really billed when they are given, else that of the calendar
 * @param tarifParCalendrier {@code (N·TB − Y·TA) / (N − Y)}, N being the days of the year
 * @param tarifParJournees {@code (TB·Z − TA·J) / (Z − J)}, where Z is known
 * @param ecrituresEgales true when both writings give the same price; absent where Z is unknown
 * @param joursEcoules Y
 * @param joursRestants days of the year from the effect on
 * @param joursAnnee N
 * @param journeesAvant J: days of activity before the effect, two decimals
 * @param journeesApres days of activity that remain, two decimals
 * @param produitsAnnee products of the year at the price TB, where Z is known
 * @param produitsAvant products of the days before, at the old price
 * @param produitsApres products of the days after, at the price found
 * @param ecartArrondi products of both less those of the year: what the rounding of the price leaves
 */
public record TarifTardif(
        MonetaryAmount tarif,
        MonetaryAmount tarifParCalendrier,
        Optional<MonetaryAmount> tarifParJournees,
        Optional<Boolean> ecrituresEgales,
        int joursEcoules,
        int joursRestants,
        int joursAnnee,
        Optional<BigDecimal> journeesAvant,
        Optional<BigDecimal> journeesApres,
        Optional<MonetaryAmount> produitsAnnee,
        Optional<MonetaryAmount> produitsAvant,
        Optional<MonetaryAmount> produitsApres,
        Optional<MonetaryAmount> ecartArrondi) {}
