package fr.cpom.tresorerie;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The great masses of a bilan financier, euros: the fonds de roulement whole or by its two parts, the besoin en fonds de roulement
 * whole or by its two sides.
 *
 * <p>Refused: a year of neither 365 nor 366 days ({@code NOMBRE_INVALIDE}), negative charges ({@code MONTANT_NEGATIF}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeEquilibreFinancier.class)
@JsonDeserialize(as = ImmutableDemandeEquilibreFinancier.class)
public interface DemandeEquilibreFinancier {
    /** FRNG: fonds de roulement net global; the sum of its two parts when absent. */
    Optional<MonetaryAmount> frng();

    /** FRI: fonds de roulement d'investissement. */
    Optional<MonetaryAmount> fri();

    /** FRE: fonds de roulement d'exploitation. */
    Optional<MonetaryAmount> fre();

    /** BFR: besoin en fonds de roulement, negative for an excédent; uses less resources of the cycle when absent. */
    Optional<MonetaryAmount> bfr();

    /** Stocks, charges constatées d'avance, créances (R. 314-48 III). */
    Optional<MonetaryAmount> emploisCycle();

    /** Debts of the cycle, produits constatés d'avance, sums to return, deposits but for protected adults (R. 314-48 III). */
    Optional<MonetaryAmount> ressourcesCycle();

    /** Cash and placements, to check the treasury against. */
    Optional<MonetaryAmount> liquidites();

    /** Short-term bank funding, none when absent. */
    @Value.Default
    default MonetaryAmount financementsCourtTerme() {
        return Montants.zero();
    }

    /** Cash charges of the year, to count days of. */
    Optional<MonetaryAmount> chargesDecaissables();

    /** Days of the year that they are spread on: 365, or 366 when the caller wants so. */
    @Value.Default
    default int joursAnnee() {
        return 365;
    }

    /** Brings the amounts to the form of the library and refuses what cannot be. */
    @Value.Check
    default DemandeEquilibreFinancier normalise() {
        Positif.entier("joursAnnee", joursAnnee(), 365, 366);
        Optional<MonetaryAmount> charges = Positif.montant("chargesDecaissables", chargesDecaissables());
        MonetaryAmount[] donnes = Stream.of(
                        frng(),
                        fri(),
                        fre(),
                        bfr(),
                        emploisCycle(),
                        ressourcesCycle(),
                        liquidites(),
                        Optional.of(financementsCourtTerme()),
                        chargesDecaissables())
                .flatMap(Optional::stream)
                .toArray(MonetaryAmount[]::new);
        return Montants.sontNormalises(donnes)
                ? this
                : builder()
                        .from(this)
                        .frng(frng().map(Montants::normalise))
                        .fri(fri().map(Montants::normalise))
                        .fre(fre().map(Montants::normalise))
                        .bfr(bfr().map(Montants::normalise))
                        .emploisCycle(emploisCycle().map(Montants::normalise))
                        .ressourcesCycle(ressourcesCycle().map(Montants::normalise))
                        .liquidites(liquidites().map(Montants::normalise))
                        .financementsCourtTerme(Montants.normalise(financementsCourtTerme()))
                        .chargesDecaissables(charges)
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeEquilibreFinancier.Builder {
        Builder() {}
    }
}
