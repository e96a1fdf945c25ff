package fr.cpom.tarification.activite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The forfait of an EHPAD to modulate by its activity (R. 314-160 for the soins, R. 314-174 CASF for the dépendance).
 *
 * <p>Refused: a negative amount ({@code MONTANT_NEGATIF}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeModulation.class)
@JsonDeserialize(as = ImmutableDemandeModulation.class)
public interface DemandeModulation {
    /** Year of the tariff, which decides the threshold; that of the context when absent. */
    Optional<Exercice> exercice();

    /** {@code SOINS} or {@code DEPENDANCE}. */
    SectionTarifaire section();

    /** The part of the forfait that the equation gives, the only one modulated, euros. */
    Optional<MonetaryAmount> partEquation();

    /** The financements complémentaires, left as they are, euros. */
    Optional<MonetaryAmount> financementsComplementaires();

    /** Last known taux d'occupation of the hébergement permanent. */
    Optional<Taux> taux();

    /** The same as days and places, in place of the rate; absences of less than 72 hours count. */
    Optional<ModaliteActivite> activite();

    /** Decimals to which a rate drawn from days is rounded, from 0 to 10; ten when absent, the text being silent. */
    Optional<Integer> decimalesTaux();

    /** Forfait received over result of the equation, which decides the threshold from 2018 to 2023. */
    Optional<Taux> tauxFinancement();

    /** Another threshold than that of the series. */
    Optional<Taux> seuil();

    /** Share of the modulation that the authority waives for exceptional situations, {@code "100%"} for all of it. */
    Optional<Taux> partEcartee();

    /** True when the authority reads R. 314-160 as a reduction only. */
    @Value.Default
    default boolean sansHausse() {
        return false;
    }

    /** Rate by which the contract modulates the financements complémentaires of the soins (R. 314-161), signed. */
    Optional<Taux> modulationComplements();

    /** Brings the amounts to the form of the library. */
    @Value.Check
    default DemandeModulation normalise() {
        Optional<MonetaryAmount> part = Montants.nonNegatif("partEquation", partEquation());
        Optional<MonetaryAmount> complements =
                Montants.nonNegatif("financementsComplementaires", financementsComplementaires());
        if (part.equals(partEquation()) && complements.equals(financementsComplementaires())) {
            return this;
        }
        return builder()
                .from(this)
                .partEquation(part)
                .financementsComplementaires(complements)
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeModulation.Builder {
        Builder() {}
    }
}
