package fr.cpom.suivi.echeance;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.droit.JoursFeries;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.suivi.echeance.Echeance.Etat;
import fr.cpom.suivi.echeance.Echeance.Unite;
import fr.cpom.suivi.validite.DureeExacte;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.interne.Textes;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes deadlines from rows of the table of duties: the figure, article and confidence come from the dated series, the state from
 * the day of the context.
 *
 * <p>A duty whose series has no value on its day did not exist yet: it is left out, with an alert.
 */
final class Fabrique {
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final boolean faitsComplets;

    Fabrique(Contexte contexte, Anomalies anomalies, boolean faitsComplets) {
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.faitsComplets = faitsComplets;
    }

    /** A deadline on a day of the calendar of a budget year. */
    Optional<Echeance> date(Devoir devoir, Sujet sujet, Exercice exercice, Optional<LocalDate> fait, boolean veille) {
        return lire(Serie.jour(devoir.serie()), exercice.debut()).map(lecture -> {
            LocalDate jour = lecture.valeur().atYear(exercice.annee() + devoir.annee());
            Echeance.Builder echeance = base(devoir, sujet, lecture);
            LocalDate ouverture = LocalDate.of(jour.getYear(), 1, 1);
            return situer(
                    devoir,
                    echeance.dateDeclencheur(ouverture),
                    Optional.of(ouverture),
                    Optional.of(veille ? jour.minusDays(1) : jour),
                    fait);
        });
    }

    /**
     * A deadline counted from a trigger.
     *
     * @param jour day at which the series is read when the trigger is not known
     */
    Optional<Echeance> delai(
            Devoir devoir, Sujet sujet, Optional<LocalDate> declencheur, LocalDate jour, Optional<LocalDate> fait) {
        return delaiLu(devoir, sujet, declencheur, declencheur.orElse(jour), fait);
    }

    /** The same under the law of a day that is not that of the trigger. */
    Optional<Echeance> delaiLu(
            Devoir devoir, Sujet sujet, Optional<LocalDate> declencheur, LocalDate loi, Optional<LocalDate> fait) {
        return lire(Serie.entier(devoir.serie()), loi).map(lecture -> {
            int delai = lecture.valeur();
            Optional<LocalDate> date = declencheur.map(d -> terme(devoir, d, delai));
            Optional<LocalDate> ouverture = date.flatMap(d -> ouverture(devoir, declencheur, delai, d));
            Echeance.Builder echeance = base(devoir, sujet, lecture)
                    .dateDeclencheur(declencheur)
                    .delai(delai)
                    .unite(unite(devoir));
            return situer(devoir, echeance, ouverture, date, fait);
        });
    }

    /** The same where silence of the authority decides at the end of the delay. */
    Optional<Echeance> silence(
            Devoir devoir, Sujet sujet, Transmission envoi, LocalDate jour, Approbation.Etat silenceVaut) {
        return delai(devoir, sujet, envoi.recuLe(), jour, Optional.empty()).map(e -> {
            Echeance.Builder echeance = Echeance.builder().from(e).silenceVaut(silenceVaut);
            Optional<LocalDate> limite = e.date();
            Optional<LocalDate> reponse = envoi.reponseLe().filter(r -> !r.isAfter(contexte.date()));
            // Silence decides at the end of the delay: an answer of its last day still comes in time.
            boolean aTemps =
                    reponse.isPresent() && limite.filter(reponse.get()::isAfter).isEmpty();
            boolean repondu =
                    envoi.reponse().isPresent() && (aTemps || envoi.reponseLe().isEmpty());
            if (repondu) {
                return echeance.etat(Etat.FAIT)
                        .faitLe(reponse)
                        .aTemps(reponse.isPresent() && limite.isPresent() ? Optional.of(true) : Optional.empty())
                        .joursDeRetard(Optional.empty())
                        .build();
            }
            if (limite.isPresent() && !contexte.date().isBefore(limite.get())) {
                return echeance.etat(Etat.TACITE)
                        .taciteLe(limite)
                        .joursDeRetard(Optional.empty())
                        .build();
            }
            return echeance.build();
        });
    }

    /** The same where silence of the gestionnaire past the delay is agreement. */
    Optional<Echeance> accord(Devoir devoir, Sujet sujet, LocalDate recuLe, Optional<LocalDate> repondu) {
        return delai(devoir, sujet, Optional.of(recuLe), recuLe, repondu).map(e -> {
            LocalDate limite = e.date().orElseThrow();
            boolean tacite = contexte.date().isAfter(limite)
                    && repondu.filter(r -> !r.isAfter(limite)).isEmpty();
            Echeance.Builder echeance = Echeance.builder().from(e).silenceVaut(Approbation.Etat.APPROUVE);
            return tacite
                    ? echeance.etat(Etat.TACITE)
                            .taciteLe(limite.plusDays(1))
                            .joursDeRetard(Optional.empty())
                            .build()
                    : echeance.build();
        });
    }

    /** A deadline whose day is given, or that no text dates. */
    Echeance libre(
            Echeance.Builder echeance,
            Optional<LocalDate> ouverture,
            Optional<LocalDate> date,
            Optional<LocalDate> fait) {
        return situer(false, echeance.dateDeclencheur(ouverture), ouverture, date, fait);
    }

    /** The first fields of a deadline, its article being that of the value read. */
    Echeance.Builder base(Devoir devoir, Sujet sujet, LectureBareme<?> lecture) {
        return Echeance.builder()
                .cle(sujet.cle(devoir.code()))
                .code(devoir.code())
                .libelle(Textes.texte("echeances", devoir.code(), Locale.FRENCH))
                .exercice(sujet.exercice())
                .essms(sujet.essms())
                .debiteur(devoir.debiteur())
                .destinataire(devoir.destinataire())
                .declencheur(devoir.declencheur())
                .article(lecture.entree().reference())
                .confiance(lecture.entree().confiance())
                .etat(Etat.INCONNUE);
    }

    /** A day of the year read in a series. */
    Optional<LectureBareme<MonthDay>> jour(String serie, LocalDate jour) {
        return lire(Serie.jour(serie), jour);
    }

    /** A whole number read in a series. */
    Optional<LectureBareme<Integer>> entier(String serie, LocalDate jour) {
        return lire(Serie.entier(serie), jour);
    }

    private <T> Optional<LectureBareme<T>> lire(Serie<T> serie, LocalDate jour) {
        Anomalies lues = new Anomalies();
        Optional<LectureBareme<T>> lecture = contexte.lire(serie, jour, Territoire.national(), "", lues);
        lues.liste()
                .forEach(a ->
                        anomalies.ajouter(a.code() == CodeAnomalie.BAREME_ABSENT ? a.avecGravite(Gravite.ALERTE) : a));
        return lecture;
    }

    private LocalDate terme(Devoir devoir, LocalDate declencheur, int delai) {
        return switch (devoir.forme()) {
            case AVANT -> recule(declencheur, delai, unite(devoir));
            case ANNEE_CONTRAT, DUREE -> DureeExacte.finApresAnnees(declencheur, delai);
            default -> avance(declencheur, delai, unite(devoir));
        };
    }

    /** From when a duty is to be done: its trigger, but for delays counted backwards or in years. */
    private Optional<LocalDate> ouverture(Devoir devoir, Optional<LocalDate> declencheur, int delai, LocalDate date) {
        return switch (devoir.forme()) {
            case AVANT -> Optional.of(recule(date, delai, unite(devoir)));
            case ANNEE_CONTRAT -> declencheur.map(d -> d.plusYears(delai - 1L));
            default -> unite(devoir) == Unite.ANS ? Optional.of(LocalDate.of(date.getYear(), 1, 1)) : declencheur;
        };
    }

    private Unite unite(Devoir devoir) {
        if (devoir.forme() == Devoir.Forme.ACCORD_OUVRE) {
            return Unite.JOURS_OUVRES;
        }
        String unite = contexte.baremes()
                .bareme(Serie.entier(devoir.serie()))
                .map(b -> b.unite())
                .orElse("jours");
        return switch (unite) {
            case "mois" -> Unite.MOIS;
            case "jours" -> Unite.JOURS;
            default -> Unite.ANS;
        };
    }

    private static LocalDate avance(LocalDate jour, int delai, Unite unite) {
        return switch (unite) {
            case JOURS -> jour.plusDays(delai);
            case JOURS_OUVRES -> ouvres(jour, delai);
            case MOIS -> jour.plusMonths(delai);
            case ANS -> jour.plusYears(delai);
        };
    }

    private static LocalDate recule(LocalDate jour, int delai, Unite unite) {
        return unite == Unite.MOIS ? jour.minusMonths(delai) : jour.minusDays(delai);
    }

    private static LocalDate ouvres(LocalDate jour, int nombre) {
        LocalDate fin = jour;
        for (int n = 0; n < nombre; ) {
            fin = fin.plusDays(1);
            n += JoursFeries.estOuvre(fin, Territoire.national()) ? 1 : 0;
        }
        return fin;
    }

    private Echeance situer(
            Devoir devoir,
            Echeance.Builder echeance,
            Optional<LocalDate> ouverture,
            Optional<LocalDate> date,
            Optional<LocalDate> fait) {
        return situer(devoir.facultatif(), echeance, ouverture, date, fait);
    }

    private Echeance situer(
            boolean facultatif,
            Echeance.Builder echeance,
            Optional<LocalDate> ouverture,
            Optional<LocalDate> date,
            Optional<LocalDate> fait) {
        LocalDate jour = contexte.date();
        echeance.date(date);
        Optional<LocalDate> realise = fait.filter(f -> !f.isAfter(jour));
        if (realise.isPresent()) {
            return faite(echeance.build(), realise.get());
        }
        if (date.isEmpty()) {
            return echeance.etat(Etat.INCONNUE).build();
        }
        if (!jour.isAfter(date.get())) {
            boolean ouverte = ouverture.filter(o -> !o.isAfter(jour)).isPresent();
            return echeance.etat(ouverte ? Etat.A_FAIRE : Etat.A_VENIR).build();
        }
        if (facultatif) {
            return echeance.etat(Etat.SANS_OBJET).build();
        }
        return faitsComplets
                ? echeance.etat(Etat.EN_RETARD)
                        .joursDeRetard(jours(date.get(), jour))
                        .build()
                : echeance.etat(Etat.INCONNUE).build();
    }

    /** The same, done on a day. */
    static Echeance faite(Echeance echeance, LocalDate jour) {
        return Echeance.builder()
                .from(echeance)
                .etat(Etat.FAIT)
                .faitLe(jour)
                .aTemps(echeance.date().map(d -> !jour.isAfter(d)))
                .joursDeRetard(echeance.date().filter(jour::isAfter).map(d -> jours(d, jour)))
                .build();
    }

    private static int jours(LocalDate de, LocalDate a) {
        return Math.toIntExact(ChronoUnit.DAYS.between(de, a));
    }

    /** Says which deadlines are over. */
    void signaler(Iterable<Echeance> echeances) {
        for (Echeance e : echeances) {
            if (e.etat() == Etat.EN_RETARD) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.ECHEANCE_DEPASSEE,
                                "",
                                "echeance",
                                e.cle(),
                                "date",
                                e.date().map(LocalDate::toString).orElse("?"))
                        .selon(e.article()));
            }
        }
    }
}
