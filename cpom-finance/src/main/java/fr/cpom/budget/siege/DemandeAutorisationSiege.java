package fr.cpom.budget.siege;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** An autorisation de frais de siège, and the contract that may hold it (R. 314-87, R. 314-88, L. 314-7 VI CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeAutorisationSiege.class)
@JsonDeserialize(as = ImmutableDemandeAutorisationSiege.class)
public interface DemandeAutorisationSiege {
    /** First day of the authorisation. */
    LocalDate delivreeLe();

    /** Last day that the decision names, if it does. */
    Optional<LocalDate> finIndiquee();

    /** True when it renews an earlier one. */
    @Value.Default
    default boolean renouvellement() {
        return false;
    }

    /** Legal status of the gestionnaire. */
    Optional<StatutJuridique> statut();

    /** Kind of the contract, when there is one. */
    Optional<NatureCpom> nature();

    /** All ESSMS of the gestionnaire. */
    List<String> essmsGeres();

    /** Those of the contract. */
    List<String> essmsContrat();

    /** In place of the two lists: whether the contract holds all ESSMS of the gestionnaire. */
    Optional<Boolean> perimetreComplet();

    /** True when the renewal was asked by a simplified request. */
    @Value.Default
    default boolean demandeSimplifiee() {
        return false;
    }

    /** Whether one written document holds the délégations de pouvoirs; unknown when absent. */
    Optional<Boolean> documentDelegations();

    /** True when a single percentage is fixed for the whole authorisation (R. 314-93). */
    @Value.Default
    default boolean pourcentageUnique() {
        return false;
    }

    /** Result of the accounts of the head office, euros: a surplus, or a deficit below zero. */
    Optional<MonetaryAmount> resultat();

    /** Brings the amount to the form of the library. */
    @Value.Check
    default DemandeAutorisationSiege normalise() {
        Optional<MonetaryAmount> net = resultat().map(Montants::normalise);
        return net.equals(resultat())
                ? this
                : builder().from(this).resultat(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeAutorisationSiege.Builder {
        Builder() {}
    }
}
