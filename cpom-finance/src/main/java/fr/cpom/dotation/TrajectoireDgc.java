package fr.cpom.dotation;

import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;

/**
 * The dotations of a contract year by year, over its term and its prorogation.
 *
 * @param numero the contract
 * @param avertissement what the contract says must be printed with every result
 * @param exercices in order
 */
public record TrajectoireDgc(String numero, Optional<String> avertissement, List<ExerciceDgc> exercices) {
    public TrajectoireDgc {
        exercices = List.copyOf(exercices);
    }

    /**
     * The year asked.
     *
     * @throws IllegalArgumentException when the contract does not cover it
     */
    public ExerciceDgc exercice(Exercice exercice) {
        return exercices.stream()
                .filter(e -> e.exercice().equals(exercice))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("exercice hors du contrat : " + exercice));
    }
}
