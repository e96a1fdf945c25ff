package fr.cpom.projection.montecarlo;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** A trajectory, what is uncertain in it, and how many scenarios to draw. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeMonteCarlo.class)
@JsonDeserialize(as = ImmutableDemandeMonteCarlo.class)
public interface DemandeMonteCarlo {
    /** Scenarios when nothing is asked. */
    int SCENARIOS = 10_000;

    /** Most scenarios. */
    int SCENARIOS_MAXIMAUX = 1_000_000;

    /** Seed when none is given. */
    long GRAINE = 20_260_101L;

    /** Most uncertain hypotheses, and most percentiles. */
    int NOMBRE_MAXIMAL = 100;

    /** Percentiles when none is asked: 5, 10, 25, 50, 75, 90 and 95 %. */
    List<Taux> CENTILES = Stream.of("5", "10", "25", "50", "75", "90", "95")
            .map(Taux::pourcent)
            .toList();

    /** The central trajectory: what happens when every gap is zero. */
    DemandeTrajectoire trajectoire();

    /** What is uncertain, each hypothesis once; their order is that of the draws. */
    List<IncertitudeHypothese> incertitudes();

    /** Pairs that move together; all others are independent. */
    List<CorrelationHypotheses> correlations();

    /** How many scenarios, 1 to 1 000 000 ({@code NOMBRE_INVALIDE}); 10 000 when absent. */
    @Value.Default
    default int nombreScenarios() {
        return SCENARIOS;
    }

    /** Seed of the draws: the same seed gives the same result; 20260101 when absent. */
    @Value.Default
    default long graine() {
        return GRAINE;
    }

    /** Percentiles asked, 0 to 100 % ({@code TAUX_HORS_BORNES}); {@link #CENTILES} when none is given. */
    List<Taux> centiles();

    /** Share of the worst scenarios in the expected shortfall, above 0 to 100 %; 5 % when absent. */
    @Value.Default
    default Taux partPires() {
        return Taux.pourcent("5");
    }

    /** False to leave out the figures by ESSMS, which fill the memory; true when absent. */
    @Value.Default
    default boolean parEssms() {
        return true;
    }

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        nombre("nombreScenarios", nombreScenarios(), 1, SCENARIOS_MAXIMAUX);
        nombre("incertitudes", incertitudes().size(), 0, NOMBRE_MAXIMAL);
        nombre("centiles", centiles().size(), 0, NOMBRE_MAXIMAL);
        for (Taux centile : centiles()) {
            if (centile.estNegatif() || centile.compareTo(Taux.UN) > 0) {
                throw new ValeurInvalideException("TAUX_HORS_BORNES", "centiles", centile.toString());
            }
        }
        if (partPires().compareTo(Taux.ZERO) <= 0 || partPires().compareTo(Taux.UN) > 0) {
            throw new ValeurInvalideException(
                    "TAUX_HORS_BORNES", "partPires", partPires().toString());
        }
    }

    private static void nombre(String champ, int nombre, int minimum, int maximum) {
        if (nombre < minimum || nombre > maximum) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, Integer.toString(nombre));
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeMonteCarlo.Builder {
        Builder() {}
    }
}
