package fr.cpom.contrat;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rate for an exercise.
 *
 * @param exercice the year
 * @param taux the rate of evolution of that year
 */
public record TauxAnnuel(Exercice exercice, Taux taux) {
    /** The rate of a year in a list, when it has one. */
    static Optional<Taux> de(List<TauxAnnuel> taux, Exercice exercice) {
        for (TauxAnnuel t : taux) {
            if (t.exercice.equals(exercice)) {
                return Optional.of(t.taux);
            }
        }
        return Optional.empty();
    }

    /** The list itself, refused when a year stands twice ({@code ANNEE_EN_DOUBLE}). */
    static List<TauxAnnuel> distincts(String champ, List<TauxAnnuel> taux) {
        Set<Exercice> vus = new HashSet<>();
        for (TauxAnnuel t : taux) {
            if (!vus.add(t.exercice)) {
                throw new ValeurInvalideException("ANNEE_EN_DOUBLE", champ, t.exercice.toString());
            }
        }
        return List.copyOf(taux);
    }
}
