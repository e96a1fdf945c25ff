package fr.cpom.tresorerie;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A plan de trésorerie to draw up, euros.
 *
 * <p>Refused: a horizon outside 1 to 120 months, a year that has neither 365 nor 366 days ({@code NOMBRE_INVALIDE}), negative charges
 * ({@code MONTANT_NEGATIF}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandePlanTresorerie.class)
@JsonDeserialize(as = ImmutableDemandePlanTresorerie.class)
public interface DemandePlanTresorerie {
    /** Longest horizon, in months: ten years. */
    int HORIZON_MAXIMAL = 120;

    /** First day of the plan; its flows are in it. */
    LocalDate jourOuverture();

    /** Balance on the morning of that day, negative when overdrawn. */
    MonetaryAmount soldeOuverture();

    /** Calendar months, the first one from the day of the opening. */
    int mois();

    /** What comes in and goes out; flows before and after the plan are counted apart and left out. */
    List<FluxTresorerie> flux();

    /** Balance that one does not want to fall below; zero when absent. */
    @Value.Default
    default MonetaryAmount plancher() {
        return Montants.zero();
    }

    /** True to have the balance of every day. */
    @Value.Default
    default boolean soldesQuotidiens() {
        return false;
    }

    /**
     * Cash charges of operation of a year, of which days of treasury are counted; those paid in the plan, over its own days,
     * when absent.
     */
    Optional<MonetaryAmount> chargesAnnuelles();

    /** Days of the year that {@link #chargesAnnuelles} is spread on: 365, or 366 when the caller wants so. */
    @Value.Default
    default int joursAnnee() {
        return 365;
    }

    /** Where the account is held, for public holidays; also where the payer of a contract's dotations is. */
    @Value.Default
    default Territoire territoire() {
        return Territoire.national();
    }

    /** Brings the amounts to the form of the library and refuses what cannot be. */
    @Value.Check
    default DemandePlanTresorerie normalise() {
        Positif.entier("mois", mois(), 1, HORIZON_MAXIMAL);
        Positif.entier("joursAnnee", joursAnnee(), 365, 366);
        Optional<MonetaryAmount> charges = Positif.montant("chargesAnnuelles", chargesAnnuelles());
        return Montants.sontNormalises(soldeOuverture(), plancher()) && charges.equals(chargesAnnuelles())
                ? this
                : builder()
                        .from(this)
                        .soldeOuverture(Montants.normalise(soldeOuverture()))
                        .plancher(Montants.normalise(plancher()))
                        .chargesAnnuelles(charges)
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandePlanTresorerie.Builder {
        Builder() {}
    }
}
