package fr.cpom.calcul;

import fr.cpom.droit.Confiance;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Arrondi;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that a computation may depend on beside its entry.
 *
 * @param date the day at which one computes: what is known, and whether a series was checked recently enough
 * @param baremes the law as data
 * @param arrondi rounding of amounts where the law is silent
 * @param tracage whether an explanation is written
 */
public record Contexte(LocalDate date, JeuDeBaremes baremes, Arrondi arrondi, Tracage tracage) {
    /** The standard series, rounding to the cent and a full explanation. */
    public static Contexte of(LocalDate date) {
        return new Contexte(date, JeuDeBaremes.standard(), Arrondi.AU_CENTIME, Tracage.complet());
    }

    /** As {@link #of} on the day at which the standard series were last checked: the same result on any day. */
    public static Contexte standard() {
        return of(JeuDeBaremes.standard().verifieLe());
    }

    /** The same on other series. */
    public Contexte withBaremes(JeuDeBaremes autres) {
        return new Contexte(date, autres, arrondi, tracage);
    }

    /** The same with another rounding where the law is silent. */
    public Contexte withArrondi(Arrondi autre) {
        return new Contexte(date, baremes, autre, tracage);
    }

    /** The same with or without an explanation. */
    public Contexte withTracage(Tracage autre) {
        return new Contexte(date, baremes, arrondi, autre);
    }

    /**
     * Reads a series: a blocking {@code BAREME_ABSENT} when it has no value that day, an alert when the value is to be
     * confirmed, an information when the series was last checked before the day of the computation.
     *
     * @param chemin the field that made the reading necessary
     */
    public <T> Optional<LectureBareme<T>> lire(
            Serie<T> serie, LocalDate jour, Territoire territoire, String chemin, Anomalies anomalies) {
        Optional<LectureBareme<T>> lecture = baremes.lire(serie, jour, territoire);
        if (lecture.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.BAREME_ABSENT,
                    chemin,
                    "serie",
                    serie.id(),
                    "date",
                    jour.toString(),
                    "territoire",
                    territoire.toString()));
        } else {
            signaler(lecture.orElseThrow(), chemin, anomalies);
        }
        return lecture;
    }

    /** As {@link #lire} for a whole number of the whole country: a duration, a key. */
    public Optional<Integer> entier(String serie, LocalDate jour, String chemin, Anomalies anomalies) {
        return lire(Serie.entier(serie), jour, Territoire.national(), chemin, anomalies)
                .map(LectureBareme::valeur);
    }

    private void signaler(LectureBareme<?> lecture, String chemin, Anomalies anomalies) {
        if (lecture.entree().confiance() == Confiance.A_CONFIRMER) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.BAREME_A_CONFIRMER,
                            chemin,
                            "serie",
                            lecture.serie().id(),
                            "debut",
                            lecture.entree().debut().toString(),
                            "source",
                            lecture.entree().source())
                    .selon(lecture.entree().reference()));
        }
        if (date.isAfter(lecture.verifieLe())) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.BAREME_NON_VERIFIE_DEPUIS,
                    chemin,
                    "serie",
                    lecture.serie().id(),
                    "verifieLe",
                    lecture.verifieLe().toString()));
        }
    }
}
