package fr.cpom.investissement;

import fr.cpom.valeur.Exercice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The surcharge of an investment, euros.
 *
 * @param total sum of the years shown
 * @param journees forecast days of a year
 * @param lignes one by year
 * @param lissage the smoothing asked for
 * @param reserve what becomes of the reserve
 */
public record Surcout(
        MonetaryAmount total,
        Optional<BigDecimal> journees,
        List<LigneSurcout> lignes,
        Optional<Lissage> lissage,
        Optional<UsageReserve> reserve) {
    public Surcout {
        lignes = List.copyOf(lignes);
    }

    /**
     * One year, euros: {@code surcout = amortissement − quotePart + interets + chargesNouvelles − economies}, with the
     * surcharges already computed.
     *
     * @param rang from 1
     * @param exercice budget year, when known
     * @param amortissement depreciation
     * @param quotePart quote-part of subsidies
     * @param interets interest: of the due dates of the year, with its ICNE when the loan has dates
     * @param chargesNouvelles new running costs
     * @param economies savings
     * @param surcout the surcharge
     * @param incidenceJournaliere its effect on the price of a day
     * @param montantLisse the constant amount in place of it
     * @param incidenceLissee effect of that amount on the price of a day
     * @param avanceCumulee what the smoothing has financed too much (positive) or too little so far
     * @param repriseReserve released from the reserve
     * @param stockReserve reserve at the end of the year
     * @param surcoutNet surcharge less the release
     * @param incidenceNette its effect on the price of a day
     */
    public record LigneSurcout(
            int rang,
            Optional<Exercice> exercice,
            MonetaryAmount amortissement,
            MonetaryAmount quotePart,
            MonetaryAmount interets,
            MonetaryAmount chargesNouvelles,
            MonetaryAmount economies,
            MonetaryAmount surcout,
            Optional<MonetaryAmount> incidenceJournaliere,
            Optional<MonetaryAmount> montantLisse,
            Optional<MonetaryAmount> incidenceLissee,
            Optional<MonetaryAmount> avanceCumulee,
            Optional<MonetaryAmount> repriseReserve,
            Optional<MonetaryAmount> stockReserve,
            MonetaryAmount surcoutNet,
            Optional<MonetaryAmount> incidenceNette) {}

    /**
     * A smoothing, euros.
     *
     * @param annees years over which it runs
     * @param montantAnnuel the constant amount; in the last year of a smoothing by the sum, what remains
     * @param totalSurcouts surcharges of those years
     * @param totalLisse amounts of those years: the same total when the smoothing keeps the sum
     */
    public record Lissage(
            int annees, MonetaryAmount montantAnnuel, MonetaryAmount totalSurcouts, MonetaryAmount totalLisse) {}

    /**
     * The use of a réserve de compensation des charges d'amortissement, euros.
     *
     * @param stockInitial opening stock
     * @param dotations surpluses affected to it over the years shown
     * @param totalReprises released in all
     * @param stockFinal what remains
     * @param rangEpuisement first year when the stock is below what should be released
     * @param exerciceEpuisement that year, when known
     */
    public record UsageReserve(
            MonetaryAmount stockInitial,
            MonetaryAmount dotations,
            MonetaryAmount totalReprises,
            MonetaryAmount stockFinal,
            Optional<Integer> rangEpuisement,
            Optional<Exercice> exerciceEpuisement) {}
}
