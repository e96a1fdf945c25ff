package fr.cpom.investissement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** The investments of an ESSMS that may need the approval of its authority (R. 314-20). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableProgrammeInvestissement.class)
@JsonDeserialize(as = ImmutableProgrammeInvestissement.class)
public interface ProgrammeInvestissement {
    /** Frame of its budget, when known: only a budget prévisionnel may be dispensed from a plan (R. 314-17). */
    Optional<CadreBudgetaire> cadre();

    /** Its gross fixed assets, euros, when known (R. 314-17). */
    Optional<MonetaryAmount> actifImmobiliseBrut();

    /** True for an establishment of L. 342-1 (commercial EHPAD, not habilitated): none of these approvals concerns it. */
    @Value.Default
    default boolean etablissementL3421() {
        return false;
    }

    /** Whether a CPOM of L. 313-11 al. 2 holds tariff provisions: its spending stays opposable (L. 314-7 IV); no when absent. */
    Optional<Boolean> dispositionsTarifairesCpom();

    /** The operations; may be left out to ask only whether a plan is needed, the fixed assets being given. */
    List<OperationInvestissement> operations();

    /** Brings the amount to the form of the library; a negative one is refused ({@code MONTANT_NEGATIF}). */
    @Value.Check
    default ProgrammeInvestissement normalise() {
        actifImmobiliseBrut().filter(MonetaryAmount::isNegative).ifPresent(m -> {
            throw new ValeurInvalideException("MONTANT_NEGATIF", "actifImmobiliseBrut", Montants.texte(m));
        });
        return actifImmobiliseBrut().filter(m -> !Montants.sontNormalises(m)).isEmpty()
                ? this
                : builder()
                        .from(this)
                        .actifImmobiliseBrut(actifImmobiliseBrut().map(Montants::normalise))
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a programme. */
    final class Builder extends ImmutableProgrammeInvestissement.Builder {
        Builder() {}
    }
}
