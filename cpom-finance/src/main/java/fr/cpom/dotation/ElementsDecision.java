package fr.cpom.dotation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What a tariff decision of one year is made of, euros. An element that is absent is not part of the decision; only the base
 * and the rate are always there.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableElementsDecision.class)
@JsonDeserialize(as = ImmutableElementsDecision.class)
public interface ElementsDecision {
    /** The year; when absent, that of the first opening given, else of the context, which only counts by days depend on. */
    Optional<Exercice> exercice();

    /** Base reconductible on 1 January. */
    MonetaryAmount base();

    /** Rate of actualisation of the base. */
    Taux taux();

    /** New permanent credits. */
    List<MesureNouvelle> mesuresNouvelles();

    /** Extension en année pleine of the measures of the year before, where it is not in the base. */
    @Value.Default
    default MonetaryAmount extensionAnneePleine() {
        return Montants.zero();
    }

    /** Permanent transfer (positive) or cut (negative). */
    @Value.Default
    default MonetaryAmount rebasage() {
        return Montants.zero();
    }

    /** One-off credits. */
    @Value.Default
    default MonetaryAmount creditsNonReconductibles() {
        return Montants.zero();
    }

    /** Earlier surplus taken back: reduces the dotation. */
    @Value.Default
    default MonetaryAmount repriseExcedent() {
        return Montants.zero();
    }

    /** Earlier deficit taken up: raises the dotation. */
    @Value.Default
    default MonetaryAmount repriseDeficit() {
        return Montants.zero();
    }

    /** Modulation by activity, signed. */
    @Value.Default
    default MonetaryAmount modulation() {
        return Montants.zero();
    }

    /** How the part of the year of a measure is counted. */
    @Value.Default
    default ProrataTemporis prorata() {
        return ProrataTemporis.MOIS;
    }

    /** True when the base of the next year holds the extension en année pleine of this year's measures. */
    @Value.Default
    default boolean extensionDansBase() {
        return true;
    }

    /**
     * Brings the amounts to the form of the library; a negative amount where only a positive one has a meaning is refused
     * ({@code MONTANT_NEGATIF}).
     */
    @Value.Check
    default ElementsDecision normalise() {
        Montants.nonNegatif("base", base());
        Montants.nonNegatif("extensionAnneePleine", extensionAnneePleine());
        Montants.nonNegatif("creditsNonReconductibles", creditsNonReconductibles());
        Montants.nonNegatif("repriseExcedent", repriseExcedent());
        Montants.nonNegatif("repriseDeficit", repriseDeficit());
        if (Montants.sontNormalises(
                base(),
                extensionAnneePleine(),
                rebasage(),
                creditsNonReconductibles(),
                repriseExcedent(),
                repriseDeficit(),
                modulation())) {
            return this;
        }
        return builder()
                .from(this)
                .base(Montants.normalise(base()))
                .extensionAnneePleine(Montants.normalise(extensionAnneePleine()))
                .rebasage(Montants.normalise(rebasage()))
                .creditsNonReconductibles(Montants.normalise(creditsNonReconductibles()))
                .repriseExcedent(Montants.normalise(repriseExcedent()))
                .repriseDeficit(Montants.normalise(repriseDeficit()))
                .modulation(Montants.normalise(modulation()))
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the elements of a decision. */
    final class Builder extends ImmutableElementsDecision.Builder {
        Builder() {}
    }
}
