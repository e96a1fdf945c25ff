package fr.cpom.suivi.evaluation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.Cpom;
import fr.cpom.objectif.FicheAction;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Fiches actions to compare with those of other contracts. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeStandardisation.class)
@JsonDeserialize(as = ImmutableDemandeStandardisation.class)
public interface DemandeStandardisation {
    /** The contract whose fiches are compared; the names of its ESSMS and gestionnaire are neutralised in them. */
    Optional<Cpom> contrat();

    /** Fiches to compare, after those of the contract if there is one. */
    List<FicheAction> fiches();

    /** The contracts they are compared with; their own names are neutralised in their fiches. */
    List<Cpom> autres();

    /** Other fiches they are compared with: a regional model, for instance. */
    List<FicheAction> modeles();

    /** More names to neutralise on both sides: services, towns, former names. */
    List<String> noms();

    /** Share of common sequences from which two fiches are near-identical; the series {@code standardisation.seuil} when absent. */
    Optional<Taux> seuil();

    /** Words in a sequence, 1 to 20 ({@code NOMBRE_INVALIDE}); the series {@code standardisation.mots} when absent. */
    Optional<Integer> mots();

    /** Refuses a length of sequence that compares nothing, and a threshold that is no share. */
    @Value.Check
    default void verifier() {
        if (mots().isPresent() && (mots().get() < 1 || mots().get() > 20)) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "mots", mots().get().toString());
        }
        if (seuil().isPresent()
                && (seuil().get().compareTo(Taux.ZERO) <= 0 || seuil().get().compareTo(Taux.UN) > 0)) {
            throw new ValeurInvalideException(
                    "TAUX_HORS_BORNES", "seuil", seuil().get().toString(), "]0 % ; 100 %]");
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeStandardisation.Builder {
        Builder() {}
    }
}
