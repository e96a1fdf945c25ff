package fr.cpom.projection.dette;

import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.DetteDuPasse;
import fr.cpom.projection.dette.DemandeDettePassee.TraitementDette;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The dettes du passé of a contract, euros, and their spreading; the parts of each debt sum to it.
 *
 * @param dateEvaluation day of the valuation
 * @param traitement how it is paid
 * @param retraites engagements de retraite by ESSMS
 * @param vetustes wear by ESSMS and class
 * @param totalRetraite what is owed of the engagements; those over-provisioned count for zero
 * @param totalVetuste renewals that are late
 * @param total both
 * @param dettes the same in the form that {@code suivi.diagnostic} takes
 * @param etalement total of each year
 * @param mesures credits to put in the volet financier; none when reserves pay
 * @param charges hypotheses for a trajectory: what each year must set aside or spend, on groupe III of the ESSMS
 * @param financements hypotheses for a trajectory whose contract does not carry {@code mesures}: the credits, on the produits;
 *     none when reserves pay
 */
public record DettePassee(
        LocalDate dateEvaluation,
        TraitementDette traitement,
        List<DetteRetraite> retraites,
        List<VetusteClasse> vetustes,
        MonetaryAmount totalRetraite,
        MonetaryAmount totalVetuste,
        MonetaryAmount total,
        List<DetteDuPasse> dettes,
        List<MontantAnnuel> etalement,
        List<MesureBudgetaire> mesures,
        List<Hypothese> charges,
        List<Hypothese> financements) {
    public DettePassee {
        retraites = List.copyOf(retraites);
        vetustes = List.copyOf(vetustes);
        dettes = List.copyOf(dettes);
        etalement = List.copyOf(etalement);
        mesures = List.copyOf(mesures);
        charges = List.copyOf(charges);
        financements = List.copyOf(financements);
    }

    /**
     * The engagement of an ESSMS.
     *
     * @param essms who bears it
     * @param engagement actuarial debt
     * @param provision set aside in the accounts
     * @param fondsAssurance set aside with an insurer
     * @param dette engagement less both; negative, more is set aside than is owed
     */
    public record DetteRetraite(
            NumeroFiness essms,
            MonetaryAmount engagement,
            MonetaryAmount provision,
            MonetaryAmount fondsAssurance,
            MonetaryAmount dette) {}

    /** Where a rate of wear stands. */
    public enum NiveauVetuste {
        /** At the target or below. */
        DANS_LA_CIBLE,
        /** Above the target. */
        AU_DESSUS_DE_LA_CIBLE,
        /** Above the rate from which a figure is unusual. */
        ATYPIQUE
    }

    /**
     * Wear of a class of assets.
     *
     * @param essms whose they are
     * @param classe which accounts
     * @param brut gross value
     * @param amortissements depreciation cumulated
     * @param taux depreciation on gross value, two decimals of the percentage; not given without gross value nor above
     *     1 000 %
     * @param tauxCible rate to come back to
     * @param seuil rate above which a figure is unusual
     * @param niveau where the rate stands, when it applies
     * @param retard renewal that is late: {@code amortissements − taux cible × brut}, what must be replaced at the same gross value,
     *     fully depreciated, for the rate to be the target; zero when it is met
     */
    public record VetusteClasse(
            NumeroFiness essms,
            ClasseImmobilisation classe,
            MonetaryAmount brut,
            MonetaryAmount amortissements,
            Optional<Taux> taux,
            Taux tauxCible,
            Taux seuil,
            Optional<NiveauVetuste> niveau,
            MonetaryAmount retard) {}
}
