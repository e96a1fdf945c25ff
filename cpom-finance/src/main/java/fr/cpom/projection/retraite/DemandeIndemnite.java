package fr.cpom.projection.retraite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A person who retires: which allowance is due. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeIndemnite.class)
@JsonDeserialize(as = ImmutableDemandeIndemnite.class)
public interface DemandeIndemnite {
    /** The convention; the code du travail alone when absent and no {@link #bareme} is given. */
    Optional<ConventionIfc> convention();

    /** A scale of the caller's own in place of that of the convention: an agreement, a convention not found here. */
    List<PalierIfc> bareme();

    /** Day of leaving; that of the context when absent. */
    Optional<LocalDate> date();

    /** Whether the person is a cadre. */
    Optional<CollegeSalarie> college();

    /** Years with the same employer, 0 to 80 ({@code NOMBRE_INVALIDE}). */
    BigDecimal ancienneteEntreprise();

    /** Years in the field of the convention, those with the employer included (CCN66). */
    Optional<BigDecimal> ancienneteChamp();

    /** Monthly reference pay of the convention, at full time, euros. */
    Optional<MonetaryAmount> salaireReference();

    /** Monthly reference pay of the code du travail, euros; the comparison is left out when absent. */
    Optional<MonetaryAmount> salaireLegal();

    /** Mean working time of the career: the pay of the convention is taken in that proportion; full time when absent. */
    Optional<Taux> tauxActivite();

    /** Brings the amounts to the form of the library and refuses numbers out of bounds. */
    @Value.Check
    default DemandeIndemnite normalise() {
        Anciennete.annees("ancienneteEntreprise", ancienneteEntreprise());
        ancienneteChamp().ifPresent(c -> Anciennete.annees("ancienneteChamp", c));
        tauxActivite().filter(t -> t.estNegatif() || t.compareTo(Taux.UN) > 0).ifPresent(t -> {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", "tauxActivite", t.toString(), "[0 % ; 100 %]");
        });
        MonetaryAmount[] donnes = Stream.of(salaireReference(), salaireLegal())
                .flatMap(Optional::stream)
                .toArray(MonetaryAmount[]::new);
        for (MonetaryAmount montant : donnes) {
            if (montant.isNegative()) {
                throw new ValeurInvalideException("MONTANT_NEGATIF", "salaireReference", Montants.texte(montant));
            }
        }
        return Montants.sontNormalises(donnes)
                ? this
                : builder()
                        .from(this)
                        .salaireReference(salaireReference().map(Montants::normalise))
                        .salaireLegal(salaireLegal().map(Montants::normalise))
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeIndemnite.Builder {
        Builder() {}
    }
}
