package fr.cpom.projection.personnel;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Pay within a year, told in one of five ways: its rises; twelve monthly indices; the series of a point; two or three of the
 * index of December before, the sum of the year and its December; two of the three effects.
 *
 * <p>Telling it in several ways at once is refused by the calculator ({@code EFFETS_DONNEES_MULTIPLES}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeEffets.class)
@JsonDeserialize(as = ImmutableDemandeEffets.class)
public interface DemandeEffets {
    /** Most rises of a year. */
    int HAUSSES_MAXIMALES = 100;

    /** Rises of the year. */
    List<Hausse> hausses();

    /** How rises go together. */
    @Value.Default
    default CompositionHausses composition() {
        return CompositionHausses.COMPOSEE;
    }

    /** Pay or index of January to December. */
    List<BigDecimal> indices();

    /** A point or the minimum wage, read month by month in the series of the library; it needs {@link #exercice}. */
    Optional<IndiceSalarial> valeurPoint();

    /** The year. */
    Optional<Exercice> exercice();

    /** Pay or index of December of the year before; 100 with rises when absent. */
    Optional<BigDecimal> niveauDepart();

    /** Sum of the twelve monthly pays or indices of the year. */
    Optional<BigDecimal> sommeAnnee();

    /** Pay or index of December of the year. */
    Optional<BigDecimal> niveauFinal();

    /** Effet niveau, when it is known. */
    Optional<Taux> niveau();

    /** Effet masse, when it is known. */
    Optional<Taux> masse();

    /** Effet report, when it is known. */
    Optional<Taux> report();

    /** Rises of the following year. */
    List<Hausse> haussesSuivantes();

    /** True to show the following year: with a series it is read there, else {@link #haussesSuivantes} makes it. */
    @Value.Default
    default boolean anneeSuivante() {
        return !haussesSuivantes().isEmpty();
    }

    /** Twelve months of the pay of December before, euros: gives the costs. */
    Optional<MonetaryAmount> masseReference();

    /** Brings the amount to the form of the library; refuses numbers that are not positive ({@code NOMBRE_INVALIDE}). */
    @Value.Check
    default DemandeEffets normalise() {
        positifs("indices", indices().stream());
        positifs("niveauDepart", niveauDepart().stream());
        positifs("sommeAnnee", sommeAnnee().stream());
        positifs("niveauFinal", niveauFinal().stream());
        taux("niveau", niveau());
        taux("masse", masse());
        taux("report", report());
        if (!indices().isEmpty() && indices().size() != 12) {
            throw ValeurInvalideException.nombre("indices", indices().size(), 12, 12);
        }
        if (Math.max(hausses().size(), haussesSuivantes().size()) > HAUSSES_MAXIMALES) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "hausses", "> " + HAUSSES_MAXIMALES);
        }
        MonetaryAmount[] donne = masseReference().stream().toArray(MonetaryAmount[]::new);
        return Montants.sontNormalises(donne)
                ? this
                : builder()
                        .from(this)
                        .masseReference(masseReference().map(Montants::normalise))
                        .build();
    }

    private static void positifs(String champ, Stream<BigDecimal> nombres) {
        nombres.filter(n -> n.signum() <= 0).findFirst().ifPresent(n -> {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, n.toString(), "> 0");
        });
    }

    private static void taux(String champ, Optional<Taux> taux) {
        taux.filter(t -> t.compareTo(Hausse.MOINS_CENT) <= 0).ifPresent(t -> {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", champ, t.toString(), "> -100 %");
        });
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeEffets.Builder {
        Builder() {}
    }
}
