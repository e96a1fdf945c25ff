package fr.cpom.suivi.refus;

import static fr.cpom.suivi.refus.EtatRefus.AUDITION_DEMANDEE;
import static fr.cpom.suivi.refus.EtatRefus.EN_NEGOCIATION;
import static fr.cpom.suivi.refus.EtatRefus.MINORABLE;
import static fr.cpom.suivi.refus.EtatRefus.MINORE;
import static fr.cpom.suivi.refus.EtatRefus.NOTIFIE;
import static fr.cpom.suivi.refus.EtatRefus.PROPOSE;
import static fr.cpom.suivi.refus.EtatRefus.SANS_PROPOSITION;
import static fr.cpom.suivi.refus.EtatRefus.SIGNE;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.suivi.refus.DelaiRefus.Suite;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The states of one procedure as its events come, by D. 314-167-1: local to one computation.
 *
 * <p>A delay in months ends on the day of the same number, or on the last day of a month that has none. Its last day still
 * belongs to the gestionnaire; a reduction is possible from the morrow. The notice of the penalty is possible from the last day of
 * the three months itself.
 */
final class Automate {
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final List<TransitionRefus> historique = new ArrayList<>();
    private final List<DelaiRefus> delais = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private EtatRefus etat = SANS_PROPOSITION;
    private @Nullable DelaiRefus reponse;
    private @Nullable DelaiRefus proposition;
    private @Nullable DelaiRefus limite;
    private boolean propositionFaite;
    private boolean entendu;
    private @Nullable LocalDate minoration;
    private @Nullable LocalDate signature;
    private LocalDate dernierJour = LocalDate.MIN;
    private @Nullable EtatRefus etatVu;
    private Optional<DelaiRefus> prochain = Optional.empty();
    private boolean delaiAbsent;

    Automate(Contexte contexte, Anomalies anomalies) {
        this.contexte = contexte;
        this.anomalies = anomalies;
    }

    /** A decision of reduction with its rate. */
    record Decision(LocalDate date, Taux taux, String chemin) {}

    void parcourir(List<EvenementRefus> evenements) {
        List<Integer> ordre = IntStream.range(0, evenements.size())
                .boxed()
                .sorted(Comparator.comparing(i -> evenements.get(i).date()))
                .toList();
        for (int i : ordre) {
            EvenementRefus evenement = evenements.get(i);
            String chemin = "/evenements/" + i;
            Exercice.du(evenement.date());
            if (evenement.date().isAfter(contexte.date())) {
                voir();
                anomalies.ajouter(anomalie(CodeAnomalie.REFUS_EVENEMENT_A_VENIR, evenement, chemin));
            }
            avancer(evenement.date());
            dernierJour = evenement.date();
            recevoir(evenement, chemin);
        }
        voir();
    }

    /** Fixes, once, the state on the day of the context. */
    private void voir() {
        if (etatVu == null) {
            avancer(contexte.date());
            etatVu = etat;
            prochain = prochain();
        }
    }

    /** Lets the delays run out that end before a day. */
    private void avancer(LocalDate jour) {
        if (limite != null && (etat == NOTIFIE || etat == EN_NEGOCIATION) && jour.isAfter(limite.date())) {
            if (etat == EN_NEGOCIATION && !propositionFaite) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.REFUS_PROPOSITION_ABSENTE,
                                "/evenements",
                                "date",
                                limite.date().toString())
                        .selon(Articles.D_314_167_1_I_4));
            }
            passer(limite.date().plusDays(1), Optional.empty(), MINORABLE, Articles.D_314_167_1_I_5);
        }
    }

    private void recevoir(EvenementRefus e, String chemin) {
        LocalDate jour = e.date();
        if (e instanceof EvenementRefus.Signature && etat != SIGNE) {
            signature = jour;
            passer(jour, e, SIGNE, Articles.D_314_167_1_II);
        } else if (e instanceof EvenementRefus.PropositionRecue && etat == SANS_PROPOSITION) {
            reponse = delai(Suite.NOTIFICATION_POSSIBLE, jour, "refus.delai-reponse", Articles.D_314_167_1_I_2, chemin);
            passer(jour, e, PROPOSE, Articles.D_314_167_1_I_1);
        } else if (e instanceof EvenementRefus.NegociationOuverte && etat == PROPOSE && !apres(jour, reponse)) {
            limite =
                    delai(Suite.MINORATION_POSSIBLE, jour, "refus.delai-negociation", Articles.D_314_167_1_I_3, chemin);
            proposition = nouvelleProposition(limite, chemin);
            passer(jour, e, EN_NEGOCIATION, Articles.D_314_167_1_I_3);
        } else if (e instanceof EvenementRefus.NouvelleProposition && etat == EN_NEGOCIATION && !propositionFaite) {
            propositionFaite = true;
            if (apres(jour, proposition)) {
                anomalies.ajouter(anomalie(CodeAnomalie.REFUS_PROPOSITION_TARDIVE, e, chemin)
                        .selon(Articles.D_314_167_1_I_4));
            }
            passer(jour, e, EN_NEGOCIATION, Articles.D_314_167_1_I_4);
        } else if (e instanceof EvenementRefus.NotificationRecue && etat == PROPOSE && reponse != null) {
            notifier(e, reponse, chemin);
        } else if (e instanceof EvenementRefus.ObservationsEcrites && etat == NOTIFIE) {
            passer(jour, e, NOTIFIE, Articles.D_314_167_1_I_2);
        } else if (e instanceof EvenementRefus.AuditionDemandee && etat == NOTIFIE && !entendu) {
            passer(jour, e, AUDITION_DEMANDEE, Articles.D_314_167_1_I_5);
        } else if (e instanceof EvenementRefus.AuditionTenue && etat == AUDITION_DEMANDEE && limite != null) {
            entendu = true;
            if (jour.isAfter(limite.date())) {
                limite = new DelaiRefus(
                        Suite.MINORATION_POSSIBLE, limite.declencheur(), limite.mois(), jour, Articles.D_314_167_1_I_5);
                delais.set(delais.size() - 1, limite);
            }
            passer(jour, e, NOTIFIE, Articles.D_314_167_1_I_5);
        } else if (e instanceof EvenementRefus.MinorationDecidee decision) {
            minorer(decision, chemin);
        } else {
            anomalies.ajouter(
                    anomalie(CodeAnomalie.REFUS_EVENEMENT_SANS_EFFET, e, chemin).selon(Articles.D_314_167_1_I_2));
        }
    }

    private void notifier(EvenementRefus e, DelaiRefus troisMois, String chemin) {
        if (e.date().isBefore(troisMois.date())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REFUS_NOTIFICATION_PREMATUREE,
                            chemin,
                            "date",
                            e.date().toString(),
                            "limite",
                            troisMois.date().toString())
                    .selon(Articles.D_314_167_1_I_2));
            return;
        }
        limite = delai(
                Suite.MINORATION_POSSIBLE, e.date(), "refus.delai-notification", Articles.D_314_167_1_I_2, chemin);
        passer(e.date(), e, NOTIFIE, Articles.D_314_167_1_I_2);
    }

    private void minorer(EvenementRefus.MinorationDecidee decision, String chemin) {
        if (etat == MINORABLE || etat == MINORE) {
            if (minoration == null) {
                minoration = decision.date();
            }
            decision.taux().ifPresent(t -> decisions.add(new Decision(decision.date(), t, chemin + "/taux")));
            passer(decision.date(), decision, MINORE, Articles.D_314_167_1_I_5);
        } else if (etat == SIGNE) {
            anomalies.ajouter(anomalie(CodeAnomalie.REFUS_EVENEMENT_SANS_EFFET, decision, chemin)
                    .selon(Articles.D_314_167_1_II));
        } else {
            anomalies.ajouter(anomalie(CodeAnomalie.REFUS_MINORATION_PREMATUREE, decision, chemin)
                    .selon(Articles.D_314_167_1_I_5));
        }
    }

    private static boolean apres(LocalDate jour, @Nullable DelaiRefus delai) {
        return delai != null && jour.isAfter(delai.date());
    }

    private DelaiRefus delai(
            Suite suite, LocalDate declencheur, String serie, ReferenceJuridique article, String chemin) {
        int mois = mois(serie, declencheur, chemin);
        DelaiRefus delai = new DelaiRefus(suite, declencheur, mois, declencheur.plusMonths(mois), article);
        delais.add(delai);
        return delai;
    }

    /** Counted backwards from the end of the negotiation, and never before its start. */
    private DelaiRefus nouvelleProposition(DelaiRefus negociation, String chemin) {
        int mois = mois("refus.delai-nouvelle-proposition", negociation.declencheur(), chemin);
        LocalDate jour = negociation.date().minusMonths(mois);
        DelaiRefus delai = new DelaiRefus(
                Suite.NOUVELLE_PROPOSITION_DUE,
                negociation.declencheur(),
                negociation.mois() - mois,
                jour.isBefore(negociation.declencheur()) ? negociation.declencheur() : jour,
                Articles.D_314_167_1_I_4);
        delais.add(delais.size() - 1, delai);
        return delai;
    }

    private int mois(String serie, LocalDate jour, String chemin) {
        Optional<Integer> mois = Regle.lire(Serie.entier(serie), jour, chemin, contexte, anomalies)
                .map(LectureBareme::valeur)
                .filter(m -> m >= 0);
        delaiAbsent |= mois.isEmpty();
        return mois.orElse(0);
    }

    private void passer(LocalDate jour, EvenementRefus evenement, EtatRefus vers, ReferenceJuridique article) {
        passer(jour, Optional.of(evenement.type()), vers, article);
    }

    private void passer(LocalDate jour, Optional<String> evenement, EtatRefus vers, ReferenceJuridique article) {
        historique.add(new TransitionRefus(jour, evenement, etat, vers, article));
        etat = vers;
    }

    private Anomalie anomalie(CodeAnomalie code, EvenementRefus e, String chemin) {
        return Anomalie.of(code, chemin, "evenement", e.type(), "date", e.date().toString(), "etat", etat.name());
    }

    private Optional<DelaiRefus> prochain() {
        if (etat == PROPOSE) {
            return Optional.ofNullable(reponse);
        }
        if (etat == EN_NEGOCIATION && !propositionFaite && !apres(contexte.date(), proposition)) {
            return Optional.ofNullable(proposition);
        }
        return etat == EN_NEGOCIATION || etat == NOTIFIE || etat == MINORABLE
                ? Optional.ofNullable(limite)
                : Optional.empty();
    }

    /** True when the length of a delay is not in the series: no state can be told. */
    boolean delaiAbsent() {
        return delaiAbsent;
    }

    EtatRefus etatFinal() {
        return etat;
    }

    LocalDate dernierJour() {
        return dernierJour;
    }

    Optional<LocalDate> minorationDepuis() {
        return Optional.ofNullable(minoration);
    }

    Optional<LocalDate> signature() {
        return Optional.ofNullable(signature);
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    ProcedureRefus resultat(List<PlageMinoration> plages) {
        EtatRefus duJour = etatVu == null ? etat : etatVu;
        // Signed, nothing may be notified, proposed or reduced any more: the delays that ran stay in the list.
        boolean ouverte = duJour != SIGNE;
        return new ProcedureRefus(
                duJour,
                etat,
                historique,
                delais,
                prochain,
                Optional.ofNullable(reponse).filter(d -> ouverte).map(DelaiRefus::date),
                Optional.ofNullable(proposition).filter(d -> ouverte).map(DelaiRefus::date),
                Optional.ofNullable(limite)
                        .filter(d -> ouverte && etat != AUDITION_DEMANDEE)
                        .map(DelaiRefus::date),
                minorationDepuis(),
                minoration == null ? Optional.empty() : signature(),
                plages);
    }
}
