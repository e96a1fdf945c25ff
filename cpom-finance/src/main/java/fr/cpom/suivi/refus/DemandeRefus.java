package fr.cpom.suivi.refus;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** The dated events of one procedure of refusal to sign (D. 314-167-1 CASF), in any order. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeRefus.class)
@JsonDeserialize(as = ImmutableDemandeRefus.class)
public interface DemandeRefus {
    /** Kind of the contract proposed; only that of the EHPAD knows this penalty. */
    @Value.Default
    default NatureCpom nature() {
        return NatureCpom.EHPAD;
    }

    /** True when the contract proposed follows another one: the law names this case, the decree does not. */
    @Value.Default
    default boolean renouvellement() {
        return false;
    }

    /** Forfait global relatif aux soins of a year (R. 314-159), euros, when ranges of amounts are wanted. */
    Optional<MonetaryAmount> forfaitSoins();

    /** The events; those of one day in the order given. */
    List<EvenementRefus> evenements();

    /** Amounts in one form; below zero, refused ({@code MONTANT_NEGATIF}). */
    @Value.Check
    default DemandeRefus normaliser() {
        Optional<MonetaryAmount> net = Minorations.forfait(forfaitSoins());
        return net.equals(forfaitSoins())
                ? this
                : builder().from(this).forfaitSoins(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a procedure. */
    final class Builder extends ImmutableDemandeRefus.Builder {
        Builder() {}
    }
}
