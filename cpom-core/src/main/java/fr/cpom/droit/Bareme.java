package fr.cpom.droit;

import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dated series: entries that only have a start, each ended by the next one of its territory, so that neither gap nor
 * overlap can be written.
 *
 * @param serie name and type
 * @param libelle what it is, in French
 * @param unite unit of the values: {@code taux}, {@code EUR}, {@code jours}, {@code mois}…
 * @param verifieLe when the series was last compared with its sources; a later computation carries an INFO
 * @param entrees in strictly increasing order of dates within a territory; otherwise refused ({@code BAREME_DESORDRE})
 */
public record Bareme<T>(
        Serie<T> serie, String libelle, String unite, LocalDate verifieLe, List<EntreeBareme<T>> entrees) {
    public Bareme {
        entrees = List.copyOf(entrees);
        Map<Territoire, LocalDate> dernier = new HashMap<>();
        for (EntreeBareme<T> entree : entrees) {
            LocalDate avant = dernier.put(entree.territoire(), entree.debut());
            if (avant != null && !entree.debut().isAfter(avant)) {
                throw new ValeurInvalideException("BAREME_DESORDRE", serie.id() + " " + entree.debut());
            }
        }
    }

    /**
     * The entry in force on a day: that of the territory itself, else of its region, else the national one. Empty when none
     * has begun or when the last one ended the series.
     */
    public Optional<EntreeBareme<T>> le(LocalDate date, Territoire territoire) {
        for (Territoire niveau : territoire.duPlusPrecisAuNational()) {
            EntreeBareme<T> enVigueur = null;
            for (EntreeBareme<T> entree : entrees) {
                if (entree.territoire().equals(niveau) && !entree.debut().isAfter(date)) {
                    enVigueur = entree;
                }
            }
            if (enVigueur != null) {
                return enVigueur.valeur().isPresent() ? Optional.of(enVigueur) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
