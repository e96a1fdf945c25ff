package fr.cpom.resultat.reserve;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A reprise of réserve de trésorerie to judge (R. 314-48 II and IV CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeReprise.class)
@JsonDeserialize(as = ImmutableDemandeReprise.class)
public interface DemandeReprise {
    /** The years, from the oldest to the newest; of more than the text asks, the newest count. */
    List<AnneeReserve> annees();

    /** What one wishes to take, euros; without it, the ceiling alone is told. */
    Optional<MonetaryAmount> montant();

    /** What it would finance; the text only knows investment. */
    @Value.Default
    default Reserve emploi() {
        return Reserve.INVESTISSEMENT;
    }

    /** The answer of the authority: true for an agreement, false for a refusal, absent while awaited. */
    Optional<Boolean> accord();

    /** True for an establishment of L. 342-1, to which R. 314-48 does not apply (R. 314-102). */
    @Value.Default
    default boolean etablissementL3421() {
        return false;
    }

    /**
     * One year of bilan financier, euros.
     *
     * @param exercice the year; successive when all are given ({@code ANNEES_NON_SUCCESSIVES})
     * @param reserve réserve de trésorerie at its end, not negative
     * @param besoinFondsRoulement besoin en fonds de roulement
     * @param bilan the lines that make it, when it is not given
     */
    record AnneeReserve(
            Optional<Exercice> exercice,
            MonetaryAmount reserve,
            Optional<MonetaryAmount> besoinFondsRoulement,
            Optional<BilanBesoin> bilan) {
        public AnneeReserve {
            reserve = Montants.nonNegatif("reserve", reserve);
            besoinFondsRoulement = besoinFondsRoulement.map(Montants::normalise);
        }
    }

    /** Normalises the amounts. */
    @Value.Check
    default DemandeReprise normaliser() {
        Optional<MonetaryAmount> net = montant().map(m -> Montants.nonNegatif("montant", m));
        return net.equals(montant()) ? this : builder().from(this).montant(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeReprise.Builder {
        Builder() {}
    }
}
