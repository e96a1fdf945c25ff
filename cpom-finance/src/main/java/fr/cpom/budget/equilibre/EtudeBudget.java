package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.DecisionModificativeCalculator.Etude;
import fr.cpom.budget.equilibre.RegimeModificative.ProcedureModificative;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.suivi.echeance.Transmission;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The procedure of a change of a budget prévisionnel (R. 314-44 to R. 314-47 CASF). */
final class EtudeBudget {
    private EtudeBudget() {}

    static Etude de(DemandeModificative entree, Exercice exercice, Contexte contexte, Anomalies anomalies) {
        Optional<Constatation> deliberation = Optional.of(deliberation(entree));
        if (entree.office().isPresent()) {
            return new Etude(
                    ProcedureModificative.MODIFICATION_D_OFFICE,
                    entree.office().get().article(),
                    Constatation.NON,
                    Optional.empty(),
                    Optional.of(Constatation.NON),
                    List.of());
        }
        boolean assimile =
                entree.virement() && entree.principesRespectes().filter(p -> !p).isPresent();
        if (entree.virement() && !assimile) {
            return virement(entree, deliberation);
        }
        if (entree.revisionTarif().isEmpty() && !assimile) {
            return new Etude(
                    ProcedureModificative.INDETERMINE,
                    Articles.R_314_46_II,
                    Constatation.INCONNU,
                    Optional.empty(),
                    deliberation,
                    List.of("/revisionTarif"));
        }
        if (!assimile && !entree.revisionTarif().get()) {
            verifierEnvoi(entree, contexte, anomalies);
            return new Etude(
                    ProcedureModificative.TRANSMISSION_PREALABLE,
                    Articles.R_314_46_II,
                    Constatation.NON,
                    Optional.empty(),
                    deliberation,
                    List.of());
        }
        boolean revise = entree.revisionTarif().orElse(false);
        if (revise) {
            verifierDate(entree, exercice, contexte, anomalies);
        }
        return new Etude(
                ProcedureModificative.APPROBATION_BUDGET_PREVISIONNEL,
                assimile ? Articles.R_314_45 : Articles.R_314_46_II,
                Constatation.OUI,
                revise ? Optional.of(motif(entree, anomalies)) : Optional.empty(),
                deliberation,
                List.of());
    }

    /**
     * When the new budget exécutoire is due after a change d'office: in the delay of R. 314-37 for a public establishment, with the
     * propositions of the next year for a private one, as far as that day is still to come.
     */
    static Optional<LocalDate> nouveauBudget(
            DemandeModificative entree, Exercice exercice, Contexte contexte, Anomalies anomalies) {
        Optional<LocalDate> notification = entree.officeNotifieeLe();
        if (notification.isEmpty() || entree.etablissementPublic().isEmpty()) {
            return Optional.empty();
        }
        if (entree.etablissementPublic().get()) {
            return contexte.entier("calendrier.budget-executoire", notification.get(), "/officeNotifieeLe", anomalies)
                    .map(notification.get()::plusDays);
        }
        return contexte.lire(
                        Serie.jour("calendrier.budget-executoire.prive"),
                        notification.get(),
                        Territoire.national(),
                        "/officeNotifieeLe",
                        anomalies)
                .map(lecture -> lecture.valeur().atYear(exercice.annee()))
                .filter(jour -> !notification.get().isAfter(jour));
    }

    private static Etude virement(DemandeModificative entree, Optional<Constatation> deliberation) {
        boolean connu = entree.principesRespectes().isPresent();
        return new Etude(
                connu ? ProcedureModificative.VIREMENT : ProcedureModificative.INDETERMINE,
                deliberation.filter(d -> d == Constatation.OUI).isPresent()
                        ? Articles.R_314_45_1
                        : ReferenceJuridique.casf("R. 314-44"),
                connu ? Constatation.NON : Constatation.INCONNU,
                Optional.empty(),
                deliberation,
                connu ? List.of() : List.of("/principesRespectes"));
    }

    private static Constatation deliberation(DemandeModificative entree) {
        Constatation prive =
                entree.etablissementPublic().map(p -> Constatation.de(!p)).orElse(Constatation.INCONNU);
        Constatation dansUnGroupe =
                entree.entreGroupes().map(g -> Constatation.de(!g)).orElse(Constatation.INCONNU);
        Constatation non = Constatation.une(List.of(prive, dansUnGroupe));
        return switch (non) {
            case OUI -> Constatation.NON;
            case NON -> Constatation.OUI;
            case INCONNU -> Constatation.INCONNU;
        };
    }

    /** One of four grounds, with the qualities that it supposes. */
    private static Constatation motif(DemandeModificative entree, Anomalies anomalies) {
        if (entree.motifRevision().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DM_MOTIF_INCONNU, "/motifRevision", "champs", "/motifRevision")
                    .selon(Articles.R_314_46_III));
            return Constatation.INCONNU;
        }
        MotifRevision motif = entree.motifRevision().get();
        Constatation importante = qualite(motif.supposeImportante(), entree.modificationImportante());
        Constatation imprevisible = qualite(motif.supposeImprevisible(), entree.modificationImprevisible());
        if (motif == MotifRevision.AUTRE || importante == Constatation.NON || imprevisible == Constatation.NON) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DM_MOTIF_NON_ADMIS, "/motifRevision", "motif", motif.toString())
                    .selon(motif.article()));
            return Constatation.NON;
        }
        if (importante == Constatation.INCONNU || imprevisible == Constatation.INCONNU) {
            String champ = importante == Constatation.INCONNU ? "/modificationImportante" : "/modificationImprevisible";
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DM_MOTIF_INCONNU, champ, "champs", champ)
                    .selon(motif.article()));
            return Constatation.INCONNU;
        }
        return Constatation.OUI;
    }

    private static Constatation qualite(boolean supposee, Optional<Boolean> fait) {
        return supposee ? fait.map(Constatation::de).orElse(Constatation.INCONNU) : Constatation.OUI;
    }

    /** After the last ordinary day, a revision is only asked with the agreement of the authority. */
    private static void verifierDate(
            DemandeModificative entree, Exercice exercice, Contexte contexte, Anomalies anomalies) {
        Optional<LocalDate> depot = entree.envoi().flatMap(EtudeBudget::faite);
        Optional<LocalDate> limite = contexte.lire(
                        Serie.jour("calendrier.dm.date-limite"),
                        exercice.debut(),
                        Territoire.national(),
                        "/envoi",
                        anomalies)
                .map(LectureBareme::valeur)
                .map(jour -> jour.atYear(exercice.annee()));
        if (depot.filter(d -> limite.filter(d::isAfter).isPresent()).isEmpty()
                || entree.accordPrealable().orElse(false)) {
            return;
        }
        anomalies.ajouter(Anomalie.of(
                        entree.accordPrealable().isPresent()
                                ? CodeAnomalie.DM_ACCORD_PREALABLE
                                : CodeAnomalie.DM_ACCORD_PREALABLE_INCONNU,
                        "/accordPrealable",
                        "date",
                        depot.get().toString(),
                        "limite",
                        limite.orElseThrow().toString())
                .selon(Articles.R_314_46_V));
    }

    /** Without tariff money it is sent before it is used. */
    private static void verifierEnvoi(DemandeModificative entree, Contexte contexte, Anomalies anomalies) {
        Optional<LocalDate> usage = entree.miseEnOeuvreLe();
        Optional<LocalDate> envoi = entree.envoi().flatMap(EtudeBudget::faite);
        if (usage.isEmpty() || envoi.isEmpty()) {
            return;
        }
        contexte.entier("calendrier.dm.mise-en-oeuvre", usage.get(), "/miseEnOeuvreLe", anomalies)
                .map(jours -> usage.get().minusDays(jours))
                .filter(limite -> envoi.get().isAfter(limite))
                .ifPresent(limite -> anomalies.ajouter(Anomalie.of(
                                envoi.get().isAfter(usage.get())
                                        ? CodeAnomalie.DM_TRANSMISSION_TARDIVE
                                        : CodeAnomalie.DM_TRANSMISSION_LE_JOUR_MEME,
                                "/envoi",
                                "date",
                                envoi.get().toString(),
                                "limite",
                                limite.toString())
                        .selon(Articles.R_314_46_II)));
    }

    private static Optional<LocalDate> faite(Transmission envoi) {
        return envoi.transmisLe().or(envoi::recuLe);
    }
}
