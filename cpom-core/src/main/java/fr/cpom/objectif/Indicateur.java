package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** An indicator of an objective, with its baseline, its yearly targets and what was measured. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableIndicateur.class)
@JsonDeserialize(as = ImmutableIndicateur.class)
public interface Indicateur {
    /** What is measured. */
    enum Type {
        /** A count. */
        QUANTITE,
        /** A rate, in percent. */
        TAUX,
        /** Done (1) or not (0). */
        BINAIRE,
        /** A level on a scale of maturity. */
        MATURITE
    }

    /** Which way is better. */
    enum Sens {
        /** The more the better. */
        HAUSSE,
        /** The less the better. */
        BAISSE,
        /** Between two bounds. */
        PLAGE
    }

    /** The indicators of activity that the law names (R. 314-43-2 II CASF). */
    enum Activite {
        /** Real days over capacity times opening days. */
        TAUX_OCCUPATION,
        /** Persons accompanied in the calendar year. */
        PERSONNES_ACCOMPAGNEES,
        /** Services delivered in the calendar year. */
        PRESTATIONS_REALISEES,
        /** Another one, which the contract justifies. */
        AUTRE
    }

    /** Code, unique in the contract. */
    String code();

    /** Wording. */
    String intitule();

    /** What is measured. */
    Type type();

    /** Which way is better. */
    Sens sens();

    /** Unit of the values: personnes, actes, %… */
    String unite();

    /** Which indicator of activity it is, if it is one. */
    Optional<Activite> activite();

    /** Where its measures come from. */
    Optional<String> source();

    /** Weight in the score of its objective, 1 when absent; negative, it is refused ({@code NOMBRE_INVALIDE}). */
    Optional<BigDecimal> poids();

    /**
     * Gap outside a range, or behind a baseline to be held, that is tolerated, in the unit of the values; none when absent;
     * negative, it is refused ({@code NOMBRE_INVALIDE}).
     */
    Optional<BigDecimal> tolerance();

    /** Lowest and highest level, for a scale of maturity. */
    Optional<Echelle> echelle();

    /** The value at the start (baseline), when known. */
    Optional<Mesure> initiale();

    /** Targets, by year, the last one being the final target; two of one year are refused ({@code ANNEE_EN_DOUBLE}). */
    List<Cible> cibles();

    /** Measures, by date. */
    List<Mesure> mesures();

    /** Brings weight and tolerance to the form of the library; refuses two targets of one year. */
    @Value.Check
    default Indicateur normalise() {
        Set<Exercice> vus = new HashSet<>();
        for (Cible cible : cibles()) {
            if (!vus.add(cible.exercice())) {
                throw new ValeurInvalideException(
                        "ANNEE_EN_DOUBLE", "cibles", cible.exercice().toString());
            }
        }
        Optional<BigDecimal> pese = poids().map(p -> Decimales.positif("poids", p));
        Optional<BigDecimal> ecart = tolerance().map(t -> Decimales.positif("tolerance", t));
        return pese.equals(poids()) && ecart.equals(tolerance())
                ? this
                : builder().from(this).poids(pese).tolerance(ecart).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an indicator. */
    final class Builder extends ImmutableIndicateur.Builder {
        Builder() {}
    }
}
