package fr.cpom.suivi.echeance;

import fr.cpom.suivi.echeance.Echeance.Etat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of deadlines. */
final class Echeances {
    private Echeances() {}

    /** By date, those without one last; those of one day in the order of the table. */
    static List<Echeance> enOrdre(List<Echeance> echeances) {
        return echeances.stream()
                .sorted(Comparator.comparing(e -> e.date().orElse(LocalDate.MAX)))
                .toList();
    }

    /** The first one to be done or to come. */
    static Optional<Echeance> prochaine(List<Echeance> enOrdre) {
        return enOrdre.stream()
                .filter(e -> e.date().isPresent() && (e.etat() == Etat.A_FAIRE || e.etat() == Etat.A_VENIR))
                .findFirst();
    }

    static List<String> cles(List<Echeance> enOrdre) {
        return enOrdre.stream().map(Echeance::cle).distinct().toList();
    }

    static Map<String, Echeance> parCle(List<Echeance> enOrdre) {
        Map<String, Echeance> parCle = new LinkedHashMap<>();
        enOrdre.forEach(e -> parCle.put(e.cle(), e));
        return parCle;
    }
}
