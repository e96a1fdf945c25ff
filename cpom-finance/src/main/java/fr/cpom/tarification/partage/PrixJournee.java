package fr.cpom.tarification.partage;

import fr.cpom.droit.ReferenceJuridique;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A prix de journée and how it was reached.
 *
 * @param montantNet what the price must cover over the year, euros: charges, plus deficit or less surplus taken up, less other
 *     products; or the dotation
 * @param fraisDeSiege quote-part of the head office added to the charges, when it was told apart
 * @param forfaitSoins forfait annuel global de soins deducted among the products, for an EAM or a SAMSAH
 * @param diviseur the days that divide it, and why those
 * @param prix euros a day
 * @param ecartArrondi what the price times the divisor leaves of the net amount, euros: positive when the price falls short
 * @param arrondi the rounding of the price, and where it comes from
 * @param reference R. 314-113, or R. 314-112 for a price drawn from a dotation, which it does not replace
 */
public record PrixJournee(
        MonetaryAmount montantNet,
        Optional<MonetaryAmount> fraisDeSiege,
        Optional<MonetaryAmount> forfaitSoins,
        Diviseur diviseur,
        MonetaryAmount prix,
        MonetaryAmount ecartArrondi,
        String arrondi,
        ReferenceJuridique reference) {

    /** Why these days. */
    public enum Motif {
        /** Mean of the real days of the three years before (al. 2). */
        MOYENNE_TROIS_ANNEES,
        /** Forecast days: open for less than three years (al. 3). */
        OUVERT_DEPUIS_MOINS_DE_TROIS_ANS,
        /** Forecast days: special circumstances (al. 3). */
        CIRCONSTANCES_PARTICULIERES
    }

    /**
     * The days of a price.
     *
     * @param motif why these
     * @param totalJournees sum of the years, or the forecast
     * @param annees number of years in that sum; the exact divisor is {@code totalJournees / annees}
     * @param journees the divisor to two decimals, for people
     * @param reference the paragraph that says so
     */
    public record Diviseur(
            Motif motif, BigDecimal totalJournees, int annees, BigDecimal journees, ReferenceJuridique reference) {}
}
