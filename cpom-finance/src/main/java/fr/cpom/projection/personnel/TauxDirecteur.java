package fr.cpom.projection.personnel;

import fr.cpom.valeur.Taux;
import java.util.List;

/**
 * A rate of evolution and what makes it; twelve decimals of the fraction, HALF_UP.
 *
 * @param taux the rate
 * @param sommePoids sum of the weights, 100 % when the components cover all the charges
 * @param composantes the components, the figure looked for among them
 */
public record TauxDirecteur(Taux taux, Taux sommePoids, List<PartTaux> composantes) {
    public TauxDirecteur {
        composantes = List.copyOf(composantes);
    }

    /**
     * A component.
     *
     * @param libelle its name
     * @param poids its share of the charges
     * @param evolution its growth
     * @param contribution its part of the rate
     * @param poidsImplicite true when the weight was found here
     * @param evolutionImplicite true when the growth was found here
     */
    public record PartTaux(
            String libelle,
            Taux poids,
            Taux evolution,
            Taux contribution,
            boolean poidsImplicite,
            boolean evolutionImplicite) {}
}
