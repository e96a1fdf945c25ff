package fr.cpom.projection.ciseau;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The effet ciseau measured, euros.
 *
 * @param tcamProduits mean annual growth of the produits over the years; absent from a base of zero or over no year
 * @param tcamCharges the same of the charges
 * @param ecartCroissance growth of the charges less growth of the produits, in points; the scissors close when above zero
 * @param lignes one by year, year 0 first
 * @param cumul sum of the margins after year 0
 * @param cumulConstant sum of the margins after year 0 in euros of year 0, when prices are given
 * @param rupture when the margin falls below zero
 * @param couverture until when the reserves hold, when they are given
 * @param essms the same by ESSMS, when paths are given by ESSMS
 */
public record EffetCiseau(
        Optional<Taux> tcamProduits,
        Optional<Taux> tcamCharges,
        Optional<Taux> ecartCroissance,
        List<LigneCiseau> lignes,
        MonetaryAmount cumul,
        Optional<MonetaryAmount> cumulConstant,
        Rupture rupture,
        Optional<CouvertureReserves> couverture,
        List<CiseauEssms> essms) {
    public EffetCiseau {
        lignes = List.copyOf(lignes);
        essms = List.copyOf(essms);
    }

    /**
     * One year, euros.
     *
     * @param rang 0 for the base year
     * @param exercice budget year, when known
     * @param produits produits
     * @param charges charges
     * @param marge produits less charges
     * @param cumul margins since year 1
     * @param effort share of the charges to cut for a margin of zero; 0 when there is none to cut, absent without charges
     * @param soldeReserves all the reserves with the cumulated margins
     * @param produitsConstants produits in euros of year 0
     * @param margeConstante margin in euros of year 0
     * @param perteReelle produits in euros of year 0 less those of year 0: below zero, a loss
     * @param perteContratFige the same, had the produits of year 0 been kept unchanged in current euros
     */
    public record LigneCiseau(
            int rang,
            Optional<Exercice> exercice,
            MonetaryAmount produits,
            MonetaryAmount charges,
            MonetaryAmount marge,
            MonetaryAmount cumul,
            Optional<Taux> effort,
            Optional<MonetaryAmount> soldeReserves,
            Optional<MonetaryAmount> produitsConstants,
            Optional<MonetaryAmount> margeConstante,
            Optional<MonetaryAmount> perteReelle,
            Optional<MonetaryAmount> perteContratFige) {}

    /**
     * When the margin falls below zero.
     *
     * @param rang first year whose margin is below zero; 0 when it already is in the base year; absent when none is
     * @param exercice that year, when known
     * @param rangContinu years after year 0 at which produits and charges cross when each grows at its mean rate, four decimals
     * @param motifSansRang why there is no crossing
     */
    public record Rupture(
            Optional<Integer> rang,
            Optional<Exercice> exercice,
            Optional<BigDecimal> rangContinu,
            Optional<MotifSansRupture> motifSansRang) {}

    /** Why produits and charges do not cross. */
    public enum MotifSansRupture {
        /** Charges grow no faster than produits: the scissors do not close. */
        CHARGES_PAS_PLUS_RAPIDES,
        /** Charges are already above produits in the base year. */
        DEJA_DEFICITAIRE,
        /** Produits or charges are zero, or no year follows: no growth can be told. */
        SANS_CROISSANCE
    }

    /**
     * What reserves cover: a year is covered while the reserves and the margins since year 1 together are not below zero.
     *
     * @param compensation with the réserve de compensation alone
     * @param toutes with all the reserves given
     */
    public record CouvertureReserves(DureeCouverture compensation, DureeCouverture toutes) {}

    /**
     * How long reserves hold.
     *
     * @param reserve opening amount, euros
     * @param couvertJusquAu last year before the first that is not covered; the last year of the measure when all are
     * @param exerciceCouvert that year, when known
     * @param premierNonCouvert first year that is not covered, if any
     * @param exerciceNonCouvert that year, when known
     * @param manque what is not covered at the end of the measure, euros, zero when nothing is
     */
    public record DureeCouverture(
            MonetaryAmount reserve,
            int couvertJusquAu,
            Optional<Exercice> exerciceCouvert,
            Optional<Integer> premierNonCouvert,
            Optional<Exercice> exerciceNonCouvert,
            MonetaryAmount manque) {}

    /**
     * The measure of an ESSMS.
     *
     * @param essms as it was named
     * @param mesure the measure
     */
    public record CiseauEssms(String essms, EffetCiseau mesure) {}
}
