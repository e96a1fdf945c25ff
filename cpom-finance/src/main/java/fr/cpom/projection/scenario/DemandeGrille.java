package fr.cpom.projection.scenario;

import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import java.util.List;

/**
 * A quantity to compute over the values of two parameters: at most 2 500 cells ({@code SCENARIO_TROP_NOMBREUX}).
 *
 * @param trajectoire the base
 * @param lignes the parameter of the rows, applied first
 * @param colonnes the parameter of the columns
 * @param grandeur what each cell holds
 */
public record DemandeGrille(
        DemandeTrajectoire trajectoire, AxeGrille lignes, AxeGrille colonnes, GrandeurProjetee grandeur) {
    /** Most cells of a grid. */
    public static final int CELLULES_MAXIMALES = 2500;

    /**
     * A parameter and its values.
     *
     * @param parametre what varies
     * @param valeurs at least one ({@code CHAMP_MANQUANT})
     */
    public record AxeGrille(ParametreScenario parametre, List<ValeurParametre> valeurs) {
        public AxeGrille {
            valeurs = List.copyOf(valeurs);
        }
    }
}
