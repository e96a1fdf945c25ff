package fr.cpom.projection.retraite;

import fr.cpom.objectif.DetteDuPasse;
import fr.cpom.projection.retraite.DemandeIfc.MethodeIfc;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * An engagement de retraite, euros; each line is computed exactly and rounded once, totals are sums of lines.
 *
 * @param methode which share of the allowance is a debt
 * @param dateEvaluation day of the valuation
 * @param lignes one by person or group
 * @param capital allowances at term, charges included, without presence nor discount
 * @param droitsAcquis the share already built, before presence and discount
 * @param engagement actuarial debt today (DBO), when a rate of discount is given
 * @param coutServices what one more year of service builds
 * @param interets one year of interest on the engagement
 * @param ecartActuariel engagement less what the year before made expect, when it is given
 * @param detteDuPasse engagement less provision and insurance fund; negative, more is set aside than is owed
 * @param etalement equal parts of the debt of the past, the last one taking the rest
 * @param dette the same debt in the form that {@code suivi.diagnostic} takes, when it is not negative
 */
public record EngagementIfc(
        MethodeIfc methode,
        LocalDate dateEvaluation,
        List<LigneIfc> lignes,
        MonetaryAmount capital,
        MonetaryAmount droitsAcquis,
        Optional<MonetaryAmount> engagement,
        Optional<MonetaryAmount> coutServices,
        Optional<MonetaryAmount> interets,
        Optional<MonetaryAmount> ecartActuariel,
        Optional<MonetaryAmount> detteDuPasse,
        List<PartDette> etalement,
        Optional<DetteDuPasse> dette) {
    public EngagementIfc {
        lignes = List.copyOf(lignes);
        etalement = List.copyOf(etalement);
    }

    /**
     * A person or a group.
     *
     * @param code its code
     * @param nombre people
     * @param anneesRestantes years to leaving
     * @param ancienneteTerme years with the employer at leaving
     * @param mois months of pay valued, two decimals
     * @param plancherApplique true when the code du travail gives more than the scale
     * @param capital allowances at term, charges included
     * @param presence share expected to be there at leaving, twelve decimals
     * @param actualisation factor of discount, twelve decimals
     * @param prorata share of the allowance that is a debt today, twelve decimals
     * @param droitsAcquis capital × prorata
     * @param engagement droits acquis × presence × discount
     * @param coutServices capital × presence × discount over the years that build the right
     */
    public record LigneIfc(
            String code,
            int nombre,
            int anneesRestantes,
            BigDecimal ancienneteTerme,
            BigDecimal mois,
            boolean plancherApplique,
            MonetaryAmount capital,
            Taux presence,
            Optional<Taux> actualisation,
            Taux prorata,
            MonetaryAmount droitsAcquis,
            Optional<MonetaryAmount> engagement,
            Optional<MonetaryAmount> coutServices) {}

    /**
     * The part of an exercise.
     *
     * @param exercice the exercise
     * @param montant euros
     */
    public record PartDette(Exercice exercice, MonetaryAmount montant) {}
}
