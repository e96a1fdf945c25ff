package fr.cpom.projection.hypothese;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Confiance;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is supposed of some lines over the years of a projection. It is printed with every result that it served, with its source;
 * one without source is told ({@code HYPOTHESE_SANS_SOURCE}), one to be confirmed too ({@code HYPOTHESE_A_CONFIRMER}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableHypothese.class)
@JsonDeserialize(as = ImmutableHypothese.class)
public interface Hypothese {
    /** Name by which scenarios and results call it, unique in a projection, 1 to 80 characters ({@code NOM_INVALIDE}). */
    String nom();

    /** What it is about. */
    FamilleHypothese famille();

    /** The lines that it aims at; all the charges when absent. */
    @Value.Default
    default CibleHypothese cible() {
        return CibleHypothese.CHARGES;
    }

    /** What it does to them. */
    EffetHypothese effet();

    /** First year that it acts in, the first of the projection when absent. */
    Optional<Exercice> debut();

    /** Last year that it acts in, the last of the projection when absent. Outside its years it moves nothing. */
    Optional<Exercice> fin();

    /** Text, circular, agreement, publication, own estimate. */
    Optional<String> source();

    /** How sure the source is. */
    Optional<Confiance> confiance();

    /** True for a year that it acts in. */
    default boolean agit(Exercice exercice) {
        return debut().filter(d -> exercice.compareTo(d) < 0).isEmpty()
                && fin().filter(f -> exercice.compareTo(f) > 0).isEmpty();
    }

    /** Refuses a name that cannot serve and years that end before they start ({@code PLAGE_INVERSEE}). */
    @Value.Check
    default void verifier() {
        Bornes.plage(debut(), fin());
        if (nom().isBlank() || nom().length() > 80) {
            throw new ValeurInvalideException("NOM_INVALIDE", "nom", nom());
        }
    }

    /** A hypothesis without source on all the charges. */
    static Hypothese of(String nom, FamilleHypothese famille, EffetHypothese effet) {
        return builder().nom(nom).famille(famille).effet(effet).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a hypothesis. */
    final class Builder extends ImmutableHypothese.Builder {
        Builder() {}
    }
}
