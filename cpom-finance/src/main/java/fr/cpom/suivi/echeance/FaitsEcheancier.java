package fr.cpom.suivi.echeance;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.suivi.refus.DemandeRefus;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What is known of the life of a contract, beside the contract itself; everything may be missing. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableFaitsEcheancier.class)
@JsonDeserialize(as = ImmutableFaitsEcheancier.class)
public interface FaitsEcheancier {
    /** Frame of the budgets, when it is not that of the kind of contract (L. 313-11 al. 4). */
    Optional<CadreBudgetaire> cadre();

    /** Budget years with their events; the same year twice is refused ({@code ANNEE_EN_DOUBLE}). */
    List<DemandeCalendrier> exercices();

    /** Duties done, beside those of {@link #exercices()}. */
    List<Realisation> realisations();

    /** Last evaluation report of the ESSMS (L. 312-8). */
    List<EvaluationHas> evaluations();

    /** First day of the head-office authorisation (R. 314-87), when there is one. */
    Optional<LocalDate> autorisationSiege();

    /** Last day of that authorisation, when the act says it; else it is computed. */
    Optional<LocalDate> finAutorisationSiege();

    /** Day when the physicians received the evaluations of an EHPAD (R. 314-171). */
    Optional<LocalDate> evaluationGirPathosRecue();

    /** Day on which one wants to sign the next contract: calls for the plan of its negotiation. */
    Optional<LocalDate> signatureVisee();

    /** Stages of that plan; those of the library when empty. */
    List<EtapeNegociation> etapes();

    /** What becomes of the days of that plan that are not worked. */
    @Value.Default
    default RegleJours joursNonOuvres() {
        return RegleJours.AUCUN;
    }

    /** Where holidays are counted for that plan; the whole country when absent. */
    Optional<Territoire> territoire();

    /** The refusal to sign, when there is one: its next delay joins the list. */
    Optional<DemandeRefus> refus();

    /** AHI: true when subsidised devices call for a yearly avenant (arrêté of 25 October 2019). */
    @Value.Default
    default boolean dispositifsSubventionnes() {
        return false;
    }

    /** True when what is not told was not done; by default it is not known. */
    @Value.Default
    default boolean faitsComplets() {
        return false;
    }

    /** See the fields. */
    @Value.Check
    default void verifier() {
        Set<Exercice> vus = new HashSet<>();
        for (DemandeCalendrier exercice : exercices()) {
            if (!vus.add(exercice.exercice())) {
                throw new ValeurInvalideException(
                        "ANNEE_EN_DOUBLE", "exercices", exercice.exercice().toString());
            }
        }
        Set<String> codes = new HashSet<>();
        for (EtapeNegociation etape : etapes()) {
            if (!codes.add(etape.code())) {
                throw new ValeurInvalideException("CODE_EN_DOUBLE", "etapes", etape.code());
            }
        }
    }

    /**
     * A duty done.
     *
     * @param code code of the duty: {@code TABLEAU_DE_BORD}
     * @param exercice its budget year, when it is yearly
     * @param essms its ESSMS, when it is not the whole contract
     * @param date day when it was done
     */
    record Realisation(String code, Optional<Exercice> exercice, Optional<NumeroFiness> essms, LocalDate date) {}

    /**
     * An evaluation of quality.
     *
     * @param essms the ESSMS
     * @param rapport day of the report
     */
    record EvaluationHas(NumeroFiness essms, LocalDate rapport) {}

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds facts. */
    final class Builder extends ImmutableFaitsEcheancier.Builder {
        Builder() {}
    }
}
