package fr.cpom.projection.ciseau;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The paths of which one rate, or the base, is to be found. Refused: years outside 1 to 100, a step that is not above zero or
 * above 1 % ({@code NOMBRE_INVALIDE}, {@code TAUX_HORS_BORNES}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeCroissance.class)
@JsonDeserialize(as = ImmutableDemandeCroissance.class)
public interface DemandeCroissance {
    /** Exercise of year 0, when paths are given by exercise. */
    Optional<Exercice> exerciceBase();

    /** Years after year 0: the term; up to the last year given when absent. */
    Optional<Integer> nombreAnnees();

    /** Produits: with only a base, their rate alone is looked for. */
    CheminAnnuel produits();

    /** Charges: with only a base, their rate alone is looked for. */
    CheminAnnuel charges();

    /** Step of the grid of rates. */
    @Value.Default
    default Taux pas() {
        return Taux.pourcent("0.0001");
    }

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        nombreAnnees().ifPresent(n -> IndicePrix.borne("nombreAnnees", n, 1, Calendrier.ANNEES_MAXIMALES));
        if (pas().compareTo(Taux.ZERO) <= 0 || pas().fraction().compareTo(new BigDecimal("0.01")) > 0) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", "pas", pas().toString(), "]0 % ; 1 %]");
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeCroissance.Builder {
        Builder() {}
    }
}
