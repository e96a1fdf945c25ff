package fr.cpom.projection.personnel;

import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;

/**
 * The components of a rate of evolution {@code t = Σ w g}; one figure may lack when the others give it.
 *
 * @param composantes pay, other charges, a group of charges…
 * @param taux the rate, when it is known and a weight or a growth is looked for
 */
public record DemandeTauxDirecteur(List<Composante> composantes, Optional<Taux> taux) {
    public DemandeTauxDirecteur {
        composantes = List.copyOf(composantes);
    }

    /**
     * A component of the charges.
     *
     * @param libelle its name
     * @param poids its share of the charges of the reference year; the one absent is what the others leave
     * @param evolution its growth; the one absent is what the rate asks for
     */
    public record Composante(String libelle, Optional<Taux> poids, Optional<Taux> evolution) {}
}
