package fr.cpom.suivi.evaluation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.Cpom;
import fr.cpom.objectif.Objectif;
import fr.cpom.objectif.Revue;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Objectives to score: those of a contract, or a list of them, on the day of the context or of a review. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeScore.class)
@JsonDeserialize(as = ImmutableDemandeScore.class)
public interface DemandeScore {
    /** The contract whose objectives are scored. */
    Optional<Cpom> cpom();

    /** Objectives to score, after those of the contract if there is one. */
    List<Objectif> objectifs();

    /** The review that asks: its date, and its exercise, take the place of those of the context. */
    Optional<Revue> revue();

    /** The exercise judged: its target, and measures until its end; that of the review, else of the day, when absent. */
    Optional<Exercice> exercice();

    /** Most that one indicator may count for: 120 % lets over-achievement count; 100 % when absent; less is refused ({@code TAUX_HORS_BORNES}). */
    Optional<Taux> plafond();

    /** Achievement from which the light is green; the series {@code objectif.seuil.vert} when absent. */
    Optional<Taux> seuilVert();

    /** Achievement from which the light is amber; the series {@code objectif.seuil.orange} when absent. */
    Optional<Taux> seuilOrange();

    /** Refuses a ceiling below 100 %. */
    @Value.Check
    default void verifier() {
        if (plafond().isPresent() && plafond().get().compareTo(Taux.UN) < 0) {
            throw new ValeurInvalideException(
                    "TAUX_HORS_BORNES", "plafond", plafond().get().toString(), "≥ 100 %");
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeScore.Builder {
        Builder() {}
    }
}
