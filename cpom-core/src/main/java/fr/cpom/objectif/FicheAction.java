package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
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

    /** Means, in words. */
    Optional<String> moyens();

    /** First day, when fixed. */
    Optional<LocalDate> debut();

    /** Last day, when fixed. */
    Optional<LocalDate> fin();

    /** Milestones. */
    List<Jalon> jalons();

    /** A milestone of a fiche action. */
    record Jalon(String intitule, LocalDate echeance, Optional<LocalDate> atteintLe) {}

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a fiche action. */
    final class Builder extends ImmutableFicheAction.Builder {
        Builder() {}
    }
}
