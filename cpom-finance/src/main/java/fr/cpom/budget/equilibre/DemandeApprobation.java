package fr.cpom.budget.equilibre;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import fr.cpom.suivi.echeance.Transmission;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An EPRD before its authorities: who they are, what they may hold against it, where its approval stands. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeApprobation.class)
@JsonDeserialize(as = ImmutableDemandeApprobation.class)
public interface DemandeApprobation {
    /** The budget year; that of the reception, else of the context, when absent. */
    Optional<Exercice> exercice();

    /** Kind of the contract. */
    Optional<NatureCpom> nature();

    /** Frame of the document: an EPRD when neither it nor the kind of contract is told; an EPCP only receives comments. */
    Optional<CadreBudgetaire> cadre();

    /** The ESSMS of the perimeter, all of them: who approves comes of their authorities. */
    List<EssmsFinance> essms();

    /** Who fixes the tariffs, where the ESSMS are not listed. */
    Optional<Tarification> tarification();

    /** Several regions: the ARS of the place of the direction of the establishment (R. 314-241). */
    Optional<AutoriteTarification> arsDeLaDirection();

    /** True for a public establishment (L. 315-1). */
    Optional<Boolean> etablissementPublic();

    /** The figures, judged as {@code budget.equilibre} does; they prevail over {@link #enEquilibre()}. */
    Optional<DemandeEquilibre> equilibre();

    /** Whether it is in équilibre réel, where its figures are not given. */
    Optional<Boolean> enEquilibre();

    /** Whether it takes account of the commitments of the CPOM. */
    Optional<Boolean> engagementsRespectes();

    /** True when the financial situation is degraded. */
    Optional<Boolean> situationDegradee();

    /** True when fitting recovery measures are in the EPRD. */
    Optional<Boolean> mesuresDeRedressement();

    /** True when every document of R. 314-223 that is due came with it. */
    Optional<Boolean> documentsComplets();

    /** The documents due that did not come. */
    List<DocumentEprd> documentsManquants();

    /** True when the authority disagrees with the split of a dotation globalisée commune; false when there is none. */
    Optional<Boolean> desaccordRepartitionDgc();

    /** True when the authority disagrees with the evolution of balances and ratios. */
    Optional<Boolean> desaccordRatios();

    /** The grounds that a rejection gives, when there is one. */
    List<MotifOpposition> motifsOpposes();

    /** True when a plan de redressement or a contrat de retour à l'équilibre is signed: silence rejects (R. 314-225 II al. 2). */
    @Value.Default
    default boolean planDeRedressement() {
        return false;
    }

    /** The EPRD: its sending, reception and answer. */
    Optional<Transmission> eprd();

    /** The new EPRD after a rejection. */
    Optional<Transmission> nouvelEprd();

    /** True once the EPRD was fixed d'office: all its credits are limitatifs (R. 314-218 al. 3). No when absent. */
    @Value.Default
    default boolean fixeOffice() {
        return false;
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeApprobation.Builder {
        Builder() {}
    }
}
