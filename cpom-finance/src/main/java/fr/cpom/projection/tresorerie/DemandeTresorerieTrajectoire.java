package fr.cpom.projection.tresorerie;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Territoire;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A trajectory whose treasury is asked month by month.
 *
 * <p>Refused: years outside 1 to 10, a delay outside 0 to 366 days ({@code NOMBRE_INVALIDE}), a share outside 0 to 100 % ({@code
 * TAUX_HORS_BORNES}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeTresorerieTrajectoire.class)
@JsonDeserialize(as = ImmutableDemandeTresorerieTrajectoire.class)
public interface DemandeTresorerieTrajectoire {
    /** Longest plan, years. */
    int ANNEES_MAXIMALES = 10;

    /** What the trajectory is made of (entry of {@code projection.trajectoire}): its loans and investments are dated from it. */
    DemandeTrajectoire demande();

    /** The trajectory already computed; computed from {@link #demande} when absent. */
    Optional<Trajectoire> trajectoire();

    /** First year of the plan, after the base year of the trajectory. */
    Exercice premierExercice();

    /** Years of the plan, 1 to 10. */
    @Value.Default
    default int nombreExercices() {
        return 1;
    }

    /** Balance on 1 January; the cash of the trajectory at the end of the year before when absent. */
    Optional<MonetaryAmount> soldeOuverture();

    /** Balance that one does not want to fall below. */
    @Value.Default
    default MonetaryAmount plancher() {
        return Montants.zero();
    }

    /** Days of notification of the dotations; before 1 January for a year not listed. */
    List<DateNotification> notifications();

    /** How the produits outside the dotations come in, the first that fits a line; evenly when none does. */
    List<EncaissementProduits> encaissements();

    /** How the charges of groupe II are paid. */
    ParametresPaie paie();

    /** Days from the bill to its payment for groupes I and III, bills at the end of the month; that of the law when absent. */
    Optional<Integer> delaiFournisseurs();

    /** Days of the loans received and of the investments paid; 30 June of their year when absent. */
    List<DateOperation> operations();

    /** Average days from the service to the money if the dotations were billed in arrears, to tell what they gain. */
    Optional<BigDecimal> delaiFacturation();

    /** Where the account and the payer are, for public holidays. */
    @Value.Default
    default Territoire territoire() {
        return Territoire.national();
    }

    /** Brings the amounts to the form of the library and refuses what cannot be. */
    @Value.Check
    default DemandeTresorerieTrajectoire normalise() {
        entier("nombreExercices", nombreExercices(), 1, ANNEES_MAXIMALES);
        premierExercice().precedent(); // the year before and the last one must be years
        premierExercice().plus(nombreExercices() - 1);
        delaiFournisseurs().ifPresent(d -> entier("delaiFournisseurs", d, 0, 366));
        Optional<MonetaryAmount> solde = soldeOuverture().map(Montants::normalise);
        return solde.equals(soldeOuverture()) && Montants.sontNormalises(plancher())
                ? this
                : builder()
                        .from(this)
                        .soldeOuverture(solde)
                        .plancher(Montants.normalise(plancher()))
                        .build();
    }

    private static void entier(String champ, int nombre, int minimum, int maximum) {
        if (nombre < minimum || nombre > maximum) {
            throw ValeurInvalideException.nombre(champ, nombre, minimum, maximum);
        }
    }

    private static void bornerPart(String champ, Optional<Taux> taux) {
        taux.filter(t -> t.estNegatif() || t.compareTo(Taux.UN) > 0).ifPresent(t -> {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, t.toString(), "[0 % ; 100 %]");
        });
    }

    /**
     * The day when the dotations of a year are notified (R. 314-108): advances on the year before until then, settled after.
     *
     * @param exercice the year
     * @param date the day
     */
    record DateNotification(Exercice exercice, LocalDate date) {}

    /** How produits come in. */
    enum ModeEncaissement {
        /** Billed at the end of the month. */
        TERME_ECHU,
        /** Billed on the first of the month. */
        TERME_A_ECHOIR,
        /** One twelfth in the middle of each month. */
        UNIFORME,
        /** A dotation that no contract of the request holds: on the days of {@code dotation.versements}, without delay. */
        DOTATION
    }

    /**
     * The collection of some produits.
     *
     * @param cible the lines; all the produits outside the dotations when absent
     * @param mode when they are billed
     * @param delaiJours days from the bill to the money, none when absent
     */
    record EncaissementProduits(Optional<CibleHypothese> cible, ModeEncaissement mode, Optional<Integer> delaiJours) {
        public EncaissementProduits {
            delaiJours.ifPresent(d -> entier("delaiJours", d, 0, 366));
        }
    }

    /**
     * How a charge of groupe II is paid; the shares of the series when none is given, and they sum to 100 % ({@code PAIE_PARTS_SOMME}).
     *
     * @param partNets share paid to the employees, at the end of the month
     * @param partCotisations share of the contributions, in the month after
     * @param partTaxe share of the taxe sur les salaires, on the 15th of the month after
     * @param effectif employees at 31 December, which decides the day of the contributions (CSS R. 243-6 II)
     * @param jourCotisations day of the contributions, where the employer has another one
     */
    record ParametresPaie(
            Optional<Taux> partNets,
            Optional<Taux> partCotisations,
            Optional<Taux> partTaxe,
            Optional<Integer> effectif,
            Optional<Integer> jourCotisations) {
        public ParametresPaie {
            bornerPart("partNets", partNets);
            bornerPart("partCotisations", partCotisations);
            bornerPart("partTaxe", partTaxe);
            effectif.ifPresent(n -> entier("effectif", n, 0, Integer.MAX_VALUE));
            jourCotisations.ifPresent(j -> entier("jourCotisations", j, 1, 31));
        }
    }

    /**
     * The day of a loan received or of an investment paid.
     *
     * @param libelle words of the loan or of the investment
     * @param date its day
     */
    record DateOperation(String libelle, LocalDate date) {}

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeTresorerieTrajectoire.Builder {
        Builder() {}
    }
}
