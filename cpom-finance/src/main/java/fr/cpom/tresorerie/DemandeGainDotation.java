package fr.cpom.tresorerie;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A dotation to compare with billing in arrears of the same products.
 *
 * <p>Days are calendar days with at most four decimals, the delay from 0 to 3 660, the lag from −366 to 3 660, the year of 365 or 366
 * ({@code NOMBRE_INVALIDE}). Refused too: negative products ({@code MONTANT_NEGATIF}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeGainDotation.class)
@JsonDeserialize(as = ImmutableDemandeGainDotation.class)
public interface DemandeGainDotation {
    /** Products of the year, euros: the dotation, or what would be billed in its place. */
    MonetaryAmount produits();

    /** Average days from the service to the money, when it is billed in arrears. */
    BigDecimal delaiEncaissement();

    /** Average days from the service to the payment of the dotation, when the caller knows it. */
    Optional<BigDecimal> decalageDotation();

    /**
     * Year whose real days of payment give that lag, each against the middle of its month; when absent, and no lag is given, the
     * lag is the day of payment of the law less {@link #jourCentral}.
     */
    Optional<Exercice> exercice();

    /**
     * Day on which a month of service is centred, 15 when absent; from 1 to 31. Beside a lag or a year it has no effect, nor has the
     * year beside a lag ({@code TRESORERIE_CHAMP_SANS_EFFET}).
     */
    Optional<Integer> jourCentral();

    /** Days of the year that the products are spread on: 365, or 366 when the caller wants so. */
    @Value.Default
    default int joursAnnee() {
        return 365;
    }

    /** Where the payer is, for its public holidays. */
    @Value.Default
    default Territoire territoire() {
        return Territoire.national();
    }

    /** Brings the amount to the form of the library and refuses what cannot be. */
    @Value.Check
    default DemandeGainDotation normalise() {
        Positif.decimal("delaiEncaissement", delaiEncaissement(), 0, FluxTresorerie.DELAI_MAXIMAL);
        decalageDotation().ifPresent(d -> Positif.decimal("decalageDotation", d, -366, FluxTresorerie.DELAI_MAXIMAL));
        jourCentral().ifPresent(j -> Positif.entier("jourCentral", j, 1, 31));
        Positif.entier("joursAnnee", joursAnnee(), 365, 366);
        MonetaryAmount net = Positif.montant("produits", produits());
        return net.equals(produits())
                ? this
                : builder().from(this).produits(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeGainDotation.Builder {
        Builder() {}
    }
}
