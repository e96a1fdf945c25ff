package fr.cpom.budget;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** The flows of a year to class by titles of the tableau de financement. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeTableauFinancement.class)
@JsonDeserialize(as = ImmutableDemandeTableauFinancement.class)
public interface DemandeTableauFinancement {
    /** Chart of accounts of the books. */
    ReferentielComptable referentiel();

    /** Year of the flows. */
    Exercice exercice();

    /** Private ESSMS: true when ANC 2022-06 was applied to the exercise 2024, one year early. */
    @Value.Default
    default boolean applicationAnticipee() {
        return false;
    }

    /** The CAF, euros; below zero an insuffisance d'autofinancement. Without it there is no balance. */
    Optional<MonetaryAmount> caf();

    /** The flows. */
    List<FluxFinancement> flux();

    /** Amounts in the one form of the library. */
    @Value.Check
    default DemandeTableauFinancement normalise() {
        return caf().map(c -> Montants.sontNormalises(c)).orElse(true)
                ? this
                : builder().from(this).caf(caf().map(Montants::normalise)).build();
    }

    /**
     * A flow of an account.
     *
     * @param compte number of the account, or budget chapter {@code C070} or {@code C071} ({@code COMPTE_ILLISIBLE} otherwise)
     * @param emploi what it used, euros, not negative ({@code MONTANT_NEGATIF})
     * @param ressource what it brought, euros, not negative
     */
    record FluxFinancement(String compte, Optional<MonetaryAmount> emploi, Optional<MonetaryAmount> ressource) {
        private static final Pattern FORME = Pattern.compile("[1-9][0-9]{0,14}|C07[01]");

        public FluxFinancement {
            if (!FORME.matcher(compte).matches()) {
                throw new ValeurInvalideException("COMPTE_ILLISIBLE", "compte", compte);
            }
            emploi = emploi.map(m -> Montants.nonNegatif("emploi", m));
            ressource = ressource.map(m -> Montants.nonNegatif("ressource", m));
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeTableauFinancement.Builder {
        Builder() {}
    }
}
