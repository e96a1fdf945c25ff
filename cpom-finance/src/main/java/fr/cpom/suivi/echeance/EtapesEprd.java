package fr.cpom.suivi.echeance;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import fr.cpom.suivi.echeance.Echeance.Etat;
import fr.cpom.suivi.echeance.Echeance.Unite;
import fr.cpom.valeur.interne.Textes;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The EPRD of a year from its sending to its approval (R. 314-210 III, R. 314-225, R. 314-226 CASF). */
final class EtapesEprd {
    private final DemandeCalendrier demande;
    private final Optional<Tarification> tarification;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final Fabrique fabrique;
    private final Sujet sujet;
    private final List<Echeance> echeances = new ArrayList<>();

    EtapesEprd(
            DemandeCalendrier demande,
            Optional<Tarification> tarification,
            Contexte contexte,
            Anomalies anomalies,
            Fabrique fabrique,
            Sujet sujet) {
        this.demande = demande;
        this.tarification = tarification;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.fabrique = fabrique;
        this.sujet = sujet;
    }

    List<Echeance> echeances() {
        return List.copyOf(echeances);
    }

    /** Sending, answer and, after a rejection, the same again; where the approval stands at the end. */
    Approbation parcourir(Optional<LocalDate> notification) {
        Transmission eprd = demande.eprd().orElseGet(Transmission::inconnue);
        transmission(notification, eprd);
        Instruction instruction = new Instruction(demande, tarification, contexte.date(), anomalies, fabrique);
        Instruction.Issue premiere = instruction.reponse("EPRD_REPONSE", eprd, sujet, "/eprd");
        echeances.addAll(premiere.echeances());
        for (int i = 0; i < demande.releves().size(); i++) {
            releve(demande.releves().get(i), i);
        }
        if (premiere.approbation().etat() != Approbation.Etat.REJETE) {
            return premiere.approbation();
        }
        Instruction.Issue seconde = instruction.apresRejet(
                Instruction.Suite.EPRD,
                premiere.approbation(),
                demande.nouvelEprd().orElseGet(Transmission::inconnue),
                sujet,
                "/nouvelEprd");
        echeances.addAll(seconde.echeances());
        return seconde.approbation();
    }

    /**
     * Due on 30 April; where the products were not notified before 31 March, thirty days after the notification and on 30 June at
     * the latest.
     */
    private void transmission(Optional<LocalDate> notification, Transmission eprd) {
        Devoir devoir = Devoir.de("EPRD_TRANSMISSION");
        LocalDate jour = demande.exercice().debut();
        Optional<LectureBareme<MonthDay>> ordinaire = fabrique.jour(devoir.serie(), jour);
        Optional<LectureBareme<MonthDay>> seuil = fabrique.jour("calendrier.eprd.seuil-notification", jour);
        Optional<LectureBareme<MonthDay>> limite = fabrique.jour("calendrier.eprd.date-limite", jour);
        Optional<LectureBareme<Integer>> delai = fabrique.entier("calendrier.eprd.delai-notification", jour);
        if (ordinaire.isEmpty() || seuil.isEmpty() || limite.isEmpty() || delai.isEmpty()) {
            return;
        }
        int annee = demande.exercice().annee();
        LocalDate trenteAvril = ordinaire.get().valeur().atYear(annee).minusDays(demande.lectureStricte() ? 1 : 0);
        LocalDate trenteJuin = limite.get().valeur().atYear(annee);
        LocalDate butoir = seuil.get().valeur().atYear(annee);
        Echeance.Builder echeance = fabrique.base(devoir, sujet, ordinaire.get());
        LocalDate ouverture = jour;
        LocalDate date = trenteAvril;
        if (notification.isPresent() && !notification.get().isBefore(butoir)) {
            LocalDate trenteJours = notification.get().plusDays(delai.get().valeur());
            date = trenteJours.isAfter(trenteJuin) ? trenteJuin : trenteJours;
            ouverture = notification.get();
            echeance.declencheur(Declencheur.NOTIFICATION)
                    .delai(delai.get().valeur())
                    .unite(Unite.JOURS);
        } else if (notification.isEmpty() && !contexte.date().isBefore(butoir)) {
            date = trenteJuin;
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.NOTIFICATION_INCONNUE,
                            "",
                            "exercice",
                            demande.exercice().toString(),
                            "date",
                            date.toString())
                    .selon(Articles.R_314_210_III));
        }
        Optional<LocalDate> fait = eprd.faite();
        if (!demande.lectureStricte() && fait.equals(Optional.of(date)) && date.equals(trenteAvril)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.LECTURE_AVANT_LE, "/eprd", "date", date.toString())
                    .selon(Articles.R_314_210_III));
        }
        echeances.add(fabrique.libre(echeance, Optional.of(ouverture), Optional.of(date), fait));
    }

    private void releve(ReleveInfraAnnuel releve, int rang) {
        String code = "RELEVE_INFRA_ANNUEL";
        echeances.add(fabrique.libre(
                hors(code, sujet.acte(rang + 1), Articles.R_314_225_V)
                        .debiteur(Acteur.GESTIONNAIRE)
                        .destinataire(Acteur.AUTORITE_TARIFICATION)
                        .declencheur(Declencheur.DEMANDE_AUTORITE),
                releve.demandeLe(),
                Optional.of(releve.limite()),
                releve.transmisLe()));
    }

    /** What the authority does when a duty is not done: no text gives it a day. */
    static Echeance carence(String code, Sujet surQuoi, Echeance manquee, ReferenceJuridique article) {
        return hors(code, surQuoi, article)
                .debiteur(Acteur.AUTORITE_TARIFICATION)
                .destinataire(Acteur.GESTIONNAIRE)
                .declencheur(Declencheur.CARENCE)
                .dateDeclencheur(manquee.date())
                .etat(Etat.A_FAIRE)
                .build();
    }

    /** A deadline that no series dates. */
    static Echeance.Builder hors(String code, Sujet surQuoi, ReferenceJuridique article) {
        return Echeance.builder()
                .cle(surQuoi.cle(code))
                .code(code)
                .libelle(Textes.texte("echeances", code, Locale.FRENCH))
                .exercice(surQuoi.exercice())
                .essms(surQuoi.essms())
                .article(article)
                .confiance(Confiance.LU)
                .etat(Etat.INCONNUE);
    }
}
