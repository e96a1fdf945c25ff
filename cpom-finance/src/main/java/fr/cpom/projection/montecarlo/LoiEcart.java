package fr.cpom.projection.montecarlo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Optional;

/**
 * The law of the gap between what happens and what a hypothesis supposes.
 *
 * <p>For a hypothesis of rates the gap is in points, added to the rate of the year; for one of amounts it is relative, the amount
 * being multiplied by one plus the gap. {@link Lognormale} multiplies instead: one plus the rate of the year, or the amount. Every
 * number of a law lies between −1 000 % and 1 000 % ({@code TAUX_HORS_BORNES}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(LoiEcart.Triangulaire.class),
    @JsonSubTypes.Type(LoiEcart.Pert.class),
    @JsonSubTypes.Type(LoiEcart.Normale.class),
    @JsonSubTypes.Type(LoiEcart.Lognormale.class),
    @JsonSubTypes.Type(LoiEcart.Empirique.class)
})
public sealed interface LoiEcart {
    /** Most observations of an empirical law. */
    int OBSERVATIONS_MAXIMALES = 10_000;

    /**
     * Triangular.
     *
     * @param minimum lowest gap
     * @param mode likeliest gap, between the two others ({@code TAUX_HORS_BORNES})
     * @param maximum highest gap
     */
    @JsonTypeName("TRIANGULAIRE")
    record Triangulaire(Taux minimum, Taux mode, Taux maximum) implements LoiEcart {
        public Triangulaire {
            ordonner(minimum, mode, maximum);
        }
    }

    /**
     * PERT, the beta law of mean {@code (minimum + 4 mode + maximum) / 6}.
     *
     * @param minimum lowest gap
     * @param mode likeliest gap, between the two others ({@code TAUX_HORS_BORNES})
     * @param maximum highest gap
     */
    @JsonTypeName("PERT")
    record Pert(Taux minimum, Taux mode, Taux maximum) implements LoiEcart {
        public Pert {
            ordonner(minimum, mode, maximum);
        }
    }

    /**
     * Normal.
     *
     * @param moyenne mean gap, zero when absent
     * @param ecartType standard deviation, not negative ({@code TAUX_HORS_BORNES})
     */
    @JsonTypeName("NORMALE")
    record Normale(Optional<Taux> moyenne, Taux ecartType) implements LoiEcart {
        public Normale {
            moyenne.ifPresent(m -> borner("moyenne", m));
            positif("ecartType", ecartType);
        }

        /** Of mean zero. */
        public static Normale of(Taux ecartType) {
            return new Normale(Optional.empty(), ecartType);
        }
    }

    /**
     * Lognormal: one plus the rate, or the amount, is multiplied by a lognormal factor.
     *
     * @param moyenne mean of the factor less one, above −100 % ({@code TAUX_HORS_BORNES}); zero when absent
     * @param ecartType standard deviation of the factor, not negative
     */
    @JsonTypeName("LOGNORMALE")
    record Lognormale(Optional<Taux> moyenne, Taux ecartType) implements LoiEcart {
        public Lognormale {
            moyenne.ifPresent(m -> borner("moyenne", m));
            moyenne.filter(m -> m.plus(Taux.UN).compareTo(Taux.ZERO) <= 0).ifPresent(m -> {
                throw new ValeurInvalideException("TAUX_HORS_BORNES", "moyenne", m.toString());
            });
            positif("ecartType", ecartType);
        }
    }

    /**
     * Observed gaps, all as likely, interpolated between neighbours (quantile of type 7).
     *
     * @param ecarts one to 10 000 gaps, in any order ({@code NOMBRE_INVALIDE})
     */
    @JsonTypeName("EMPIRIQUE")
    record Empirique(List<Taux> ecarts) implements LoiEcart {
        public Empirique {
            ecarts = List.copyOf(ecarts);
            if (ecarts.isEmpty() || ecarts.size() > OBSERVATIONS_MAXIMALES) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "ecarts", Integer.toString(ecarts.size()));
            }
            ecarts.forEach(e -> borner("ecarts", e));
        }
    }

    private static void ordonner(Taux minimum, Taux mode, Taux maximum) {
        borner("minimum", minimum);
        borner("maximum", maximum);
        if (mode.compareTo(minimum) < 0 || mode.compareTo(maximum) > 0) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", "mode", mode.toString());
        }
    }

    private static void positif(String champ, Taux taux) {
        borner(champ, taux);
        if (taux.estNegatif()) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, taux.toString());
        }
    }

    private static void borner(String champ, Taux taux) {
        if (taux.fraction().abs().intValue() >= 10 && taux.fraction().abs().compareTo(java.math.BigDecimal.TEN) > 0) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, taux.toString());
        }
    }
}
