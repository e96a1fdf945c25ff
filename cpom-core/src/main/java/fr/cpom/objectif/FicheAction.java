package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fiche action: who does what, by when, with which means. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableFicheAction.class)
@JsonDeserialize(as = ImmutableFicheAction.class)
public interface FicheAction {
    /** Code, unique in the contract. */
    String code();

    /** Wording. */
    String intitule();

    /** What is to be done. */
    Optional<String> description();

    /** Who leads it. */
    Optional<String> pilote();

    /** Who does it with the leader. */
    List<String> partenaires();

    /** Who gains by it. */
    Optional<String> beneficiaires();

    /** Where: commune, bassin, département, in words. */
    Optional<String> territoire();

    /** Means, in words. */
    Optional<String> moyens();

    /** Means, each with its origin and its amount. */
    List<Moyen> financements();

    /** What may prevent it. */
    Optional<String> risque();

    /** First day, when fixed. */
    Optional<LocalDate> debut();

    /** Last day, when fixed; before the first day, it is refused ({@code PLAGE_INVERSEE}). */
    Optional<LocalDate> fin();

    /** Milestones. */
    List<Jalon> jalons();

    /** Refuses an end before the beginning. */
    @Value.Check
    default void verifier() {
        if (debut().isPresent() && fin().isPresent() && fin().get().isBefore(debut().get())) {
            throw new ValeurInvalideException("PLAGE_INVERSEE", "fin", debut().get() + " / " + fin().get());
        }
    }

    /**
     * A milestone of a fiche action. Its state on a day follows from its dates.
     *
     * @param intitule what must be done
     * @param echeance by which day
     * @param atteintLe the day it was done
     * @param abandonneLe the day the parties gave it up; both done and given up is refused ({@code JALON_CONTRADICTOIRE})
     */
    record Jalon(String intitule, LocalDate echeance, Optional<LocalDate> atteintLe, Optional<LocalDate> abandonneLe) {
        public Jalon {
            if (atteintLe.isPresent() && abandonneLe.isPresent()) {
                throw new ValeurInvalideException("JALON_CONTRADICTOIRE", "abandonneLe", intitule);
            }
        }

        /** A milestone that nobody gave up. */
        public Jalon(String intitule, LocalDate echeance, Optional<LocalDate> atteintLe) {
            this(intitule, echeance, atteintLe, Optional.empty());
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a fiche action. */
    final class Builder extends ImmutableFicheAction.Builder {
        Builder() {}
    }
}
