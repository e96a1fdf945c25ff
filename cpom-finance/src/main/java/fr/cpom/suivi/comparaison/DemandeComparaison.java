package fr.cpom.suivi.comparaison;

import fr.cpom.contrat.Cpom;
import java.util.Optional;

/**
 * Two contracts to compare: the proposal of the gestionnaire and that of the authority, a contract before and after.
 *
 * @param a the first; gaps are B less A
 * @param b the second
 * @param libelleA what to call the first, {@code A} when absent
 * @param libelleB what to call the second, {@code B} when absent
 */
public record DemandeComparaison(Cpom a, Cpom b, Optional<String> libelleA, Optional<String> libelleB) {
    /** Two contracts without a name. */
    public static DemandeComparaison of(Cpom a, Cpom b) {
        return new DemandeComparaison(a, b, Optional.empty(), Optional.empty());
    }

    /** What to call the first. */
    public String nomA() {
        return libelleA.orElse("A");
    }

    /** What to call the second. */
    public String nomB() {
        return libelleB.orElse("B");
    }
}
