package fr.cpom.projection.personnel;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Optional;

/**
 * Measures to cost.
 *
 * @param mesures points or flat amounts
 * @param exercice their first year, needed when the value of a point is read in a series
 * @param tauxCharges employer charges on top, not negative ({@code TAUX_HORS_BORNES}); none when absent
 */
public record DemandeMesures(List<MesurePersonnel> mesures, Optional<Exercice> exercice, Optional<Taux> tauxCharges) {
    public DemandeMesures {
        mesures = List.copyOf(mesures);
        tauxCharges.filter(Taux::estNegatif).ifPresent(t -> {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", "tauxCharges", t.toString(), "≥ 0 %");
        });
    }
}
