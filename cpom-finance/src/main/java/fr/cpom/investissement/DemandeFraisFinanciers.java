package fr.cpom.investissement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The interest that an EHPAD asks the soins section to bear (D. 314-205), and what is known of the five conditions; what is
 * absent is unknown.
 *
 * <p>Refused: an amount or a number of days below zero ({@code MONTANT_NEGATIF}, {@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeFraisFinanciers.class)
@JsonDeserialize(as = ImmutableDemandeFraisFinanciers.class)
public interface DemandeFraisFinanciers {
    /** Interest of the year, euros. */
    MonetaryAmount fraisFinanciers();

    /** Credits notified for it, euros: the limit of what is borne. */
    Optional<MonetaryAmount> creditsNotifies();

    /**
     * True for an establishment of 2°, 3° or 4° of L. 342-1, or one habilitated to social aid for all its places, under the
     * contract of L. 313-12: the only ones concerned.
     */
    Optional<Boolean> etablissementVise();

    /** Agreement of the authority that tariffs the soins section. */
    Optional<Boolean> accordAutorite();

    /** 1°: the financing plan is approved by the authority that tariffs the hébergement. */
    Optional<Boolean> planApprouve();

    /** 2°: loans contracted or to contract, euros. */
    Optional<MonetaryAmount> emprunts();

    /** 2°: stable resources of the fonds de roulement d'investissement without cumulated depreciation, euros. */
    Optional<MonetaryAmount> financementsStables();

    /** 2°: the rate itself, when already computed. */
    Optional<Taux> tauxEndettement();

    /** 3°: deposits are asked of the residents (R. 314-149). */
    Optional<Boolean> politiqueDepots();

    /** 4°: the conditions of R. 314-48 for a reprise of the reserves are met. */
    Optional<Boolean> repriseExigible();

    /** 4°: that reprise was made. */
    Optional<Boolean> repriseEffectuee();

    /** 5°: permanent liquidity, in days of operation. */
    Optional<BigDecimal> joursLiquidites();

    /** Brings the amounts to the form of the library and refuses what cannot be. */
    @Value.Check
    default DemandeFraisFinanciers normalise() {
        MonetaryAmount[] donnes = Stream.of(
                        Optional.of(fraisFinanciers()), creditsNotifies(), emprunts(), financementsStables())
                .flatMap(Optional::stream)
                .toArray(MonetaryAmount[]::new);
        for (MonetaryAmount donne : donnes) {
            if (donne.isNegative()) {
                throw new ValeurInvalideException("MONTANT_NEGATIF", Montants.texte(donne));
            }
        }
        joursLiquidites().filter(j -> j.signum() < 0).ifPresent(j -> {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "joursLiquidites", j.toString());
        });
        return Montants.sontNormalises(donnes)
                ? this
                : builder()
                        .from(this)
                        .fraisFinanciers(Montants.normalise(fraisFinanciers()))
                        .creditsNotifies(creditsNotifies().map(Montants::normalise))
                        .emprunts(emprunts().map(Montants::normalise))
                        .financementsStables(financementsStables().map(Montants::normalise))
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeFraisFinanciers.Builder {
        Builder() {}
    }
}
