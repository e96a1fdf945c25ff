package fr.cpom.projection.scenario;

import java.util.List;

/**
 * A quantity over the values of two parameters.
 *
 * @param grandeur what each cell holds
 * @param base its value without any change
 * @param colonnes the values of the columns
 * @param lignes the rows, in the order given
 */
public record GrilleScenarios(
        GrandeurProjetee grandeur, ValeurGrandeur base, List<ValeurParametre> colonnes, List<LigneGrille> lignes) {
    public GrilleScenarios {
        colonnes = List.copyOf(colonnes);
        lignes = List.copyOf(lignes);
    }

    /**
     * A row.
     *
     * @param valeur the value of its parameter
     * @param cellules one by column
     */
    public record LigneGrille(ValeurParametre valeur, List<ValeurGrandeur> cellules) {
        public LigneGrille {
            cellules = List.copyOf(cellules);
        }
    }
}
