package fr.cpom.tresorerie;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A prix de journée fixed after 1 January (R. 314-35 CASF).
 *
 * <p>Refused: a negative price ({@code MONTANT_NEGATIF}); days outside 0 to 366, a year of neither 365 nor 366 days, days billed below
 * zero, above ten million or with more than four decimals ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeTarifTardif.class)
@JsonDeserialize(as = ImmutableDemandeTarifTardif.class)
public interface DemandeTarifTardif {
    /** Most days of activity in a year. */
    int JOURNEES_MAXIMALES = 10_000_000;

    /** TB: price that the whole year should bear, euros. */
    MonetaryAmount tarifBudgetaire();

    /** TA of the year before: price billed until the new one takes effect, euros. */
    MonetaryAmount tarifAnterieur();

    /** Day when the new price takes effect; this or {@link #joursEcoules} is needed. */
    Optional<LocalDate> dateEffet();

    /** Y: calendar days from 1 January to the eve of the effect. */
    Optional<Integer> joursEcoules();

    /** Z: days of activity forecast for the year. */
    Optional<BigDecimal> journees();

    /** Days really billed at the old price, where they are known; {@code Z × Y / days of the year} when absent. */
    Optional<BigDecimal> journeesFacturees();

    /** Days of the year: 365, or 366 when the caller wants so. */
    @Value.Default
    default int joursAnnee() {
        return 365;
    }

    /** Brings the prices to the form of the library and refuses what cannot be. */
    @Value.Check
    default DemandeTarifTardif normalise() {
        Positif.entier("joursAnnee", joursAnnee(), 365, 366);
        joursEcoules().ifPresent(j -> Positif.entier("joursEcoules", j, 0, 366));
        journees().ifPresent(j -> Positif.decimal("journees", j, 0, JOURNEES_MAXIMALES));
        journeesFacturees().ifPresent(j -> Positif.decimal("journeesFacturees", j, 0, JOURNEES_MAXIMALES));
        MonetaryAmount budgetaire = Positif.montant("tarifBudgetaire", tarifBudgetaire());
        MonetaryAmount anterieur = Positif.montant("tarifAnterieur", tarifAnterieur());
        return Montants.sontNormalises(tarifBudgetaire(), tarifAnterieur())
                ? this
                : builder()
                        .from(this)
                        .tarifBudgetaire(budgetaire)
                        .tarifAnterieur(anterieur)
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeTarifTardif.Builder {
        Builder() {}
    }
}
