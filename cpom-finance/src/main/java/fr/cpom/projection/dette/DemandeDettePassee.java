package fr.cpom.projection.dette;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.retraite.DemandeIfc;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Repartition;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What the past left unfunded in the ESSMS of a contract, euros.
 *
 * <p>Refused: a spreading outside 1 to 30 years ({@code NOMBRE_INVALIDE}), keys that cannot split
 * ({@code REPARTITION_CLES}), a negative amount ({@code MONTANT_NEGATIF}), a rate outside 0 to 100 % ({@code TAUX_HORS_BORNES}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeDettePassee.class)
@JsonDeserialize(as = ImmutableDemandeDettePassee.class)
public interface DemandeDettePassee {
    /** Day of the valuation; that of the context when absent. */
    Optional<LocalDate> dateEvaluation();

    /** First year of the spreading; the one after the valuation when absent. */
    Optional<Exercice> premierExercice();

    /** Years of the spreading, 1 to 30. */
    int exercices();

    /** Keys by year, as many as {@link #exercices} ({@code DETTE_CLES_NOMBRE}); equal parts, the last one taking the rest, when empty. */
    List<Long> cles();

    /** How it is paid; non-reconductible credits when absent. */
    @Value.Default
    default TraitementDette traitement() {
        return TraitementDette.CREDITS_NON_RECONDUCTIBLES;
    }

    /** Engagements de retraite by ESSMS. */
    List<EngagementEssms> engagements();

    /** Depreciated assets by ESSMS and class. */
    List<Immobilisations> immobilisations();

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        if (exercices() < 1 || exercices() > 30) {
            throw ValeurInvalideException.nombre("exercices", exercices(), 1, 30);
        }
        if (!cles().isEmpty()) {
            Repartition.verifierCles(cles().stream().mapToLong(Long::longValue).toArray());
        }
        premierExercice().ifPresent(p -> p.plus(exercices() - 1)); // the last year must be one
    }

    /** How a debt is paid in a contract. */
    enum TraitementDette {
        /** By credits of one year each, that do not come back. */
        CREDITS_NON_RECONDUCTIBLES,
        /** By the reserves of the gestionnaire: charges without a new credit. */
        RESERVE
    }

    /**
     * The engagement of an ESSMS; exactly one of {@code ifc} and {@code engagement} is given ({@code DETTE_SOURCE_ENGAGEMENT}).
     *
     * @param essms who bears it
     * @param financeur who would pay, when the ESSMS has lines of several
     * @param section section tarifaire, when the ESSMS has lines of several
     * @param ifc the staff and hypotheses that make it (entry of {@code retraite.ifc})
     * @param engagement the engagement already valued
     * @param provision provision booked (account 153); that of {@code ifc} when absent
     * @param fondsAssurance value of an insurance fund; that of {@code ifc} when absent
     */
    record EngagementEssms(
            NumeroFiness essms,
            Optional<Financeur> financeur,
            Optional<SectionTarifaire> section,
            Optional<DemandeIfc> ifc,
            Optional<MonetaryAmount> engagement,
            Optional<MonetaryAmount> provision,
            Optional<MonetaryAmount> fondsAssurance) {
        public EngagementEssms {
            engagement = engagement.map(m -> Montants.nonNegatif("engagement", m));
            provision = provision.map(m -> Montants.nonNegatif("provision", m));
            fondsAssurance = fondsAssurance.map(m -> Montants.nonNegatif("fondsAssurance", m));
        }
    }

    /**
     * Assets of one class of an ESSMS.
     *
     * @param essms whose they are
     * @param financeur who would pay, when the ESSMS has lines of several
     * @param section section tarifaire, when the ESSMS has lines of several
     * @param classe which accounts
     * @param brut gross value of the depreciated assets
     * @param amortissements depreciation cumulated
     * @param tauxCible rate of wear to come back to; that of the series when absent
     */
    record Immobilisations(
            NumeroFiness essms,
            Optional<Financeur> financeur,
            Optional<SectionTarifaire> section,
            ClasseImmobilisation classe,
            MonetaryAmount brut,
            MonetaryAmount amortissements,
            Optional<Taux> tauxCible) {
        public Immobilisations {
            brut = Montants.nonNegatif("brut", brut);
            amortissements = Montants.nonNegatif("amortissements", amortissements);
            tauxCible.filter(t -> t.estNegatif() || t.compareTo(Taux.UN) > 0).ifPresent(t -> {
                throw new ValeurInvalideException("TAUX_HORS_BORNES", "tauxCible", t.toString(), "[0 % ; 100 %]");
            });
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeDettePassee.Builder {
        Builder() {}
    }
}
