package fr.cpom.projection.ciseau;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Produits and charges of which the margin is followed: for the whole ({@code produits}, {@code charges}) or by ESSMS ({@code
 * essms}), never both ({@code CISEAU_CHEMIN_DOUBLE}). Year 0 is the base year: its margin is shown and is not in the cumulated
 * one. Refused: years outside 0 to 100, decimals outside 0 to 10 ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeCiseau.class)
@JsonDeserialize(as = ImmutableDemandeCiseau.class)
public interface DemandeCiseau {
    /** Exercise of year 0; when absent, the first of the amounts given by year, else years are ranks only. */
    Optional<Exercice> exerciceBase();

    /** Years after year 0; up to the last year given when absent. */
    Optional<Integer> nombreAnnees();

    /** Produits of the whole. */
    Optional<CheminAnnuel> produits();

    /** Charges of the whole. */
    Optional<CheminAnnuel> charges();

    /** Paths by ESSMS, whose sum is the whole. */
    List<CheminEssms> essms();

    /** Prices, for margins in euros of year 0. */
    Optional<EvolutionPrix> prix();

    /** Réserve de compensation at the end of year 0, euros; with {@code essms}, that of the whole is the sum of theirs. */
    Optional<MonetaryAmount> reserveCompensation();

    /** Other reserves that may cover a loss at the end of year 0, euros. */
    Optional<MonetaryAmount> autresReserves();

    /** Decimals of the percentages shown. */
    @Value.Default
    default int decimales() {
        return 2;
    }

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        nombreAnnees().ifPresent(Calendrier::verifier);
        IndicePrix.borne("decimales", decimales(), 0, 10);
        reserveCompensation().ifPresent(m -> Montants.nonNegatif("reserveCompensation", m));
        autresReserves().ifPresent(m -> Montants.nonNegatif("autresReserves", m));
        if (!essms().isEmpty()
                && (produits().isPresent()
                        || charges().isPresent()
                        || reserveCompensation().isPresent()
                        || autresReserves().isPresent())) {
            throw new ValeurInvalideException("CISEAU_CHEMIN_DOUBLE", "essms", "");
        }
    }

    /**
     * The paths of an ESSMS.
     *
     * @param essms FINESS number or any name unique in the list
     * @param produits its produits
     * @param charges its charges
     * @param reserveCompensation its réserve de compensation at the end of year 0, euros
     * @param autresReserves its other usable reserves, euros
     */
    record CheminEssms(
            String essms,
            CheminAnnuel produits,
            CheminAnnuel charges,
            Optional<MonetaryAmount> reserveCompensation,
            Optional<MonetaryAmount> autresReserves) {
        public CheminEssms {
            reserveCompensation = reserveCompensation.map(m -> Montants.nonNegatif("reserveCompensation", m));
            autresReserves = autresReserves.map(m -> Montants.nonNegatif("autresReserves", m));
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeCiseau.Builder {
        Builder() {}
    }
}
