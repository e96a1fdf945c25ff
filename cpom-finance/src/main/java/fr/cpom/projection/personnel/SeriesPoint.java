package fr.cpom.projection.personnel;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Territoire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Readings of the value of a point, whose alerts are told once and not every month. */
final class SeriesPoint {
    private SeriesPoint() {}

    static Optional<LectureBareme<BigDecimal>> lire(
            IndiceSalarial indice, LocalDate jour, String chemin, Contexte contexte, Anomalies anomalies) {
        Anomalies dites = new Anomalies();
        Optional<LectureBareme<BigDecimal>> lecture =
                contexte.lire(indice.serie(), jour, Territoire.national(), chemin, dites);
        lecture.filter(l -> maintenue(l, jour))
                .ifPresent(l -> dites.ajouter(Anomalie.of(
                        CodeAnomalie.VALEUR_POINT_MAINTENUE,
                        chemin,
                        "exercice",
                        Integer.toString(jour.getYear()),
                        "debut",
                        l.entree().debut().toString(),
                        "serie",
                        l.serie().id(),
                        "verifieLe",
                        l.verifieLe().toString())));
        dites.liste().stream().filter(a -> !anomalies.liste().contains(a)).forEach(anomalies::ajouter);
        return lecture;
    }

    /** A year after the check of the series, for which no value is published yet. */
    private static boolean maintenue(LectureBareme<BigDecimal> lecture, LocalDate jour) {
        return jour.getYear() > lecture.verifieLe().getYear()
                && !lecture.entree().debut().isAfter(lecture.verifieLe());
    }
}
