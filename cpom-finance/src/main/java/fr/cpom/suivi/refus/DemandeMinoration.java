package fr.cpom.suivi.refus;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A reduction of the forfait soins after a refusal to sign (D. 314-167-1 I 5° CASF): its year, and a rate to judge. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeMinoration.class)
@JsonDeserialize(as = ImmutableDemandeMinoration.class)
public interface DemandeMinoration {
    /** Kind of the contract refused; only that of the EHPAD knows this penalty. */
    @Value.Default
    default NatureCpom nature() {
        return NatureCpom.EHPAD;
    }

    /** Rank of the year of reduction, 1 for the first; less is refused ({@code NOMBRE_INVALIDE}). */
    @Value.Default
    default int rang() {
        return 1;
    }

    /** The budget year, which dates the rates; that of the context when absent. */
    Optional<Exercice> exercice();

    /** Forfait global relatif aux soins of the year (R. 314-159), euros; below zero, refused ({@code MONTANT_NEGATIF}). */
    Optional<MonetaryAmount> forfaitSoins();

    /** The rate to judge, when there is one. */
    Optional<Taux> taux();

    /** See the fields. */
    @Value.Check
    default DemandeMinoration normaliser() {
        if (rang() < 1) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "rang", Integer.toString(rang()));
        }
        Optional<MonetaryAmount> net = Minorations.forfait(forfaitSoins());
        return net.equals(forfaitSoins())
                ? this
                : builder().from(this).forfaitSoins(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeMinoration.Builder {
        Builder() {}
    }
}
