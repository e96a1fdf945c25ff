package fr.cpom.projection.retraite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A person, or a group of people alike, whose retirement allowance is valued. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableSalarieIfc.class)
@JsonDeserialize(as = ImmutableSalarieIfc.class)
public interface SalarieIfc {
    /** Code, unique in the list; no name of a person is needed. */
    String code();

    /** People of the group, at least one ({@code NOMBRE_INVALIDE}). */
    @Value.Default
    default int nombre() {
        return 1;
    }

    /** Monthly reference pay of one of them today, at full time, euros, not negative ({@code MONTANT_NEGATIF}). */
    MonetaryAmount salaireMensuel();

    /** Age in whole years, 14 to 80. */
    Optional<Integer> age();

    /** Whole years to leaving, 0 to 60; from the ages when absent. */
    Optional<Integer> anneesRestantes();

    /** Years with the employer today, 0 to 80. */
    BigDecimal anciennete();

    /** Years in the field of the convention today (CCN66). */
    Optional<BigDecimal> ancienneteChamp();

    /** Whether they are cadres. */
    Optional<CollegeSalarie> college();

    /** Months of pay due at term, in place of those of a scale. */
    Optional<BigDecimal> moisDus();

    /** Years that the step reached at term asks for, in place of those of the scale (capped variant). */
    Optional<BigDecimal> anneesPlafond();

    /** Monthly reference pay of the code du travail today, euros; that of the convention when absent. */
    Optional<MonetaryAmount> salaireLegal();

    /** Mean working time of the career; full time when absent. */
    Optional<Taux> tauxActivite();

    /** Brings the amounts to the form of the library and refuses numbers out of bounds. */
    @Value.Check
    default SalarieIfc normalise() {
        entier("nombre", nombre(), 1, 1_000_000);
        age().ifPresent(a -> entier("age", a, 14, 80));
        anneesRestantes().ifPresent(n -> entier("anneesRestantes", n, 0, 60));
        Anciennete.annees("anciennete", anciennete());
        ancienneteChamp().ifPresent(c -> Anciennete.annees("ancienneteChamp", c));
        anneesPlafond().ifPresent(c -> Anciennete.annees("anneesPlafond", c));
        moisDus().filter(m -> m.signum() < 0).ifPresent(m -> {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "moisDus", m.toString(), "≥ 0");
        });
        tauxActivite().filter(t -> t.estNegatif() || t.compareTo(Taux.UN) > 0).ifPresent(t -> {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", "tauxActivite", t.toString(), "[0 % ; 100 %]");
        });
        Montants.nonNegatif("salaireMensuel", salaireMensuel());
        salaireLegal().ifPresent(s -> Montants.nonNegatif("salaireLegal", s));
        boolean forme = Montants.sontNormalises(salaireMensuel())
                && salaireLegal().filter(s -> !Montants.sontNormalises(s)).isEmpty();
        return forme
                ? this
                : builder()
                        .from(this)
                        .salaireMensuel(Montants.normalise(salaireMensuel()))
                        .salaireLegal(salaireLegal().map(Montants::normalise))
                        .build();
    }

    private static void entier(String champ, int nombre, int minimum, int maximum) {
        if (nombre < minimum || nombre > maximum) {
            throw ValeurInvalideException.nombre(champ, nombre, minimum, maximum);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a line. */
    final class Builder extends ImmutableSalarieIfc.Builder {
        Builder() {}
    }
}
