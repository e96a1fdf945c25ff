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
 * <p>A gap means what the points of {@code DECALER_TAUX} mean in a scenario. Evolution and prices: points on the rate of the year.
 * Pay: points on the rate that its rises, GVT and staff make together (in a scenario they are a further rise that compounds with
 * these: the difference is the product of the two). Absence and turnover: points on the rate of the year, which stays between 0 and
 * 100 %; the year after starts from there. Volume: points of the quantity of the base year, added to the quantity of the year, which
 * stays above zero. Amounts: relative, the amount being multiplied by one plus the gap.
 *
 * <p>{@link Lognormale} multiplies instead: one plus the yearly rate of evolution that the hypothesis makes, absence and volume
 * included; or the amounts, turnover included, hence nothing in a year where turnover adds nothing. Every number of a law lies
 * between −1 000 % and 1 000 % ({@code TAUX_HORS_BORNES}).
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
     * Observed gaps, drawn as they are, all as likely: nothing between two of them.
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
