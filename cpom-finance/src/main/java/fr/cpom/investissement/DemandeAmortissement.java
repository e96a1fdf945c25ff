package fr.cpom.investissement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** What is to be depreciated, component by component. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeAmortissement.class)
@JsonDeserialize(as = ImmutableDemandeAmortissement.class)
public interface DemandeAmortissement {
    /** How the days of the first year are counted, that of the start included. */
    enum BaseJours {
        /** Twelve months of thirty days, over 360: usual for linear depreciation. */
        JOURS_360,
        /** Days of the calendar, over 365; a whole leap year is one year. */
        JOURS_365
    }

    /** Longest life: a hundred years. */
    int DUREE_MAXIMALE = 100;

    /** The components, at least one. */
    List<Composant> composants();

    /** How the days of the first year are counted. */
    @Value.Default
    default BaseJours base() {
        return BaseJours.JOURS_360;
    }

    /** The year of the first annuity for components without a day of mise en service, which then have a whole first year. */
    Optional<Exercice> premierExercice();

    /**
     * A part of an asset with a life of its own. Refused: an amount below zero ({@code MONTANT_NEGATIF}), a residual value
     * above the gross one ({@code VALEUR_RESIDUELLE_SUPERIEURE}), a life outside 1 to 100 years ({@code NOMBRE_INVALIDE}).
     *
     * @param libelle its name
     * @param valeurBrute euros
     * @param valeurResiduelle euros left out of the depreciation, none when absent
     * @param duree life in years
     * @param miseEnService first day of use; the first annuity is pro rata from that day
     * @param subvention investment subsidy taken to the result over the same life, euros
     * @param dureeAcceptee life in years that the authority accepts, when shorter: the difference is an amortissement
     *     dérogatoire (D. 314-206)
     */
    record Composant(
            String libelle,
            MonetaryAmount valeurBrute,
            Optional<MonetaryAmount> valeurResiduelle,
            int duree,
            Optional<LocalDate> miseEnService,
            Optional<MonetaryAmount> subvention,
            Optional<Integer> dureeAcceptee) {
        public Composant {
            valeurBrute = Montants.nonNegatif("valeurBrute", valeurBrute);
            valeurResiduelle = valeurResiduelle.map(m -> Montants.nonNegatif("valeurResiduelle", m));
            subvention = subvention.map(m -> Montants.nonNegatif("subvention", m));
            duree("duree", duree);
            dureeAcceptee.ifPresent(d -> duree("dureeAcceptee", d));
            if (valeurResiduelle.filter(valeurBrute::isLessThan).isPresent()) {
                throw new ValeurInvalideException(
                        "VALEUR_RESIDUELLE_SUPERIEURE",
                        "valeurResiduelle",
                        Montants.texte(valeurResiduelle.orElseThrow()));
            }
        }

        private static void duree(String champ, int annees) {
            if (annees < 1 || annees > DUREE_MAXIMALE) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, Integer.toString(annees));
            }
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeAmortissement.Builder {
        Builder() {}
    }
}
