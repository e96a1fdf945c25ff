package fr.cpom.suivi.validite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The dates of a contract, and the prorogations that it had. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeDuree.class)
@JsonDeserialize(as = ImmutableDemandeDuree.class)
public interface DemandeDuree {
    /** Kind of contract; without influence on an old convention tripartite. */
    NatureCpom nature();

    /** Entry into force, which the contract itself fixes (R. 314-39-2 CASF). */
    LocalDate dateEntreeEnVigueur();

    /** Last day of the contract; without it, only the limits are given. */
    Optional<LocalDate> terme();

    /** The prorogations, from the first to the last. */
    List<Prorogation> prorogations();

    /** True for a convention tripartite pluriannuelle that a CPOM EHPAD replaces: prolonged for one year at most. */
    @Value.Default
    default boolean conventionTripartite() {
        return false;
    }

    /**
     * A prorogation, by avenant.
     *
     * @param jusquAu last day of the contract once prolonged; not after the former last day: refused by the calculator ({@code
     *     PROROGATION_AVANT_TERME})
     * @param dateSignature day of signature of the avenant, when known
     * @param dateDemande day on which a party notified the others that it wants to prolong, when known
     * @param demandeur that party
     */
    record Prorogation(
            LocalDate jusquAu,
            Optional<LocalDate> dateSignature,
            Optional<LocalDate> dateDemande,
            Optional<String> demandeur) {
        /** A prorogation of which only the end is known. */
        public static Prorogation jusquAu(LocalDate jour) {
            return new Prorogation(jour, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeDuree.Builder {
        Builder() {}
    }
}
