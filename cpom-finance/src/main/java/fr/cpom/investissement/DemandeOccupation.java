package fr.cpom.investissement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What the occupancy that covers the fixed charges depends on. Refused: an amount below zero ({@code MONTANT_NEGATIF}), places
 * outside 1 to 100 000 or days outside 1 to 366 ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeOccupation.class)
@JsonDeserialize(as = ImmutableDemandeOccupation.class)
public interface DemandeOccupation {
    /** Charges of the year whatever the activity, euros. */
    MonetaryAmount chargesFixes();

    /** Price of a day, euros. */
    MonetaryAmount tarif();

    /** What one more day costs, euros. */
    MonetaryAmount coutVariable();

    /** Places. */
    int places();

    /** Days open in a year, 365 when absent. */
    @Value.Default
    default int joursOuverture() {
        return 365;
    }

    /** Brings the amounts to the form of the library and refuses what cannot be. */
    @Value.Check
    default DemandeOccupation normalise() {
        Stream.of(chargesFixes(), tarif(), coutVariable())
                .filter(MonetaryAmount::isNegative)
                .findFirst()
                .ifPresent(m -> {
                    throw new ValeurInvalideException("MONTANT_NEGATIF", Montants.texte(m));
                });
        borne("places", places(), 100_000);
        borne("joursOuverture", joursOuverture(), 366);
        return Montants.sontNormalises(chargesFixes(), tarif(), coutVariable())
                ? this
                : builder()
                        .from(this)
                        .chargesFixes(Montants.normalise(chargesFixes()))
                        .tarif(Montants.normalise(tarif()))
                        .coutVariable(Montants.normalise(coutVariable()))
                        .build();
    }

    private static void borne(String champ, int nombre, int maximum) {
        if (nombre < 1 || nombre > maximum) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, Integer.toString(nombre));
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeOccupation.Builder {
        Builder() {}
    }
}
