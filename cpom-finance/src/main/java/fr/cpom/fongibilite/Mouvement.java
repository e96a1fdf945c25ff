package fr.cpom.fongibilite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.ObjetMouvement;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Money that goes from one place of the budgets to another.
 *
 * <p>What is not told is presumed not to stand in the way, and the verdict says what it presumed.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableMouvement.class)
@JsonDeserialize(as = ImmutableMouvement.class)
public interface Mouvement {
    /** A name for it. */
    Optional<String> code();

    /** Where it comes from; credits not yet split, under the ceiling of the contract, when absent. */
    Optional<Poste> origine();

    /** Where it goes to. */
    Poste destination();

    /** Euros, above zero ({@code MOUVEMENT_MONTANT_INVALIDE} otherwise). */
    MonetaryAmount montant();

    /** What it carries; credits of the year when absent. */
    @Value.Default
    default ObjetMouvement objet() {
        return ObjetMouvement.CREDITS;
    }

    /** Whether the saving that pays lasts. */
    Optional<NatureCredit> natureRessource();

    /** Whether the charge that is paid lasts. */
    Optional<NatureCredit> natureCharge();

    /** Day of the movement. */
    Optional<LocalDate> date();

    /** What is free at the origin, euros; read from the credits of the entry when absent. */
    Optional<MonetaryAmount> disponible();

    /** True when it raises operating charges of later years. */
    Optional<Boolean> hausseUlterieure();

    /** True when the charges that are certain keep their credits. */
    Optional<Boolean> chargesCertainesCouvertes();

    /** True when the provisions for retirement and compte épargne-temps are made. */
    Optional<Boolean> provisionsDePersonnelDotees();

    /** Refuses an amount of zero or below ({@code MOUVEMENT_MONTANT_INVALIDE}). */
    @Value.Check
    default Mouvement normaliser() {
        MonetaryAmount net = Montants.normalise(montant());
        if (!net.isPositive()) {
            throw new ValeurInvalideException("MOUVEMENT_MONTANT_INVALIDE", "montant", Montants.texte(net));
        }
        Optional<MonetaryAmount> libre = disponible().map(Montants::normalise);
        return net.equals(montant()) && libre.equals(disponible())
                ? this
                : new Builder().from(this).montant(net).disponible(libre).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a movement. */
    final class Builder extends ImmutableMouvement.Builder {
        Builder() {}
    }
}
