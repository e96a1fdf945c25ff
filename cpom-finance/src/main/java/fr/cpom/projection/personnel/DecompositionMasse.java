package fr.cpom.projection.personnel;

import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Why a pay bill changed; rates shown with twelve decimals of the fraction, HALF_UP, amounts in euros.
 *
 * @param masseAvant pay bill of the first year, when its staff and pays are known
 * @param masseApres pay bill of the second year
 * @param evolution its change
 * @param tauxEvolution its change as a rate
 * @param tauxEffectif change of the staff
 * @param tauxSalaireMoyen change of the mean pay: {@code (1 + structure) × (1 + nominal) − 1}
 * @param tauxStructure change of the mean pay by the shares alone
 * @param tauxNominal change of the mean pay by the pays alone
 * @param effectif effect of the staff
 * @param structure effect of the shares of the categories
 * @param nominal effect of the pays; the three effects sum to the change
 * @param categories part of each category in each effect; each column sums to its effect
 * @param gvt glissement vieillesse-technicité, when movements are given
 */
public record DecompositionMasse(
        Optional<MonetaryAmount> masseAvant,
        Optional<MonetaryAmount> masseApres,
        Optional<MonetaryAmount> evolution,
        Optional<Taux> tauxEvolution,
        Optional<Taux> tauxEffectif,
        Optional<Taux> tauxSalaireMoyen,
        Optional<Taux> tauxStructure,
        Optional<Taux> tauxNominal,
        Optional<MonetaryAmount> effectif,
        Optional<MonetaryAmount> structure,
        Optional<MonetaryAmount> nominal,
        List<PartCategorie> categories,
        Optional<Gvt> gvt) {
    public DecompositionMasse {
        categories = List.copyOf(categories);
    }

    /**
     * The part of a category.
     *
     * @param categorie its name
     * @param effectif its part of the effect of the staff
     * @param structure its part of the effect of the shares
     * @param nominal its part of the effect of the pays
     * @param evolution the sum of the three
     */
    public record PartCategorie(
            String categorie,
            MonetaryAmount effectif,
            MonetaryAmount structure,
            MonetaryAmount nominal,
            MonetaryAmount evolution) {}

    /**
     * Glissement vieillesse-technicité over a year; vieillesse and technicité are not told apart, nobody can from pays alone.
     *
     * @param tauxPresents change of the pay of those present in both years, general measures included
     * @param positif effect of their careers, general measures taken out (GVT positif)
     * @param noria pay of those who came less pay of those who left (GVT négatif)
     * @param solde sum of both
     * @param tauxPositif the same on the pay bill
     * @param tauxNoria the same on the pay bill
     * @param tauxSolde the same on the pay bill
     */
    public record Gvt(
            Optional<Taux> tauxPresents,
            Optional<MonetaryAmount> positif,
            Optional<MonetaryAmount> noria,
            Optional<MonetaryAmount> solde,
            Optional<Taux> tauxPositif,
            Optional<Taux> tauxNoria,
            Optional<Taux> tauxSolde) {}
}
