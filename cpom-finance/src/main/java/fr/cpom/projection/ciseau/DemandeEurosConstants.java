package fr.cpom.projection.ciseau;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Amounts of several years to be told in euros of one, and the years of which the price index is asked. Refused: a year twice
 * ({@code ANNEE_EN_DOUBLE}), more than 200 amounts, decimals outside 0 to 10 ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeEurosConstants.class)
@JsonDeserialize(as = ImmutableDemandeEurosConstants.class)
public interface DemandeEurosConstants {
    /** Current euros of each year. */
    List<MontantAnnuel> montants();

    /** The year in whose euros they are told; needed as soon as there are amounts. */
    Optional<Exercice> exerciceReference();

    /** Years of which the mean of the index and its change are asked, beside those of the amounts. */
    List<Exercice> exercices();

    /** Prices. */
    EvolutionPrix prix();

    /** Decimals of the index and of the percentages shown. */
    @Value.Default
    default int decimales() {
        return 2;
    }

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        MontantAnnuel.distincts("montants", montants());
        IndicePrix.borne("decimales", decimales(), 0, 10);
        if (montants().size() + exercices().size() > 200) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "montants", Integer.toString(montants().size()));
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeEurosConstants.Builder {
        Builder() {}
    }
}
