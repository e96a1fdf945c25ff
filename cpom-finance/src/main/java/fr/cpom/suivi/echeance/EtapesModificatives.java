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
    private final Sujet sujet;
    private final List<Echeance> echeances = new ArrayList<>();

    EtapesModificatives(DemandeCalendrier demande, Anomalies anomalies, Fabrique fabrique, Sujet sujet) {
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
            EtapesEprd.verifier(envoi, chemin + "/envoi", anomalies);
            if (cadre == CadreBudgetaire.EPRD) {
                eprd(dm, envoi, sujet.acte(i + 1), chemin);
            } else {
                budget(dm, envoi, sujet.acte(i + 1));
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
        Approbation.Etat vaut = demande.planDeRedressement() ? Approbation.Etat.REJETE : Approbation.Etat.APPROUVE;
        Optional<Echeance> reponse = fabrique.silence(Devoir.de("DM_REPONSE"), acte, envoi, jour, vaut);
        reponse.ifPresent(echeances::add);
        if (demande.planDeRedressement() && envoi.reponse().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SILENCE_VAUT_REJET, "/planDeRedressement")
                    .selon(Articles.R_314_225_II));
        }
        Approbation approbation = EtapesEprd.approbation(reponse, envoi, vaut, List.of());
        if (approbation.etat() == Approbation.Etat.REJETE) {
            fabrique.delai(Devoir.de("DM_NOUVELLE"), acte, approbation.date(), jour, Optional.empty())
                    .ifPresent(echeances::add);
        }
    }

    private void budget(DecisionModificative dm, Transmission envoi, Sujet acte) {
        LocalDate jour = demande.exercice().debut();
        if (!dm.revisionTarif().orElse(false)) {
            fabrique.delai(Devoir.de("DM_TRANSMISSION"), acte, dm.miseEnOeuvreLe(), jour, envoi.faite())
                    .ifPresent(echeances::add);
            return;
        }
        fabrique.date(Devoir.de("DM_DEPOT"), acte, demande.exercice(), envoi.faite(), false)
                .ifPresent(echeances::add);
        Optional<Echeance> reponse =
                fabrique.silence(Devoir.de("DM_REPONSE_BUDGET"), acte, envoi, jour, Approbation.Etat.APPROUVE);
        reponse.ifPresent(echeances::add);
        Approbation approbation = EtapesEprd.approbation(reponse, envoi, Approbation.Etat.APPROUVE, List.of());
        if (approbation.etat() == Approbation.Etat.APPROUVE) {
            fabrique.delai(Devoir.de("DM_TARIF"), acte, approbation.date(), jour, dm.tarifModifieLe())
                    .ifPresent(echeances::add);
        }
    }
}
