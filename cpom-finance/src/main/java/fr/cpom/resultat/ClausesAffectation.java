package fr.cpom.resultat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** What the contract says of results (R. 314-43, R. 314-235 CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableClausesAffectation.class)
@JsonDeserialize(as = ImmutableClausesAffectation.class)
public interface ClausesAffectation {
    /** True when results may move between comptes de résultat (R. 314-235 al. 3; CPOM AHI: arrêté of 2019-10-25 art. 5). */
    @Value.Default
    default boolean libreAffectation() {
        return false;
    }

    /** Budget prévisionnel: true when the gestionnaire affects its results itself (R. 314-43 al. 1). */
    @Value.Default
    default boolean affectationParGestionnaire() {
        return false;
    }

    /** The option of R. 314-40 that fixes the whole tarification; the previous clause needs 1°, 2° or 4°. */
    Optional<OptionEvolution> option();

    /** What the contract wants of destinations. */
    List<ModaliteAffectation> modalites();

    /**
     * A term of the contract on one destination.
     *
     * @param destination the use
     * @param compte the compte de résultat concerned; each one when absent
     * @param minimum what the surplus must bring it at least, as far as the free part goes, euros
     * @param plafond what it may receive at most, euros; zero forbids it; not below the minimum ({@code NOMBRE_INVALIDE})
     */
    record ModaliteAffectation(
            Destination destination,
            Optional<String> compte,
            Optional<MonetaryAmount> minimum,
            Optional<MonetaryAmount> plafond) {
        public ModaliteAffectation {
            minimum = minimum.map(m -> Montants.nonNegatif("minimum", m));
            plafond = plafond.map(m -> Montants.nonNegatif("plafond", m));
            if (minimum.isPresent()
                    && plafond.isPresent()
                    && Montants.centimes(minimum.get()) > Montants.centimes(plafond.get())) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "minimum", Montants.texte(minimum.get()));
            }
        }

        boolean vise(String nom) {
            return compte.map(nom::equals).orElse(true);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds clauses. */
    final class Builder extends ImmutableClausesAffectation.Builder {
        Builder() {}
    }
}
