package fr.cpom.projection.ciseau;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The years of a measure: year 0, named or not, and the last rank.
 *
 * @param base exercise of year 0, when known
 * @param dernier rank of the last year, 0 for year 0 alone
 */
record Calendrier(Optional<Exercice> base, int dernier) {
    /** Most years of a measure. */
    static final int ANNEES_MAXIMALES = 100;

    /** Refuses a number of years outside 0 to 100. */
    static void verifier(int nombreAnnees) {
        if (nombreAnnees < 0 || nombreAnnees > ANNEES_MAXIMALES) {
            throw ValeurInvalideException.nombre("nombreAnnees", nombreAnnees, 0, ANNEES_MAXIMALES);
        }
    }

    /** The years that paths span; empty after a blocking anomaly. */
    static Optional<Calendrier> of(
            Optional<Exercice> exerciceBase,
            Optional<Integer> nombreAnnees,
            List<CheminAnnuel> chemins,
            Anomalies anomalies) {
        List<Exercice> connus = chemins.stream()
                .flatMap(c -> c.montants().stream().map(MontantAnnuel::exercice))
                .sorted()
                .toList();
        boolean baseSansDate = chemins.stream().anyMatch(c -> c.base().isPresent()) && exerciceBase.isEmpty();
        boolean dates = !connus.isEmpty()
                || chemins.stream().anyMatch(c -> !c.tauxAnnuels().isEmpty());
        if (dates && exerciceBase.isEmpty() && (baseSansDate || connus.isEmpty())) {
            return manque("exerciceBase", anomalies);
        }
        Optional<Exercice> base = exerciceBase.or(() -> connus.stream().findFirst());
        Optional<Integer> etendue = nombreAnnees.or(() -> Stream.concat(
                        connus.stream(),
                        chemins.stream().flatMap(c -> c.tauxAnnuels().stream().map(TauxAnnuel::exercice)))
                .map(e -> e.annee() - base.map(Exercice::annee).orElse(0))
                .max(Integer::compare));
        if (etendue.isEmpty()) {
            return manque("nombreAnnees", anomalies);
        }
        verifier(etendue.get());
        return Optional.of(new Calendrier(base, etendue.get()));
    }

    private static Optional<Calendrier> manque(String champ, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.manque("", champ));
        return Optional.empty();
    }

    /** The exercise of a rank, when known. */
    Optional<Exercice> exercice(int rang) {
        return base.map(b -> b.plus(rang));
    }

    /** The number that stands for a year where only differences count: the exercise, else the rank. */
    int annee(int rang) {
        return base.map(Exercice::annee).orElse(0) + rang;
    }

    /** The year for people. */
    String nom(int rang) {
        return exercice(rang).map(Exercice::toString).orElse("N+" + rang);
    }
}
