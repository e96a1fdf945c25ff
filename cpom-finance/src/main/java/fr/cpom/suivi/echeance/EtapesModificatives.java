package fr.cpom.suivi.echeance;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.suivi.echeance.DecisionModificative.Motif;
import fr.cpom.suivi.echeance.Echeance.Etat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The décisions modificatives of a year: R. 314-229 to R. 314-231 CASF under EPRD, R. 314-46 under a budget prévisionnel. */
final class EtapesModificatives {
    private final DemandeCalendrier demande;
    private final Anomalies anomalies;
    private final Fabrique fabrique;
    private final Instruction instruction;
    private final Sujet sujet;
    private final List<Echeance> echeances = new ArrayList<>();

    EtapesModificatives(
            DemandeCalendrier demande, Instruction instruction, Anomalies anomalies, Fabrique fabrique, Sujet sujet) {
        this.instruction = instruction;
        this.demande = demande;
        this.anomalies = anomalies;
        this.fabrique = fabrique;
        this.sujet = sujet;
    }

    List<Echeance> parcourir(CadreBudgetaire cadre) {
        for (int i = 0; i < demande.decisionsModificatives().size(); i++) {
            DecisionModificative dm = demande.decisionsModificatives().get(i);
            Transmission envoi = dm.envoi().orElseGet(Transmission::inconnue);
            String chemin = "/decisionsModificatives/" + i;
            if (cadre == CadreBudgetaire.EPRD) {
                eprd(dm, envoi, sujet.acte(i + 1), chemin);
            } else {
                budget(dm, envoi, sujet.acte(i + 1), chemin);
            }
        }
        return echeances;
    }

    private void eprd(DecisionModificative dm, Transmission envoi, Sujet acte, String chemin) {
        LocalDate jour = demande.exercice().debut();
        Optional<Motif> motif = dm.motif();
        if (motif.filter(m -> m == Motif.DEMANDE_AUTORITE).isPresent()) {
            echeances.add(fabrique.libre(
                    EtapesEprd.hors("DM_DEMANDEE", acte, Articles.R_314_230)
                            .debiteur(Acteur.GESTIONNAIRE)
                            .destinataire(Acteur.AUTORITE_TARIFICATION)
                            .declencheur(Declencheur.DEMANDE_AUTORITE),
                    dm.faitLe(),
                    Optional.empty(),
                    envoi.faite()));
        } else if (motif.isPresent()) {
            Optional<Echeance> due =
                    fabrique.delai(Devoir.de("DM_PRESENTATION"), acte, dm.faitLe(), jour, envoi.faite());
            // 1° of the article speaks of public establishments only: private credits are évaluatifs (R. 314-218).
            boolean sansObjet = motif.get() == Motif.GROUPE_LIMITATIF_INSUFFISANT && !demande.etablissementPublic();
            if (sansObjet) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.DM_NON_OBLIGATOIRE, chemin + "/motif")
                        .selon(Articles.R_314_229_II));
            }
            due.map(e -> sansObjet
                            ? Echeance.builder()
                                    .from(e)
                                    .etat(Etat.SANS_OBJET)
                                    .joursDeRetard(Optional.empty())
                                    .build()
                            : e)
                    .ifPresent(echeances::add);
        }
        if (envoi.faite().isEmpty() && envoi.reponse().isEmpty()) {
            return;
        }
        Instruction.Issue issue = instruction.reponse("DM_REPONSE", envoi, acte, chemin + "/envoi");
        echeances.addAll(issue.echeances());
        if (issue.approbation().etat() == Approbation.Etat.REJETE) {
            echeances.addAll(instruction
                    .apresRejet(
                            Instruction.Suite.DM,
                            issue.approbation(),
                            dm.nouvelle().orElseGet(Transmission::inconnue),
                            acte,
                            chemin + "/nouvelle")
                    .echeances());
        }
    }

    private void budget(DecisionModificative dm, Transmission envoi, Sujet acte, String chemin) {
        LocalDate jour = demande.exercice().debut();
        if (!dm.revisionTarif().orElse(false)) {
            fabrique.delai(Devoir.de("DM_TRANSMISSION"), acte, dm.miseEnOeuvreLe(), jour, envoi.faite())
                    .ifPresent(echeances::add);
            return;
        }
        fabrique.date(Devoir.de("DM_DEPOT"), acte, demande.exercice(), envoi.faite(), false)
                .ifPresent(echeances::add);
        Instruction.Issue issue =
                instruction.reponse("DM_REPONSE_BUDGET", envoi, acte, chemin + "/envoi", Approbation.Etat.APPROUVE);
        echeances.addAll(issue.echeances());
        Approbation approbation = issue.approbation();
        if (approbation.etat() == Approbation.Etat.APPROUVE) {
            fabrique.delai(Devoir.de("DM_TARIF"), acte, approbation.date(), jour, dm.tarifModifieLe())
                    .ifPresent(echeances::add);
        }
    }
}
