package fr.cpom.fongibilite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** Movements to judge, one after the other, in a situation. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeMouvements.class)
@JsonDeserialize(as = ImmutableDemandeMouvements.class)
public interface DemandeMouvements {
    /** A title, printed with the result: invented amounts, draft… */
    Optional<String> libelle();

    /** Where and when. */
    Situation situation();

    /** True when the law of the situation, as the library ships it, applies beside {@link #regles}. */
    @Value.Default
    default boolean loi() {
        return true;
    }

    /** Rules of the contract; all the rules when {@link #loi} is false. */
    List<RegleFongibilite> regles();

    /** What each place holds before the movements; none when unknown. */
    List<Credit> credits();

    /** Ceiling of the whole, euros; the sum of the credits when absent. */
    Optional<MonetaryAmount> plafond();

    /** The movements, in the order in which they are decided. */
    List<Mouvement> mouvements();

    /** Amounts to the cent. */
    @Value.Check
    default DemandeMouvements normaliser() {
        Optional<MonetaryAmount> net = plafond().map(Montants::normalise);
        return net.equals(plafond())
                ? this
                : new Builder().from(this).plafond(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeMouvements.Builder {
        Builder() {}
    }
}
