package fr.cpom.projection.scenario;

import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What was found.
 *
 * @param solutions one by search, in the order given
 */
public record ResultatRecherches(List<SolutionRecherche> solutions) {
    public ResultatRecherches {
        solutions = List.copyOf(solutions);
    }

    /**
     * What a search found.
     *
     * @param nom its name
     * @param grandeur what is looked at
     * @param seuil what it must not be below, euros
     * @param valeurBase its value without any change, euros
     * @param minimum lowest value looked at
     * @param maximum highest value of the grid
     * @param pas step of the grid
     * @param encadrement two neighbours around the target; absent when every value examined meets it ({@code
     *     RECHERCHE_TOUJOURS_ATTEINTE}) or none does ({@code RECHERCHE_SANS_SOLUTION})
     * @param monotone false when the quantity was seen to go up and down between the bounds: other values may meet the target
     *     ({@code RECHERCHE_NON_MONOTONE})
     */
    public record SolutionRecherche(
            String nom,
            GrandeurProjetee grandeur,
            MonetaryAmount seuil,
            MonetaryAmount valeurBase,
            ValeurParametre minimum,
            ValeurParametre maximum,
            ValeurParametre pas,
            Optional<EncadrementParametre> encadrement,
            boolean monotone) {}

    /**
     * Two neighbours on the grid, the target between them.
     *
     * @param valeur the one that meets the target
     * @param valeurSuivante the one that no longer does
     * @param grandeur the quantity with the first, at the target or above, euros
     * @param grandeurSuivante the quantity with the second, below it, euros
     * @param exact true when the first is at the target to the cent
     */
    public record EncadrementParametre(
            ValeurParametre valeur,
            ValeurParametre valeurSuivante,
            MonetaryAmount grandeur,
            MonetaryAmount grandeurSuivante,
            boolean exact) {}
}
