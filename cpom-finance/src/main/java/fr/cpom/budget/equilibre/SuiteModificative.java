package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.RegimeModificative.ProcedureModificative;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.suivi.echeance.Approbation;
import fr.cpom.suivi.echeance.DecisionModificative;
import fr.cpom.suivi.echeance.DemandeCalendrier;
import fr.cpom.suivi.echeance.Echeance;
import fr.cpom.suivi.echeance.Reponse;
import fr.cpom.suivi.echeance.Transmission;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the approval of a change of budget stands, by the dates of the calendar of its year.
 *
 * @param silenceVaut what silence stands for, where there is an approval
 * @param decisionLe day of the answer, or when silence decides
 * @param etat where it stands
 * @param echeances the deadlines, by their key
 */
record SuiteModificative(
        Optional<Approbation.Etat> silenceVaut,
        Optional<LocalDate> decisionLe,
        Optional<Approbation.Etat> etat,
        Map<String, Echeance> echeances) {
    private static final List<String> CODES = List.of(
            "DM_TRANSMISSION/1",
            "DM_DEPOT/1",
            "DM_REPONSE/1",
            "DM_REPONSE_BUDGET/1",
            "DM_TARIF/1",
            "DM_NOUVELLE/1",
            "DM_NOUVELLE_REPONSE/1",
            "DM_OFFICE/1");
    private static final Map<String, String> CHEMINS =
            Map.of("/decisionsModificatives/0", "", "/planDeRedressement", "/planDeRedressement");

    static SuiteModificative de(
            DemandeModificative entree,
            Exercice exercice,
            CadreBudgetaire cadre,
            ProcedureModificative regime,
            Contexte contexte,
            Anomalies anomalies) {
        boolean approuvee = regime == ProcedureModificative.APPROBATION_EPRD
                || regime == ProcedureModificative.APPROBATION_BUDGET_PREVISIONNEL;
        if (!approuvee && regime != ProcedureModificative.TRANSMISSION_PREALABLE) {
            return new SuiteModificative(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        }
        DemandeCalendrier.Builder demande = DemandeCalendrier.builder()
                .exercice(exercice)
                .cadre(cadre)
                .tarification(entree.tarification())
                .etablissementPublic(entree.etablissementPublic().orElse(false))
                .planDeRedressement(cadre == CadreBudgetaire.EPRD && entree.planDeRedressement())
                .addDecisionsModificatives(new DecisionModificative(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(regime == ProcedureModificative.APPROBATION_BUDGET_PREVISIONNEL),
                        entree.miseEnOeuvreLe(),
                        entree.envoi(),
                        entree.tarifModifieLe(),
                        entree.nouvelle()));
        Map<String, Echeance> echeances = Calendrier.lire(
                        demande.build(),
                        CODES,
                        List.of("calendrier.dm.", "decision-modificative.silence", "calendrier.eprd.nouveau"),
                        CHEMINS,
                        contexte,
                        anomalies)
                .echeances();
        if (cadre == CadreBudgetaire.BP && !entree.revisionTarif().orElse(false)) {
            // the day of R. 314-46 V and the change of tariff of IV only concern a revision
            echeances.remove("DM_DEPOT/1");
            echeances.remove("DM_TARIF/1");
        }
        if (!approuvee) {
            return new SuiteModificative(Optional.empty(), Optional.empty(), Optional.empty(), echeances);
        }
        Approbation.Etat vaut = cadre == CadreBudgetaire.EPRD && entree.planDeRedressement()
                ? Approbation.Etat.REJETE
                : Approbation.Etat.APPROUVE;
        Optional<Echeance> reponse =
                Optional.ofNullable(echeances.getOrDefault("DM_REPONSE/1", echeances.get("DM_REPONSE_BUDGET/1")));
        Optional<Echeance> seconde = Optional.ofNullable(echeances.get("DM_NOUVELLE_REPONSE/1"));
        Optional<Echeance> derniere = seconde.or(() -> reponse);
        Optional<Transmission> envoi = seconde.isPresent() ? entree.nouvelle() : entree.envoi();
        return new SuiteModificative(
                Optional.of(vaut),
                derniere.flatMap(e -> e.faitLe().or(e::date)),
                Optional.of(etat(derniere, envoi, vaut)),
                echeances);
    }

    private static Approbation.Etat etat(
            Optional<Echeance> reponse, Optional<Transmission> envoi, Approbation.Etat vaut) {
        Optional<LocalDate> parti = envoi.flatMap(e -> e.recuLe().or(e::transmisLe));
        if (reponse.isEmpty()) {
            return Approbation.Etat.A_TRANSMETTRE;
        }
        return switch (reponse.get().etat()) {
            case TACITE -> vaut;
            case FAIT ->
                envoi.flatMap(Transmission::reponse)
                                .filter(r -> r == Reponse.REJET)
                                .isPresent()
                        ? Approbation.Etat.REJETE
                        : Approbation.Etat.APPROUVE;
            default -> parti.isPresent() ? Approbation.Etat.EN_ATTENTE : Approbation.Etat.A_TRANSMETTRE;
        };
    }
}
