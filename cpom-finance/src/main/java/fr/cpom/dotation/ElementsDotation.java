package fr.cpom.dotation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** What the amount of a dotation globale de financement is drawn from (R. 314-106 CASF), euros of one year. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableElementsDotation.class)
@JsonDeserialize(as = ImmutableElementsDotation.class)
public interface ElementsDotation {
    /** True under a contract of L. 313-12 IV ter or L. 313-12-2 with EPRD: the dotation is what was notified. */
    @Value.Default
    default boolean sousEprd() {
        return false;
    }

    /** Authorised operating charges, needed outside EPRD. */
    Optional<MonetaryAmount> charges();

    /** Earlier surplus taken up, reduces the dotation. */
    @Value.Default
    default MonetaryAmount repriseExcedent() {
        return Montants.zero();
    }

    /** Earlier deficit taken up, raises the dotation. */
    @Value.Default
    default MonetaryAmount repriseDeficit() {
        return Montants.zero();
    }

    /** Other operating products. */
    @Value.Default
    default MonetaryAmount autresProduits() {
        return Montants.zero();
    }

    /** Produits de la tarification notified, needed under EPRD. */
    Optional<MonetaryAmount> produitsTarification();

    /** Brings the amounts to the form of the library; a negative one is refused ({@code MONTANT_NEGATIF}). */
    @Value.Check
    default ElementsDotation normalise() {
        charges().ifPresent(c -> Montants.nonNegatif("charges", c));
        Montants.nonNegatif("repriseExcedent", repriseExcedent());
        Montants.nonNegatif("repriseDeficit", repriseDeficit());
        Montants.nonNegatif("autresProduits", autresProduits());
        produitsTarification().ifPresent(p -> Montants.nonNegatif("produitsTarification", p));
        MonetaryAmount[] donnes = Stream.concat(
                        Stream.of(repriseExcedent(), repriseDeficit(), autresProduits()),
                        Stream.of(charges(), produitsTarification()).flatMap(Optional::stream))
                .toArray(MonetaryAmount[]::new);
        if (Montants.sontNormalises(donnes)) {
            return this;
        }
        return builder()
                .from(this)
                .charges(charges().map(Montants::normalise))
                .repriseExcedent(Montants.normalise(repriseExcedent()))
                .repriseDeficit(Montants.normalise(repriseDeficit()))
                .autresProduits(Montants.normalise(autresProduits()))
                .produitsTarification(produitsTarification().map(Montants::normalise))
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the elements of a dotation. */
    final class Builder extends ImmutableElementsDotation.Builder {
        Builder() {}
    }
}
