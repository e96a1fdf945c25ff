package fr.cpom.budget;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A contract situation whose budget frame is asked; what is not told may be left out. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeCadre.class)
@JsonDeserialize(as = ImmutableDemandeCadre.class)
public interface DemandeCadre {
    /** Kind of contract; none when absent. */
    Optional<NatureCpom> nature();

    /** Legal status of the gestionnaire. */
    Optional<StatutJuridique> statut();

    /** The budget year; that of the day of the computation when absent. */
    Optional<Exercice> exercice();

    /** The ESSMS; the contract alone is judged when there is none. */
    List<EssmsBudget> essms();

    /** The frame that the contract keeps, or that the gestionnaire means to present. */
    Optional<CadreBudgetaire> cadrePrevu();

    /** True when the gestionnaire asked for an EPRD (L. 313-11 al. 4). */
    @Value.Default
    default boolean demandeEprd() {
        return false;
    }

    /** Whether the authority agreed to it. */
    Optional<Boolean> accordAutorite();

    /** Whether the contract fixes the budget over several years; yes when absent. */
    Optional<Boolean> budgetPluriannuel();

    /** The EPRD presented before the contract is signed (L. 314-7-2). */
    Optional<AnticipationEprd> anticipation();

    /** True when a private gestionnaire asks for one EPRD of its EHPAD of L. 342-1 and of its other ESSMS of the contract (R. 314-243). */
    @Value.Default
    default boolean demandeEprdUnique() {
        return false;
    }

    /** True when a private non-profit gestionnaire puts in the EPRD its ESSMS of the geographic perimeter (R. 314-212). */
    @Value.Default
    default boolean extensionPerimetre() {
        return false;
    }

    /** Whether an ESSMS is financed by several financeurs; the annexe financière is listed when absent. */
    Optional<Boolean> cofinance();

    /** Articles R. 314 that one wonders about: {@code R. 314-51}. */
    List<String> articles();

    /**
     * An EPRD presented before the contract.
     *
     * @param acceptation day when the authority accepted it
     * @param signature day when the contract was signed, if it was
     */
    record AnticipationEprd(LocalDate acceptation, Optional<LocalDate> signature) {}

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeCadre.Builder {
        Builder() {}
    }
}
