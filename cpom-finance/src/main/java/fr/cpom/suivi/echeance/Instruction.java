package fr.cpom.suivi.echeance;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import fr.cpom.suivi.echeance.Echeance.Etat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The authority before a document of the year: its answer or its silence (R. 314-225 II CASF), then, after a rejection, the new
 * document and the fixing d'office (R. 314-226).
 */
final class Instruction {
    /** The codes of what follows the rejection of a document. */
    enum Suite {
        /** After the rejection of the EPRD. */
        EPRD("EPRD_NOUVEAU", "EPRD_NOUVEAU_REPONSE", "EPRD_OFFICE"),
        /** After the rejection of a décision modificative (R. 314-226 al. 3). */
        DM("DM_NOUVELLE", "DM_NOUVELLE_REPONSE", "DM_OFFICE");

        private final String nouveau;
        private final String reponse;
        private final String office;

        Suite(String nouveau, String reponse, String office) {
            this.nouveau = nouveau;
            this.reponse = reponse;
            this.office = office;
        }
    }

    private final DemandeCalendrier demande;
    private final Optional<Tarification> tarification;
    private final LocalDate jour;
    private final Anomalies anomalies;
    private final Fabrique fabrique;

    Instruction(
            DemandeCalendrier demande,
            Optional<Tarification> tarification,
            LocalDate jour,
            Anomalies anomalies,
            Fabrique fabrique) {
        this.demande = demande;
        this.tarification = tarification;
        this.jour = jour;
        this.anomalies = anomalies;
        this.fabrique = fabrique;
    }

    /**
     * Where a document stands.
     *
     * @param approbation its approval
     * @param echeances the deadlines that come of it
     */
    record Issue(Approbation approbation, List<Echeance> echeances) {
        Issue {
            echeances = List.copyOf(echeances);
        }
    }

    /** The answer under EPRD, or what silence stands for; comments approve. */
    Issue reponse(String code, Transmission envoi, Sujet sujet, String chemin) {
        if (demande.planDeRedressement()
                && envoi.faite().isPresent()
                && envoi.reponse().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SILENCE_VAUT_REJET, "/planDeRedressement")
                    .selon(Articles.R_314_225_II));
        }
        return reponse(
                code,
                envoi,
                sujet,
                chemin,
                demande.planDeRedressement() ? Approbation.Etat.REJETE : Approbation.Etat.APPROUVE);
    }

    /** The answer, or what silence stands for; an answer that comes after silence decided changes nothing and is told. */
    Issue reponse(String code, Transmission envoi, Sujet sujet, String chemin, Approbation.Etat silenceVaut) {
        Optional<Echeance> echeance = fabrique.silence(
                Devoir.de(code), sujet, envoi, demande.exercice().debut(), silenceVaut);
        verifier(envoi, chemin);
        echeance.filter(e -> e.etat() == Etat.TACITE)
                .flatMap(Echeance::date)
                .ifPresent(limite -> envoi.reponseLe()
                        .filter(r -> r.isAfter(limite) && !r.isAfter(jour))
                        .ifPresent(r -> anomalies.ajouter(Anomalie.of(
                                        CodeAnomalie.REPONSE_APRES_DECISION_TACITE,
                                        chemin + "/reponseLe",
                                        "date",
                                        r.toString(),
                                        "limite",
                                        limite.toString())
                                .selon(echeance.orElseThrow().article()))));
        return new Issue(
                approbation(echeance, envoi, silenceVaut), echeance.stream().toList());
    }

    /** What follows a rejection: a new document in its delay; else, or when it is rejected in turn, the fixing d'office. */
    Issue apresRejet(Suite suite, Approbation rejet, Transmission nouveau, Sujet sujet, String chemin) {
        List<Echeance> echeances = new ArrayList<>();
        Optional<Echeance> delai = fabrique.delai(
                Devoir.de(suite.nouveau),
                sujet,
                rejet.date(),
                demande.exercice().debut(),
                nouveau.faite());
        delai.ifPresent(echeances::add);
        Optional<Approbation> seconde = Optional.empty();
        if (nouveau.faite().isPresent() || nouveau.reponse().isPresent()) {
            Issue issue = reponse(suite.reponse, nouveau, sujet, chemin);
            seconde = Optional.of(issue.approbation());
            echeances.addAll(issue.echeances());
        }
        delai.flatMap(d -> office(suite, d, nouveau, sujet, chemin)).ifPresent(echeances::add);
        Optional<Approbation> rejetee = seconde.filter(a -> a.etat() == Approbation.Etat.REJETE);
        if (rejetee.isPresent()) {
            echeances.removeIf(e -> e.code().equals(suite.office));
            echeances.add(fixation(suite, sujet)
                    .declencheur(Declencheur.REJET)
                    .dateDeclencheur(rejetee.get().date())
                    .etat(Etat.A_FAIRE)
                    .build());
        } else if (seconde.filter(a -> a.etat() == Approbation.Etat.APPROUVE && !a.tacite())
                .isPresent()) {
            // Whoever would fix it approved it by an act: nothing is left to fix. Silence does not say as much.
            echeances.replaceAll(e -> e.code().equals(suite.office)
                    ? Echeance.builder().from(e).etat(Etat.SANS_OBJET).build()
                    : e);
        }
        return new Issue(seconde.orElse(rejet), echeances);
    }

    /** The fixing d'office once the delay of the new document is over: due when it is late, not known when nothing is told. */
    private Optional<Echeance> office(Suite suite, Echeance delai, Transmission nouveau, Sujet sujet, String chemin) {
        Optional<LocalDate> limite = delai.date().filter(jour::isAfter);
        boolean tardif = delai.aTemps().filter(aTemps -> !aTemps).isPresent();
        boolean repondu = nouveau.faite().isEmpty() && nouveau.reponse().isPresent();
        if (limite.isEmpty() || repondu || (delai.etat() == Etat.FAIT && !tardif)) {
            return Optional.empty();
        }
        if (tardif) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.NOUVEAU_DOCUMENT_TARDIF,
                            chemin + (nouveau.transmisLe().isPresent() ? "/transmisLe" : "/recuLe"),
                            "date",
                            delai.faitLe().map(LocalDate::toString).orElse("?"),
                            "limite",
                            limite.get().toString())
                    .selon(Articles.R_314_226));
        }
        return Optional.of(fixation(suite, sujet)
                .declencheur(Declencheur.CARENCE)
                .dateDeclencheur(limite)
                .etat(delai.etat() == Etat.INCONNUE ? Etat.INCONNUE : Etat.A_FAIRE)
                .build());
    }

    private Echeance.Builder fixation(Suite suite, Sujet sujet) {
        return EtapesEprd.hors(suite.office, sujet, Articles.R_314_226)
                .debiteur(quiFixe())
                .destinataire(Acteur.GESTIONNAIRE);
    }

    /**
     * Who fixes d'office: the préfet for a public establishment (CGCT L. 1612-5), else the DG ARS. The article does not name
     * the authority of a contract in which the ARS has no part: that authority is then named as such.
     */
    private Acteur quiFixe() {
        if (demande.etablissementPublic()) {
            return Acteur.PREFET;
        }
        boolean sansArs = tarification
                        .filter(t -> t == Tarification.DEPARTEMENT || t == Tarification.ETAT)
                        .isPresent()
                || demande.nature().filter(n -> n == NatureCpom.AHI).isPresent();
        return sansArs ? Acteur.AUTORITE_TARIFICATION : Acteur.ARS;
    }

    /** Where an approval stands, by the deadline of the answer. */
    private Approbation approbation(Optional<Echeance> echeance, Transmission envoi, Approbation.Etat vaut) {
        Optional<Etat> etat = echeance.map(Echeance::etat);
        if (etat.filter(e -> e == Etat.FAIT).isPresent()) {
            Reponse reponse = envoi.reponse().orElse(Reponse.APPROBATION);
            return new Approbation(
                    reponse == Reponse.REJET ? Approbation.Etat.REJETE : Approbation.Etat.APPROUVE,
                    envoi.reponseLe(),
                    false,
                    competents(),
                    reponse == Reponse.OBSERVATIONS
                            ? Articles.R_314_225_V
                            : echeance.map(Echeance::article).orElse(Articles.R_314_225_II));
        }
        Optional<LocalDate> limite = echeance.flatMap(Echeance::date);
        Approbation.Etat resultat = etat.filter(e -> e == Etat.TACITE).isPresent()
                ? vaut
                : envoi.faite().isPresent() ? Approbation.Etat.EN_ATTENTE : Approbation.Etat.A_TRANSMETTRE;
        return new Approbation(
                resultat,
                limite,
                limite.isPresent(),
                competents(),
                echeance.map(Echeance::article).orElse(Articles.R_314_225_II));
    }

    /** Who approves (R. 314-225 III). */
    private List<Acteur> competents() {
        return tarification
                .map(t -> switch (t) {
                    case ARS -> List.of(Acteur.ARS);
                    case DEPARTEMENT -> List.of(Acteur.DEPARTEMENT);
                    case ETAT -> List.of(Acteur.PREFET);
                    case CONJOINTE -> List.of(Acteur.ARS, Acteur.DEPARTEMENT);
                })
                .orElse(List.of());
    }

    /** An answer before its question. */
    private void verifier(Transmission envoi, String chemin) {
        Optional<LocalDate> recu = envoi.recuLe().or(envoi::transmisLe);
        envoi.reponseLe()
                .filter(r -> recu.filter(r::isBefore).isPresent())
                .ifPresent(r -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.DECISION_AVANT_RECEPTION, chemin + "/reponseLe", "date", r.toString())));
        if (envoi.transmisLe().isPresent()
                && envoi.recuLe().filter(envoi.transmisLe().get()::isAfter).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.RECEPTION_AVANT_ENVOI,
                    chemin + "/recuLe",
                    "date",
                    envoi.recuLe().get().toString()));
        }
    }
}
