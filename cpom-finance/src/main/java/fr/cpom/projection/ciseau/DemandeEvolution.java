package fr.cpom.projection.ciseau;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Two values of one quantity: amounts, counts, rates, in any unit of which both are. Refused ({@code NOMBRE_INVALIDE}): more than
 * thirty digits before the point or twelve decimals, years outside 1 to 100, decimals outside 0 to 10; {@code
 * EXERCICE_FIN_ANTERIEUR}: a last exercise that is not after the first.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeEvolution.class)
@JsonDeserialize(as = ImmutableDemandeEvolution.class)
public interface DemandeEvolution {
    /** How a change from a value below zero is told. */
    enum ConventionSigne {
        /** {@code (fin − debut) / |debut|}: above zero when the value rises. */
        SUR_VALEUR_ABSOLUE,
        /** {@code fin / debut − 1} as published tables write it: below zero when a negative value rises. */
        ALGEBRIQUE
    }

    /** First value. */
    BigDecimal debut();

    /** Last value. */
    BigDecimal fin();

    /** Years between them, for the mean annual growth. */
    Optional<Integer> nombreAnnees();

    /** Exercise of the first value, in place of the number of years. */
    Optional<Exercice> exerciceDebut();

    /** Exercise of the last value. */
    Optional<Exercice> exerciceFin();

    /** What the value depends on, for an elasticity. */
    Optional<Determinant> determinant();

    /** How a change from a value below zero is told. */
    @Value.Default
    default ConventionSigne convention() {
        return ConventionSigne.SUR_VALEUR_ABSOLUE;
    }

    /** Decimals of the percentages, of the multiple and of the elasticity shown. */
    @Value.Default
    default int decimales() {
        return 2;
    }

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        nombre("debut", debut());
        nombre("fin", fin());
        nombreAnnees().ifPresent(n -> IndicePrix.borne("nombreAnnees", n, 1, Calendrier.ANNEES_MAXIMALES));
        IndicePrix.borne("decimales", decimales(), 0, 10);
        exerciceDebut()
                .ifPresent(d -> exerciceFin().filter(f -> f.compareTo(d) <= 0).ifPresent(f -> {
                    throw new ValeurInvalideException("EXERCICE_FIN_ANTERIEUR", "exerciceFin", f + " ≤ " + d);
                }));
    }

    private static void nombre(String champ, BigDecimal nombre) {
        if (nombre.precision() - nombre.scale() > 30 || nombre.scale() > 12 || nombre.scale() < -30) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, nombre.toString());
        }
    }

    /**
     * Two values of what the quantity depends on.
     *
     * @param debut first value
     * @param fin last value
     */
    record Determinant(BigDecimal debut, BigDecimal fin) {
        public Determinant {
            nombre("debut", debut);
            nombre("fin", fin);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeEvolution.Builder {
        Builder() {}
    }
}
