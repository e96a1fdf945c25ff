package fr.cpom.dotation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** What a tarif de reconduction provisoire is drawn from (D. 314-106-1 and D. 314-113-1 CASF), euros. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableElementsReconduction.class)
@JsonDeserialize(as = ImmutableElementsReconduction.class)
public interface ElementsReconduction {
    /** Dotation of the year. */
    MonetaryAmount dotation();

    /** Of which charges financed one-off (crédits non reconductibles); none when absent. */
    @Value.Default
    default MonetaryAmount cnr() {
        return Montants.zero();
    }

    /**
     * Of which the take-up of a report à nouveau of an earlier year: positive for a deficit, which raised the dotation,
     * negative for a surplus; none when absent.
     */
    @Value.Default
    default MonetaryAmount repriseReportANouveau() {
        return Montants.zero();
    }

    /** Number of days of the prix de journée, unchanged in its reconduction, when there is one. */
    Optional<Integer> journees();

    /** Brings the amounts to the form of the library. */
    @Value.Check
    default ElementsReconduction normalise() {
        if (Montants.sontNormalises(dotation(), cnr(), repriseReportANouveau())) {
            return this;
        }
        return builder()
                .from(this)
                .dotation(Montants.normalise(dotation()))
                .cnr(Montants.normalise(cnr()))
                .repriseReportANouveau(Montants.normalise(repriseReportANouveau()))
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the elements of a reconduction. */
    final class Builder extends ImmutableElementsReconduction.Builder {
        Builder() {}
    }
}
