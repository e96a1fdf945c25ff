package fr.cpom.suivi.obligation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A contract that one would conclude: its kind, its ESSMS, the agreements had. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandePerimetre.class)
@JsonDeserialize(as = ImmutableDemandePerimetre.class)
public interface DemandePerimetre {
    /** Kind of contract. */
    NatureCpom nature();

    /** The ESSMS proposed. */
    List<EssmsConcerne> essms();

    /** All the other ESSMS of the gestionnaire, to find those that the law wants in the same contract. */
    List<EssmsConcerne> autresEssms();

    /** The person who signs, gestionnaire or controlling person; told by the ESSMS when absent. */
    Optional<String> gestionnaire();

    /**
     * The département from which a CPOM EHPAD is extended to others. When absent: one whose president agreed rather than one
     * who did not answer or refused, then the one with the most EHPAD, then the smallest code.
     */
    Optional<Territoire> departementPrincipal();

    /** Authorities that agreed to the inclusion of EHPAD of several départements. */
    List<AutoriteTarification> accords();

    /** Authorities that refused it: a refusal prevails over an agreement; one that is in neither list has not answered. */
    List<AutoriteTarification> refus();

    /**
     * The ESSMS, by their names in {@link #essms()}, of which the caller states that they are of the ressort territorial of the
     * contract, which no text defines. It lifts that condition for an ESSMS added elsewhere in the region, or whose territory is
     * not known; in another region it changes nothing, nor for an EHPAD that founds the contract. A name of no ESSMS is an alert
     * ({@code PERIMETRE_RESSORT_VERIFIE_SANS_OBJET}).
     */
    List<String> ressortVerifie();

    /** The day asked; that of the computation when absent. */
    Optional<LocalDate> date();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandePerimetre.Builder {
        Builder() {}
    }
}
