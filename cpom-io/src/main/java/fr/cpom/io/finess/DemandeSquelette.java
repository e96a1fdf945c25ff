package fr.cpom.io.finess;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/** What the caller knows of the contract whose skeleton is drawn from FINESS. */
@Value.Immutable
@CpomStyle
public interface DemandeSquelette {
    /** Entry into force when FINESS records no CPOM engagement on the sites chosen. */
    Optional<LocalDate> dateEntreeParDefaut();

    /** Kind of contract; deduced from the categories when absent. */
    Optional<NatureCpom> nature();

    /** Legal status of the gestionnaire, instead of that of FINESS. */
    Optional<StatutJuridique> statut();

    /** Public parties, instead of those that the authorities of the ESSMS make certain. */
    List<PartiePublique> partiesPubliques();

    /** The open ESSMS wanted; all of them unless said otherwise. */
    @Value.Default
    default Predicate<SiteFiness> choix() {
        return site -> true;
    }

    /** Nothing but a date for the contracts that FINESS does not know. */
    static DemandeSquelette aDefautDe(LocalDate dateEntree) {
        return builder().dateEntreeParDefaut(dateEntree).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeSquelette.Builder {
        Builder() {}
    }
}
