package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A review of the contract by its parties: what they read, on which day, and what they decided. Its scores are computed, not kept. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableRevue.class)
@JsonDeserialize(as = ImmutableRevue.class)
public interface Revue {
    /** When in the life of the contract. */
    enum Nature {
        /** Yearly dialogue de gestion. */
        ANNUELLE,
        /** Half-way: the third year for a CPOM EHPAD (arrêté of 3 March 2017, annex). */
        MI_PARCOURS,
        /** At the end of the contract. */
        FINALE
    }

    /** When in the life of the contract. */
    Nature nature();

    /** The day of the meeting. */
    LocalDate date();

    /** The exercise judged; that of the date when absent. */
    Optional<Exercice> exercice();

    /** What the parties read. */
    List<String> documents();

    /** What they decided. */
    List<String> decisions();

    /** Number of the avenant that follows from it, if any; below 1, it is refused ({@code NOMBRE_INVALIDE}). */
    Optional<Integer> avenant();

    /** Refuses an exercise after the date ({@code REVUE_AVANT_EXERCICE}) and a number of avenant below 1. */
    @Value.Check
    default void verifier() {
        if (exercice().isPresent() && exercice().get().compareTo(Exercice.du(date())) > 0) {
            throw new ValeurInvalideException(
                    "REVUE_AVANT_EXERCICE", "exercice", exercice().get().toString());
        }
        if (avenant().isPresent() && avenant().get() < 1) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "avenant", avenant().get().toString());
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a review. */
    final class Builder extends ImmutableRevue.Builder {
        Builder() {}
    }
}
