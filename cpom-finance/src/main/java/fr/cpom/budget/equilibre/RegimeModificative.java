package fr.cpom.budget.equilibre;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.suivi.echeance.Approbation;
import fr.cpom.suivi.echeance.Echeance;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change of budget is subject to.
 *
 * @param cadre frame of the budget
 * @param regime the procedure
 * @param article the article that lays it down
 * @param approbationRequise whether the authority must approve
 * @param motifAdmis budget prévisionnel: whether the ground is one that may be approved; empty where no ground is asked
 * @param deliberationConseil whether the conseil d'administration must authorise the virement between groups (R. 314-45-1); empty
 *     under EPRD
 * @param silenceVaut what the silence of the authority stands for, where it must approve
 * @param decisionLe day when silence decides, or day of the answer in time
 * @param etat where the approval stands on the day of the context
 * @param demande EPRD: the request of the authority, when there is one
 * @param nouveauBudgetLe budget prévisionnel changed d'office: last day to send the new budget exécutoire (R. 314-37), when the
 *     notification and the legal status are told
 * @param echeances the deadlines, by their key
 * @param manquants JSON pointers of what would have to be told to know the procedure
 */
public record RegimeModificative(
        CadreBudgetaire cadre,
        ProcedureModificative regime,
        ReferenceJuridique article,
        Constatation approbationRequise,
        Optional<Constatation> motifAdmis,
        Optional<Constatation> deliberationConseil,
        Optional<Approbation.Etat> silenceVaut,
        Optional<LocalDate> decisionLe,
        Optional<Approbation.Etat> etat,
        Optional<DemandeJugee> demande,
        Optional<LocalDate> nouveauBudgetLe,
        Map<String, Echeance> echeances,
        List<String> manquants) {
    public RegimeModificative {
        echeances = Collections.unmodifiableMap(new LinkedHashMap<>(echeances));
        manquants = List.copyOf(manquants);
    }

    /** The procedures. */
    public enum ProcedureModificative {
        /** A virement: no approval; the authority is told without delay of one between groups (R. 314-44, R. 314-227). */
        VIREMENT,
        /** Budget prévisionnel, no tariff money: sent before use, not approved (R. 314-46 II al. 1). */
        TRANSMISSION_PREALABLE,
        /** Budget prévisionnel, tariff revised: approved, silence agreeing (R. 314-46 II al. 2). */
        APPROBATION_BUDGET_PREVISIONNEL,
        /** EPRD: approved as the EPRD itself (R. 314-231, R. 314-225 IV). */
        APPROBATION_EPRD,
        /** Budget prévisionnel: the authority changes it by itself (R. 314-47). */
        MODIFICATION_D_OFFICE,
        /** Not known for want of a fact. */
        INDETERMINE
    }

    /**
     * A request of the authority under EPRD.
     *
     * @param motif its ground
     * @param rang its number in R. 314-230 I; empty when it was no case of the article on that day
     * @param article the article
     * @param priseDansEprdSuivant whether, without a décision modificative, its effect on the tariffs is taken in the next EPRD
     */
    public record DemandeJugee(
            MotifDemande motif,
            Optional<Integer> rang,
            ReferenceJuridique article,
            Constatation priseDansEprdSuivant) {}
}
