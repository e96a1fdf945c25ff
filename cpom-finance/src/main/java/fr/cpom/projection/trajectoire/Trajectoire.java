package fr.cpom.projection.trajectoire;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.droit.Confiance;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.ciseau.EffetCiseau;
import fr.cpom.projection.hypothese.EffetDerive;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Budgets projected, euros; every total is the sum of its lines.
 *
 * @param exerciceBase the base year
 * @param annees the whole, base year first
 * @param essms the same by ESSMS
 * @param lignes line by line
 * @param ciseau the effet ciseau of the whole and of each ESSMS; absent when an ESSMS falls below zero on one
 *     side or the prices do not allow it
 * @param causes what each hypothesis did to the charges and to the produits
 * @param decompositions why the result of each year differs from that of the year before
 * @param hypotheses all that was supposed, with its source
 */
public record Trajectoire(
        Exercice exerciceBase,
        List<AnneeTrajectoire> annees,
        List<TrajectoireEssms> essms,
        List<LigneTrajectoire> lignes,
        Optional<EffetCiseau> ciseau,
        List<CauseTrajectoire> causes,
        List<DecompositionAnnee> decompositions,
        List<HypotheseRetenue> hypotheses) {
    public Trajectoire {
        annees = List.copyOf(annees);
        essms = List.copyOf(essms);
        lignes = List.copyOf(lignes);
        causes = List.copyOf(causes);
        decompositions = List.copyOf(decompositions);
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * One year of the whole.
     *
     * @param exercice the year
     * @param produits all the produits
     * @param charges all the charges
     * @param resultat produits less charges
     * @param produitsCalcules the part of the produits that brings no cash
     * @param chargesCalculees the part of the charges that costs no cash
     * @param caf result plus calculated charges less calculated produits; below zero, an insuffisance
     * @param tauxCaf CAF on the produits that are neither calculated nor proceeds of disposals (775), four decimals of the
     *     percentage; absent without such produits, or ten thousand times them
     * @param financement what the CAF pays and the cash left, when the balance sheet of the base year is given
     */
    public record AnneeTrajectoire(
            Exercice exercice,
            MonetaryAmount produits,
            MonetaryAmount charges,
            MonetaryAmount resultat,
            MonetaryAmount produitsCalcules,
            MonetaryAmount chargesCalculees,
            MonetaryAmount caf,
            Optional<Taux> tauxCaf,
            Optional<FinancementAnnee> financement) {}

    /**
     * The tableau de financement and the cash of a year; the base year has its closing balances only.
     *
     * @param capital capital of loans repaid
     * @param investissements paid
     * @param emprunts new loans
     * @param subventions received
     * @param variationFrng CAF and resources less uses
     * @param frng at the end of the year
     * @param bfr at the end of the year
     * @param tresorerie FRNG less BFR
     * @param joursTresorerie cash on the charges that are paid × 365, two decimals; absent without charges
     * @param capitalCouvert CAF on capital repaid, four decimals; absent when there is none to repay
     */
    public record FinancementAnnee(
            MonetaryAmount capital,
            MonetaryAmount investissements,
            MonetaryAmount emprunts,
            MonetaryAmount subventions,
            MonetaryAmount variationFrng,
            MonetaryAmount frng,
            MonetaryAmount bfr,
            MonetaryAmount tresorerie,
            Optional<BigDecimal> joursTresorerie,
            Optional<BigDecimal> capitalCouvert) {}

    /**
     * One ESSMS.
     *
     * @param essms as the lines name it
     * @param annees its years, base year first
     * @param causes what each cause did to its charges and to its produits
     * @param decompositions why its result of each year differs from that of the year before
     */
    public record TrajectoireEssms(
            String essms, List<AnneeEssms> annees, List<CauseEssms> causes, List<DecompositionAnnee> decompositions) {
        public TrajectoireEssms {
            annees = List.copyOf(annees);
            causes = List.copyOf(causes);
            decompositions = List.copyOf(decompositions);
        }
    }

    /**
     * What one cause did to an ESSMS; over the ESSMS, the sums are those of the whole. Who bears it is told for the whole only, which
     * the tarification pays.
     *
     * @param cause as for the whole
     * @param famille what it is about
     * @param effet what kind of effect
     * @param sens on which side
     * @param variations change of the side since the base year, year by year, euros
     */
    public record CauseEssms(
            String cause, FamilleHypothese famille, EffetDerive effet, SensLigne sens, List<MontantAnnuel> variations) {
        public CauseEssms {
            variations = List.copyOf(variations);
        }
    }

    /**
     * One year of an ESSMS.
     *
     * @param exercice the year
     * @param produits its produits
     * @param charges its charges
     * @param resultat produits less charges
     * @param reserves what its result does to its reserves (R. 314-234), when they are given; empty for the base year
     */
    public record AnneeEssms(
            Exercice exercice,
            MonetaryAmount produits,
            MonetaryAmount charges,
            MonetaryAmount resultat,
            List<MouvementReserve> reserves) {
        public AnneeEssms {
            reserves = List.copyOf(reserves);
        }
    }

    /**
     * A reserve in a year.
     *
     * @param reserve which
     * @param mouvement what the result of the year adds (positive) or takes
     * @param solde after it
     */
    public record MouvementReserve(Reserve reserve, MonetaryAmount mouvement, MonetaryAmount solde) {}

    /** Where a line comes from. */
    public enum OrigineLigne {
        /** Given by the caller. */
        BUDGET,
        /** Dotation of the contract. */
        CONTRAT,
        /** Interest of a loan. */
        EMPRUNT,
        /** Depreciation or quote-part of a subsidy of an investment. */
        INVESTISSEMENT
    }

    /**
     * A line over the years.
     *
     * @param essms as the lines name it
     * @param section section tarifaire
     * @param groupe groupe fonctionnel
     * @param sens produit or charge
     * @param origine where it comes from
     * @param financeur who pays it, for a dotation of the contract
     * @param compte its account
     * @param libelle its words
     * @param calculee true when it moves no cash
     * @param montants by year, base year first
     */
    public record LigneTrajectoire(
            String essms,
            Optional<SectionTarifaire> section,
            GroupeFonctionnel groupe,
            SensLigne sens,
            OrigineLigne origine,
            Optional<Financeur> financeur,
            Optional<String> compte,
            Optional<String> libelle,
            boolean calculee,
            List<MontantAnnuel> montants) {
        public LigneTrajectoire {
            montants = List.copyOf(montants);
        }
    }

    /**
     * What one cause did: the sums over the causes of one sens are the whole change since the base year, to the cent.
     *
     * @param cause name of the hypothesis, with its step for pay ({@code salaires / REPORT}); or that of an origin: contract,
     *     loans, investments, known amounts
     * @param famille what it is about
     * @param effet what kind of effect
     * @param sens on which side
     * @param variations change of the side since the base year, year by year, euros
     * @param aChargeFinanceur the part that the rise of the tarification pays, year by year; charges only
     * @param aChargeGestionnaire the part left to the gestionnaire, year by year; charges only
     */
    public record CauseTrajectoire(
            String cause,
            FamilleHypothese famille,
            EffetDerive effet,
            SensLigne sens,
            List<MontantAnnuel> variations,
            List<MontantAnnuel> aChargeFinanceur,
            List<MontantAnnuel> aChargeGestionnaire) {
        public CauseTrajectoire {
            variations = List.copyOf(variations);
            aChargeFinanceur = List.copyOf(aChargeFinanceur);
            aChargeGestionnaire = List.copyOf(aChargeGestionnaire);
        }
    }

    /**
     * Why a result changed: {@code variation = prix + volume + structure + politique}.
     *
     * @param exercice the year, against the one before
     * @param variation change of the result
     * @param prix effect of the prices, below zero when it costs
     * @param volume effect of the volumes
     * @param structure effect of the make-up
     * @param politique effect of decisions
     */
    public record DecompositionAnnee(
            Exercice exercice,
            MonetaryAmount variation,
            MonetaryAmount prix,
            MonetaryAmount volume,
            MonetaryAmount structure,
            MonetaryAmount politique) {}

    /**
     * A hypothesis as it served.
     *
     * @param nom its name
     * @param famille what it is about
     * @param lignes how many lines it aims at
     * @param taux rate of each year, when it is one
     * @param montants amount of each year, when it is one
     * @param source where it comes from
     * @param confiance how sure the source is
     */
    public record HypotheseRetenue(
            String nom,
            FamilleHypothese famille,
            int lignes,
            List<TauxAnnuel> taux,
            List<MontantAnnuel> montants,
            Optional<String> source,
            Optional<Confiance> confiance) {
        public HypotheseRetenue {
            taux = List.copyOf(taux);
            montants = List.copyOf(montants);
        }
    }
}
