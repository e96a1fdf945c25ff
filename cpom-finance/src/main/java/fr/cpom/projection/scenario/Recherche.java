package fr.cpom.projection.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The value of a parameter that brings a quantity to a target or above: margin of the term at zero ({@code MARGE_FINALE}),
 * cumulated margin at zero ({@code CUMUL_MARGES}), no loss ({@code MARGE_MINIMALE}), CAF that pays the capital ({@code
 * CAF_MOINS_CAPITAL}), cash above a floor ({@code TRESORERIE_MINIMALE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableRecherche.class)
@JsonDeserialize(as = ImmutableRecherche.class)
public interface Recherche {
    /** Its name, 1 to 80 characters ({@code NOM_INVALIDE}). */
    String nom();

    /** What may vary. */
    ParametreScenario parametre();

    /** What is looked at, an amount ({@code GRANDEUR_SANS_MONTANT}). */
    GrandeurProjetee grandeur();

    /** What it must not be below, euros; zero when absent. */
    Optional<MonetaryAmount> seuil();

    /** Lowest value; when absent −20 %, 0 % for a coefficient, less half of the amounts aimed at for an amount. */
    Optional<ValeurParametre> minimum();

    /** Highest value; when absent +20 %, 200 % for a coefficient, as much as the amounts aimed at for an amount. */
    Optional<ValeurParametre> maximum();

    /** Step of the grid, from the lowest value on; 0.01 % or one euro when absent. */
    Optional<ValeurParametre> pas();

    /** Brings the amount to the form of the library. */
    @Value.Check
    default Recherche normalise() {
        Variante.verifierNom("nom", nom());
        return seuil().map(Montants::sontNormalises).orElse(true)
                ? this
                : builder().from(this).seuil(seuil().map(Montants::normalise)).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a search. */
    final class Builder extends ImmutableRecherche.Builder {
        Builder() {}
    }
}
