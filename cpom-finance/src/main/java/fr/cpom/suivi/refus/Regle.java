package fr.cpom.suivi.refus;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.Bareme;
import fr.cpom.droit.EntreeBareme;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Reads the series of the refusal to sign. */
final class Regle {
    private Regle() {}

    /** The value on a day; before the first one the rule did not exist, which is no value to be supplied. */
    static <T> Optional<LectureBareme<T>> lire(
            Serie<T> serie, LocalDate jour, String chemin, Contexte contexte, Anomalies anomalies) {
        Optional<LocalDate> depuis =
                contexte.baremes().bareme(serie).flatMap(Regle::premierJour).filter(jour::isBefore);
        if (depuis.isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.REFUS_AVANT_LA_REGLE,
                            chemin,
                            "date",
                            jour.toString(),
                            "depuis",
                            depuis.get().toString())
                    .selon(Articles.L_313_12));
            return Optional.empty();
        }
        return contexte.lire(serie, jour, Territoire.national(), chemin, anomalies);
    }

    private static Optional<LocalDate> premierJour(Bareme<?> bareme) {
        return bareme.entrees().stream().<LocalDate>map(EntreeBareme::debut).min(Comparator.naturalOrder());
    }
}
