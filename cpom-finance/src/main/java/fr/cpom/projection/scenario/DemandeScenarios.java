package fr.cpom.projection.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A base and what one would change in it: at most 200 variants ({@code SCENARIO_TROP_NOMBREUX}). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeScenarios.class)
@JsonDeserialize(as = ImmutableDemandeScenarios.class)
public interface DemandeScenarios {
    /** Most variants of a call. */
    int VARIANTES_MAXIMALES = 200;

    /** The base. */
    DemandeTrajectoire trajectoire();

    /** Name of the base in the ranking, 1 to 80 characters ({@code NOM_INVALIDE}). */
    @Value.Default
    default String nomBase() {
        return "base";
    }

    /** The variants. */
    List<Variante> variantes();

    /** What scenarios are ranked by, the greatest first; the cumulated margin when absent. */
    Optional<GrandeurProjetee> classement();

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        Variante.verifierNom("nomBase", nomBase());
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeScenarios.Builder {
        Builder() {}
    }
}
