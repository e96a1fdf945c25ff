package fr.cpom.projection.ciseau;

import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What would hold to the term, for each objective.
 *
 * @param nombreAnnees years to the term
 * @param pas step of the grid of rates
 * @param solutions one by objective
 */
public record CroissanceSoutenable(int nombreAnnees, Taux pas, List<SolutionMarge> solutions) {
    public CroissanceSoutenable {
        solutions = List.copyOf(solutions);
    }

    /** What must not be below zero. */
    public enum ObjectifMarge {
        /** The sum of the margins after year 0. */
        CUMUL_NUL,
        /** The margin of the last year. */
        MARGE_FINALE_NULLE,
        /** The margin of every year after year 0. */
        AUCUNE_PERTE
    }

    /** What is looked for, all else unchanged. */
    public enum GrandeurCherchee {
        /** One rate of growth of the charges. */
        CROISSANCE_CHARGES,
        /** One rate of growth of the produits. */
        CROISSANCE_PRODUITS,
        /** Produits of year 0, their growth unchanged. */
        BASE_PRODUITS
    }

    /**
     * What meets an objective; what is absent has no solution, or cannot be looked for on the paths given.
     *
     * @param objectif the objective
     * @param croissanceCharges the greatest growth of the charges that meets it
     * @param croissanceProduits the least growth of the produits that meets it
     * @param baseProduits the least produits of year 0 that meet it
     */
    public record SolutionMarge(
            ObjectifMarge objectif,
            Optional<EncadrementTaux> croissanceCharges,
            Optional<EncadrementTaux> croissanceProduits,
            Optional<EncadrementMontant> baseProduits) {}

    /**
     * Two neighbours on the grid, the objective between them.
     *
     * @param taux the one that meets the objective
     * @param tauxSuivant the one that no longer does
     * @param marge what the objective looks at, with the first: zero or above, euros
     * @param margeSuivante the same with the second: below zero
     * @param exact true when the first brings it to zero to the cent
     */
    public record EncadrementTaux(
            Taux taux, Taux tauxSuivant, MonetaryAmount marge, MonetaryAmount margeSuivante, boolean exact) {}

    /**
     * Two neighbours one unit of rounding apart, the objective between them; euros.
     *
     * @param montant the one that meets the objective
     * @param montantSuivant the one that no longer does, absent when nothing at all would do
     * @param marge what the objective looks at, with the first
     * @param margeSuivante the same with the second
     * @param complement the first less the produits of year 0 given
     */
    public record EncadrementMontant(
            MonetaryAmount montant,
            Optional<MonetaryAmount> montantSuivant,
            MonetaryAmount marge,
            Optional<MonetaryAmount> margeSuivante,
            MonetaryAmount complement) {}
}
