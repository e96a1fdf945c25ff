package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
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

    /** The value at the start, when known. */
    Optional<Mesure> initiale();

    /** Targets, by year. */
    List<Cible> cibles();

    /** Measures, by date. */
    List<Mesure> mesures();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an indicator. */
    final class Builder extends ImmutableIndicateur.Builder {
        Builder() {}
    }
}
