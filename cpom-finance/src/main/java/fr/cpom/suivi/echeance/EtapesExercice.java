package fr.cpom.suivi.echeance;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.JoursFeries;
import fr.cpom.droit.Territoire;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import fr.cpom.suivi.echeance.Echeance.Etat;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All the deadlines of one budget year, in the order of the table of duties. */
final class EtapesExercice {
    private final DemandeCalendrier demande;
    private final CadreBudgetaire cadre;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final Fabrique fabrique;
    private final Sujet sujet;
    private final List<Echeance> echeances = new ArrayList<>();
    private Optional<Approbation> approbation = Optional.empty();

    EtapesExercice(
            DemandeCalendrier demande,
            CadreBudgetaire cadre,
            Contexte contexte,
            Anomalies anomalies,
            boolean exerciceDansCle) {
        this.demande = demande;
        this.cadre = cadre;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.fabrique =
                new Fabrique(contexte, anomalies, demande.faitsComplets().orElse(false));
        this.sujet = new Sujet(Optional.of(demande.exercice()), Optional.empty(), 0, exerciceDansCle);
    }

    Optional<Approbation> approbation() {
        return approbation;
    }

    List<Echeance> parcourir() {
        for (Devoir devoir : Devoir.tous()) {
            if (devoir.portee() == Devoir.Portee.EXERCICE && devoir.concerne(Optional.of(cadre), demande.nature())) {
                devoir(devoir);
            }
        }
        Instruction instruction = new Instruction(demande, tarification(), contexte.date(), anomalies, fabrique);
        echeances.addAll(new EtapesModificatives(demande, instruction, anomalies, fabrique, sujet).parcourir(cadre));
        creton();
        siege();
        if (demande.versements()) {
            versements();
        }
        fabrique.signaler(echeances);
        return List.copyOf(echeances);
    }

    private void devoir(Devoir devoir) {
        switch (devoir.code()) {
            case "EPRD_TRANSMISSION" -> eprd();
            case "EPRD_REPONSE" -> {} // follows the sending
            case "NOTIFICATION_BUDGET" -> notificationBudget(devoir);
            default -> simple(devoir);
        }
    }

    private void simple(Devoir devoir) {
        Optional<Echeance> echeance = devoir.forme() == Devoir.Forme.DATE
                ? fabrique.date(devoir, sujet, demande.exercice(), fait(devoir.code()), veille(devoir.code()))
                : fabrique.delai(
                        devoir,
                        sujet,
                        declencheur(devoir.declencheur()),
                        demande.exercice().debut(),
                        fait(devoir.code()));
        echeance.ifPresent(echeances::add);
        boolean comptes = devoir.code().equals("ERRD") || devoir.code().equals("COMPTE_ADMINISTRATIF");
        if (echeance.filter(e -> e.etat() == Etat.EN_RETARD).isPresent()) {
            if (comptes) {
                echeances.add(EtapesEprd.carence(
                        "RESULTATS_OFFICE",
                        sujet,
                        echeance.get(),
                        cadre == CadreBudgetaire.EPRD ? Articles.R_314_237 : Articles.R_314_55));
            } else if (devoir.code().equals("PROPOSITIONS_BUDGETAIRES")) {
                echeances.add(EtapesEprd.carence("TARIFICATION_OFFICE", sujet, echeance.get(), Articles.R_314_38));
            }
        }
    }

    private boolean veille(String code) {
        return demande.lectureStricte() && code.equals("COMPTE_ADMINISTRATIF");
    }

    private Optional<LocalDate> fait(String code) {
        return switch (code) {
            case "TABLEAU_ACTIVITE" -> demande.tableauActivite().flatMap(Transmission::faite);
            case "OBSERVATIONS_ACTIVITE" -> demande.tableauActivite().flatMap(Transmission::reponseLe);
            case "NOTIFICATION_PRODUITS", "NOTIFICATION_BUDGET" -> notification();
            case "PROPOSITIONS_BUDGETAIRES" -> demande.propositionsBudgetaires().flatMap(Transmission::faite);
            case "ERRD", "COMPTE_ADMINISTRATIF" -> demande.comptes().flatMap(Transmission::faite);
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> declencheur(Declencheur declencheur) {
        return switch (declencheur) {
            case PUBLICATION_ENVELOPPE -> publication();
            case ACTIVITE_RECUE -> demande.tableauActivite().flatMap(Transmission::recuLe);
            default -> Optional.empty();
        };
    }

    private void eprd() {
        EtapesEprd etapes = new EtapesEprd(demande, tarification(), contexte, anomalies, fabrique, sujet);
        approbation = Optional.of(etapes.parcourir(notification()));
        echeances.addAll(etapes.echeances());
    }

    /** The notification of a budget prévisionnel, with the letters before it and the budget after it. */
    private void notificationBudget(Devoir devoir) {
        Optional<Echeance> notification =
                fabrique.delai(devoir, sujet, publication(), demande.exercice().debut(), notification());
        notification.ifPresent(echeances::add);
        if (demande.procedureContradictoire().orElse(true)) {
            Optional<LocalDate> dernier = demande.courriers().stream()
                    .map(c -> c.envoyeLe().orElse(c.recuLe()))
                    .max(LocalDate::compareTo);
            fabrique.delai(
                            Devoir.de("COURRIERS_MODIFICATION"),
                            sujet,
                            notification.flatMap(Echeance::date),
                            demande.exercice().debut(),
                            dernier)
                    .ifPresent(echeances::add);
            for (int i = 0; i < demande.courriers().size(); i++) {
                Courrier courrier = demande.courriers().get(i);
                fabrique.accord(
                                Devoir.de("REPONSE_COURRIER"),
                                sujet.acte(i + 1),
                                courrier.recuLe(),
                                courrier.reponduLe())
                        .ifPresent(echeances::add);
            }
        }
        Optional<LocalDate> fait = demande.budgetExecutoire().flatMap(Transmission::faite);
        Optional<Echeance> budget = demande.etablissementPublic()
                ? fabrique.delai(
                        Devoir.de("BUDGET_EXECUTOIRE_PUBLIC"),
                        sujet,
                        notification(),
                        demande.exercice().debut(),
                        fait)
                : fabrique.date(Devoir.de("BUDGET_EXECUTOIRE_PRIVE"), sujet, demande.exercice(), fait, false);
        budget.ifPresent(echeances::add);
    }

    private void creton() {
        if (demande.accueilCreton() || demande.cretonTransmisLe().isPresent()) {
            fabrique.date(Devoir.de("CRETON_PRODUITS"), sujet, demande.exercice(), demande.cretonTransmisLe(), false)
                    .ifPresent(echeances::add);
        }
    }

    private void siege() {
        Optional<FraisSiegeExercice> annuel =
                demande.fraisDeSiege().filter(s -> !s.pourcentageUnique().orElse(false));
        if (annuel.isEmpty()) {
            return;
        }
        FraisSiegeExercice siege = annuel.get();
        Exercice exercice = demande.exercice();
        fabrique.date(Devoir.de("SIEGE_DEMANDE"), sujet, exercice, siege.demandeLe(), false)
                .ifPresent(echeances::add);
        fabrique.date(Devoir.de("SIEGE_PROPOSITION"), sujet, exercice, siege.propositionRecueLe(), false)
                .ifPresent(echeances::add);
        siege.propositionRecueLe()
                .flatMap(p -> fabrique.accord(Devoir.de("SIEGE_REPONSE"), sujet, p, siege.reponduLe()))
                .ifPresent(echeances::add);
    }

    private void versements() {
        LocalDate debut = demande.exercice().debut();
        int jour = fabrique.entier("versement.jour-du-mois", debut)
                .map(l -> l.valeur())
                .filter(j -> j >= 1 && j <= 28)
                .orElse(0);
        for (int mois = 1; mois <= 12 && jour > 0; mois++) {
            LocalDate paiement = JoursFeries.ouvreAuPlusTard(
                    debut.plusMonths(mois - 1L).withDayOfMonth(jour), Territoire.national());
            echeances.add(new Fabrique(contexte, anomalies, false)
                    .libre(
                            EtapesEprd.hors("VERSEMENT", sujet.acte(mois), Articles.R_314_107)
                                    .debiteur(Acteur.FINANCEUR)
                                    .destinataire(Acteur.GESTIONNAIRE)
                                    .declencheur(Declencheur.EXERCICE),
                            Optional.of(paiement.withDayOfMonth(1)),
                            Optional.of(paiement),
                            Optional.empty()));
        }
    }

    /** Who fixes the tariffs: as told, joint for an EHPAD, else by the publications and notifications known. */
    Optional<Tarification> tarification() {
        if (demande.tarification().isPresent()) {
            return demande.tarification();
        }
        if (demande.nature().filter(n -> n == NatureCpom.EHPAD).isPresent()) {
            return Optional.of(Tarification.CONJOINTE);
        }
        boolean ars = demande.publicationArs().isPresent()
                || demande.notificationArs().isPresent();
        boolean etat = demande.publicationEtat().isPresent()
                || demande.notificationEtat().isPresent();
        boolean departement = demande.deliberationDepartement().isPresent()
                || demande.notificationDepartement().isPresent();
        if (departement && (ars || etat)) {
            return Optional.of(Tarification.CONJOINTE);
        }
        return departement
                ? Optional.of(Tarification.DEPARTEMENT)
                : ars ? Optional.of(Tarification.ARS) : etat ? Optional.of(Tarification.ETAT) : Optional.empty();
    }

    private Optional<LocalDate> publication() {
        return deDroit(demande.publicationArs(), demande.deliberationDepartement(), demande.publicationEtat());
    }

    private Optional<LocalDate> notification() {
        return deDroit(demande.notificationArs(), demande.notificationDepartement(), demande.notificationEtat());
    }

    /** The date that counts: that of the authority, the later of both when jointly, none while one of both is missing. */
    private Optional<LocalDate> deDroit(
            Optional<LocalDate> ars, Optional<LocalDate> departement, Optional<LocalDate> etat) {
        return tarification().flatMap(t -> switch (t) {
            case ARS -> ars;
            case DEPARTEMENT -> departement;
            case ETAT -> etat;
            case CONJOINTE -> {
                Optional<LocalDate> central = ars.or(() -> etat);
                yield central.isEmpty() || departement.isEmpty()
                        ? Optional.empty()
                        : Stream.of(central.get(), departement.get()).max(LocalDate::compareTo);
            }
        });
    }
}
