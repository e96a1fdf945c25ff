package fr.cpom.projection.interne;

import java.util.List;

/**
 * A projection as arrays of cents and of rates in milliardièmes: what {@link NoyauProjection} runs on.
 *
 * <p>Years are ranks 1 to {@code annees}, stored at {@code (rang − 1)}; tables by year and line are laid year by year. A group is
 * the rate of one hypothesis; a profile is the list of the groups that move a line in a year, in order. Profile {@link #SANS_EFFET}
 * leaves the line as it is, profile {@link #REMISE_A_ZERO} empties it before its amount of the year is added.
 *
 * @param annees years after the base year
 * @param base amount of each line in the base year
 * @param essms rank of the ESSMS of each line
 * @param nombreEssms how many ESSMS
 * @param produit true for a produit
 * @param calculee true for a line that moves no cash
 * @param profil profile by year and line
 * @param durable cents added for good, by year and line
 * @param ponctuel cents added for the year only, by year and line
 * @param profils groups of each profile, in order
 * @param tauxGroupes rate by group and year, {@code groupe × annees + rang − 1}
 * @param groupeDeHypothese group of each hypothesis, −1 for one without rates
 * @param montants what the hypotheses of amounts put in {@code durable} and {@code ponctuel}
 * @param financement the cash, without lines when it is unknown
 */
@SuppressWarnings("ArrayRecordComponent") // laid for the kernel, compared by nobody
public record PlanProjection(
        int annees,
        long[] base,
        int[] essms,
        int nombreEssms,
        boolean[] produit,
        boolean[] calculee,
        int[] profil,
        long[] durable,
        long[] ponctuel,
        int[][] profils,
        long[] tauxGroupes,
        int[] groupeDeHypothese,
        List<MontantHypothese> montants,
        FinancementPlan financement) {
    /** Profile of a line that nothing moves. */
    public static final int SANS_EFFET = 0;

    /** Profile of a line whose amount of the year is known. */
    public static final int REMISE_A_ZERO = 1;

    /** One in rates. */
    public static final long UN = 1_000_000_000L;

    /** How many lines. */
    public int lignes() {
        return base.length;
    }

    /** How many groups. */
    public int groupes() {
        return tauxGroupes.length / annees;
    }

    /** Produits less charges of the base year. */
    public long resultatBase() {
        long somme = 0;
        for (int l = 0; l < base.length; l++) {
            somme = Math.addExact(somme, produit[l] ? base[l] : -base[l]);
        }
        return somme;
    }

    /** Charges of the base year that cost cash. */
    public long decaisseBase() {
        long somme = 0;
        for (int l = 0; l < base.length; l++) {
            somme = Math.addExact(somme, produit[l] || calculee[l] ? 0 : base[l]);
        }
        return somme;
    }

    /**
     * What one hypothesis of amounts adds to one line in one year.
     *
     * @param hypothese rank of the hypothesis
     * @param rang year
     * @param ligne line
     * @param centimes what it adds
     * @param durable true when it lasts
     */
    public record MontantHypothese(int hypothese, int rang, int ligne, long centimes, boolean durable) {}

    /**
     * The cash of the whole.
     *
     * @param connu false when no balance sheet was given: the rest is zero
     * @param frng at the end of the base year
     * @param bfr at the end of the base year
     * @param bfrProportionnel true when it follows the charges that are paid
     * @param capital capital of loans repaid, by year
     * @param autresEmplois investments less new loans and subsidies, by year
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record FinancementPlan(
            boolean connu, long frng, long bfr, boolean bfrProportionnel, long[] capital, long[] autresEmplois) {}
}
