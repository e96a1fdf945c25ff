package fr.cpom.dotation;

import java.util.List;
import java.util.Optional;

/**
 * Each year against its ceiling.
 *
 * @param respecte whether every year that has a ceiling stays within it; absent when no year has one
 * @param exercices the years that have a ceiling, in the order of the dotations
 */
public record VerdictPlafond(Optional<Boolean> respecte, List<ControlePlafond> exercices) {
    public VerdictPlafond {
        exercices = List.copyOf(exercices);
    }
}
