package fr.cpom.investissement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What an investment adds to the charges of operation: a depreciation plan, loans, charges and savings, or figures already
 * known year by year; all that is given adds up.
 *
 * <p>Plans with dates are placed by exercise; those without start in the first year. Refused: a number of years outside 1 to
 * 100 ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeSurcout.class)
@JsonDeserialize(as = ImmutableDemandeSurcout.class)
public interface DemandeSurcout {
    /** Most years of a projection. */
    int ANNEES_MAXIMALES = 100;

    /** First exercise shown; the earliest of the dated plans when absent. */
    Optional<Exercice> premierExercice();

    /** Years shown; as many as what is given needs when absent. */
    Optional<Integer> nombreAnnees();

    /** The assets to depreciate, with their subsidies. */
    Optional<DemandeAmortissement> amortissement();

    /** The loans. */
    List<DemandeEmprunt> emprunts();

    /** New running costs of every year, euros. */
    Optional<MonetaryAmount> chargesNouvelles();

    /** Savings of every year, euros. */
    Optional<MonetaryAmount> economies();

    /** Figures of the first year, of the second… added to the plans. */
    List<ElementsAnnee> annees();

    /** Days over which the surcharge is spread: its effect on a daily price. */
    Optional<ActivitePrevue> activite();

    /** Constant amount asked for in place of the surcharge of each year. */
    Optional<DemandeLissage> lissage();

    /** Réserve de compensation des charges d'amortissement to release. */
    Optional<ReserveAmortissement> reserve();

    /** Brings the amounts to the form of the library. */
    @Value.Check
    default DemandeSurcout normalise() {
        nombreAnnees().ifPresent(n -> annees("nombreAnnees", n));
        if (annees().size() > ANNEES_MAXIMALES) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "annees", Integer.toString(annees().size()));
        }
        MonetaryAmount[] donnes = Stream.of(chargesNouvelles(), economies())
                .flatMap(Optional::stream)
                .toArray(MonetaryAmount[]::new);
        return Montants.sontNormalises(donnes)
                ? this
                : builder()
                        .from(this)
                        .chargesNouvelles(chargesNouvelles().map(Montants::normalise))
                        .economies(economies().map(Montants::normalise))
                        .build();
    }

    private static void annees(String champ, int nombre) {
        if (nombre < 1 || nombre > ANNEES_MAXIMALES) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, Integer.toString(nombre));
        }
    }

    /**
     * Figures known for one year, euros; an absent one adds nothing.
     *
     * @param amortissement depreciation
     * @param quotePart quote-part of subsidies, taken away
     * @param interets interest
     * @param chargesNouvelles new running costs
     * @param economies savings, taken away
     * @param surcout a surcharge already computed, in place of the five parts above ({@code SURCOUT_EN_DOUBLE} beside one of them)
     */
    record ElementsAnnee(
            Optional<MonetaryAmount> amortissement,
            Optional<MonetaryAmount> quotePart,
            Optional<MonetaryAmount> interets,
            Optional<MonetaryAmount> chargesNouvelles,
            Optional<MonetaryAmount> economies,
            Optional<MonetaryAmount> surcout) {
        public ElementsAnnee {
            amortissement = amortissement.map(Montants::normalise);
            quotePart = quotePart.map(Montants::normalise);
            interets = interets.map(Montants::normalise);
            chargesNouvelles = chargesNouvelles.map(Montants::normalise);
            economies = economies.map(Montants::normalise);
            surcout = surcout.map(Montants::normalise);
        }

        /** True when a surcharge already computed stands beside one of its parts. */
        boolean melange() {
            return surcout.isPresent()
                    && Stream.of(amortissement, quotePart, interets, chargesNouvelles, economies)
                            .anyMatch(Optional::isPresent);
        }
    }

    /**
     * Forecast days of a year: given, or places × days open × occupancy. Another number than 1 to 10 million days, an
     * occupancy outside 0 to 100 %, or neither form is refused ({@code NOMBRE_INVALIDE}, {@code TAUX_OCCUPATION}).
     *
     * @param journees forecast days, when known
     * @param places places
     * @param joursOuverture days open in a year
     * @param tauxOccupation share of the places taken
     */
    record ActivitePrevue(
            Optional<Integer> journees,
            Optional<Integer> places,
            Optional<Integer> joursOuverture,
            Optional<Taux> tauxOccupation) {
        public ActivitePrevue {
            journees.ifPresent(n -> borne("journees", n, 10_000_000));
            places.ifPresent(n -> borne("places", n, 100_000));
            joursOuverture.ifPresent(n -> borne("joursOuverture", n, 366));
            tauxOccupation
                    .filter(t -> t.estNegatif() || t.compareTo(Taux.ZERO) == 0 || t.compareTo(Taux.UN) > 0)
                    .ifPresent(t -> {
                        throw new ValeurInvalideException("TAUX_OCCUPATION", "tauxOccupation", t.toString());
                    });
        }

        private static void borne(String champ, int nombre, int maximum) {
            if (nombre < 1 || nombre > maximum) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, Integer.toString(nombre));
            }
        }
    }

    /**
     * A smoothing over the first years.
     *
     * @param annees years over which the surcharge is spread
     * @param tauxActualisation annual rate from 0 to 100 % ({@code EMPRUNT_TAUX}) at which the two series are worth the same;
     *     absent, they have the same sum
     */
    record DemandeLissage(int annees, Optional<Taux> tauxActualisation) {
        public DemandeLissage {
            DemandeSurcout.annees("annees", annees);
            tauxActualisation
                    .filter(t -> t.estNegatif() || t.compareTo(Taux.UN) > 0)
                    .ifPresent(t -> {
                        throw new ValeurInvalideException("EMPRUNT_TAUX", "tauxActualisation", t.toString());
                    });
        }
    }

    /**
     * A réserve de compensation des charges d'amortissement (10687).
     *
     * @param stock opening stock, euros
     * @param cible surcharge that is left to the tarification each year, none when absent
     * @param dotations surpluses affected to the reserve at the opening of the first year, of the second…
     */
    record ReserveAmortissement(MonetaryAmount stock, Optional<MonetaryAmount> cible, List<MonetaryAmount> dotations) {
        public ReserveAmortissement {
            stock = Montants.nonNegatif("stock", stock);
            cible = cible.map(m -> Montants.nonNegatif("cible", m));
            dotations = dotations.stream()
                    .map(m -> Montants.nonNegatif("dotations", m))
                    .toList();
            if (dotations.size() > ANNEES_MAXIMALES) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "dotations", Integer.toString(dotations.size()));
            }
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeSurcout.Builder {
        Builder() {}
    }
}
