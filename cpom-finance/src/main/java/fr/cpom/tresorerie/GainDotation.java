package fr.cpom.tresorerie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * What a dotation leaves in the treasury, against billing in arrears of the same products, euros: a standing balance, not a gain of
 * every year.
 *
 * @param produits products of the year
 * @param joursAnnee days that they are spread on
 * @param delaiEncaissement average days from the service to the money, when billed
 * @param creanceEvitee receivable that is no more: {@code produits × delaiEncaissement / joursAnnee}
 * @param methode where the lag of the dotation comes from
 * @param decalageDotation average days from the service to the payment, at most four decimals
 * @param creanceDotation what remains to wait for: {@code produits × décalage / joursAnnee}, the lag being exact
 * @param gain {@code creanceEvitee − creanceDotation}; negative when the dotation comes later than the bills
 * @param joursGagnes delay less lag, at most four decimals
 * @param decalages month by month, when the lag comes from real days
 */
public record GainDotation(
        MonetaryAmount produits,
        int joursAnnee,
        BigDecimal delaiEncaissement,
        MonetaryAmount creanceEvitee,
        MethodeDecalage methode,
        BigDecimal decalageDotation,
        MonetaryAmount creanceDotation,
        MonetaryAmount gain,
        BigDecimal joursGagnes,
        List<DecalageMois> decalages) {
    public GainDotation {
        decalages = List.copyOf(decalages);
    }

    /** Where the lag of a dotation comes from. */
    public enum MethodeDecalage {
        /** Given by the caller. */
        SAISI,
        /** Mean over the payments of a year of their real day less the middle of their month. */
        DATES_REELLES,
        /** Day of payment of the law less the day on which the month is centred: 20 − 15. */
        CONVENTIONNEL
    }

    /**
     * The lag of one payment.
     *
     * @param date day of payment
     * @param jourCentral middle of the days of the month: 16, 15.5, 15 or 14.5
     * @param decalage day of payment less the middle
     */
    public record DecalageMois(LocalDate date, BigDecimal jourCentral, BigDecimal decalage) {}
}
