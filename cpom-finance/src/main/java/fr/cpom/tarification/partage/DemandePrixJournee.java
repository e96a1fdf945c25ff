package fr.cpom.tarification.partage;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What a prix de journée is drawn from (R. 314-113 CASF), euros and days of one ESSMS: its {@link #charges}, or the {@link
 * #dotation} already fixed for it, its part of a dotation globalisée commune for instance (R. 314-112 CASF).
 *
 * <p>Refused: a negative amount ({@code MONTANT_NEGATIF}), a negative number of days ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandePrixJournee.class)
@JsonDeserialize(as = ImmutableDemandePrixJournee.class)
public interface DemandePrixJournee {
    /** FINESS number or any name, for the explanation. */
    Optional<String> essms();

    /** Year of the price; that of the context when absent. */
    Optional<Exercice> exercice();

    /** All operating charges; needed when no dotation is given. */
    Optional<MonetaryAmount> charges();

    /** Earlier surplus taken up by the authority, lowers the price. */
    @Value.Default
    default MonetaryAmount repriseExcedent() {
        return Montants.zero();
    }

    /** Earlier deficit taken up by the authority, raises the price. */
    @Value.Default
    default MonetaryAmount repriseDeficit() {
        return Montants.zero();
    }

    /** Operating products other than those of the price. */
    @Value.Default
    default MonetaryAmount autresProduits() {
        return Montants.zero();
    }

    /** Net amount of the year already fixed, in place of the four amounts above. */
    Optional<MonetaryAmount> dotation();

    /** Real days of the three years before, the last year first. */
    List<BigDecimal> journeesPrecedentes();

    /** Forecast days of the year: the divisor in the first three years and in special circumstances. */
    Optional<BigDecimal> journeesPrevisionnelles();

    /** Day when the ESSMS opened, when it may be less than three years before the year of the price. */
    Optional<LocalDate> ouvertLe();

    /** True when special circumstances make the authority take the forecast days. */
    @Value.Default
    default boolean circonstancesParticulieres() {
        return false;
    }

    /** What those circumstances are. */
    Optional<String> motifCirconstances();

    /** Brings the amounts and days to the form of the library. */
    @Value.Check
    default DemandePrixJournee normalise() {
        Optional<MonetaryAmount> charges = Montants.nonNegatif("charges", charges());
        MonetaryAmount excedent = Montants.nonNegatif("repriseExcedent", repriseExcedent());
        MonetaryAmount deficit = Montants.nonNegatif("repriseDeficit", repriseDeficit());
        MonetaryAmount autres = Montants.nonNegatif("autresProduits", autresProduits());
        Optional<MonetaryAmount> dotation = Montants.nonNegatif("dotation", dotation());
        List<BigDecimal> jours = journeesPrecedentes().stream()
                .map(j -> Decompte.verifie("journeesPrecedentes", j))
                .toList();
        Optional<BigDecimal> prevues = Decompte.verifie("journeesPrevisionnelles", journeesPrevisionnelles());
        if (charges.equals(charges())
                && excedent.equals(repriseExcedent())
                && deficit.equals(repriseDeficit())
                && autres.equals(autresProduits())
                && dotation.equals(dotation())
                && jours.equals(journeesPrecedentes())
                && prevues.equals(journeesPrevisionnelles())) {
            return this;
        }
        return builder()
                .from(this)
                .charges(charges)
                .repriseExcedent(excedent)
                .repriseDeficit(deficit)
                .autresProduits(autres)
                .dotation(dotation)
                .journeesPrecedentes(jours)
                .journeesPrevisionnelles(prevues)
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandePrixJournee.Builder {
        Builder() {}
    }
}
