package fr.cpom.suivi.evaluation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.objectif.Diagnostic;
import fr.cpom.objectif.Objectif;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A diagnostic to set against objectives: those of a contract, or given one by one before the contract is written. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeDiagnostic.class)
@JsonDeserialize(as = ImmutableDemandeDiagnostic.class)
public interface DemandeDiagnostic {
    /** The contract: its diagnostic, objectives, kind, perimeter and exercises, where they are not given below. */
    Optional<Cpom> cpom();

    /** The diagnostic; that of the contract when absent. */
    Optional<Diagnostic> diagnostic();

    /** Objectives, after those of the contract if there is one. */
    List<Objectif> objectifs();

    /** Kind of contract: it decides which objectives it must hold; that of the contract when absent. */
    Optional<NatureCpom> nature();

    /** First exercise over which retained debts are spread; the first of the contract when absent. */
    Optional<Exercice> premierExercice();

    /** Last exercise over which retained debts are spread, when they do not say how many; the last of the contract when absent. */
    Optional<Exercice> dernierExercice();

    /** Refuses a last exercise before the first ({@code PLAGE_INVERSEE}). */
    @Value.Check
    default void verifier() {
        if (premierExercice().isPresent()
                && dernierExercice().isPresent()
                && dernierExercice().get().compareTo(premierExercice().get()) < 0) {
            throw new ValeurInvalideException(
                    "PLAGE_INVERSEE", "dernierExercice", dernierExercice().get().toString());
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeDiagnostic.Builder {
        Builder() {}
    }
}
