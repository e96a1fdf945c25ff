package fr.cpom.suivi.comparaison;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * One amount in two contracts, euros.
 *
 * @param presence which of the two has it
 * @param a in the first; absent, and not zero, when it has none
 * @param b in the second; absent, and not zero, when it has none
 * @param ecart what it adds to the gap, B less A: inside a year that both contracts cover, an absent amount counts for nothing;
 *     absent for a year that only one of them covers, of which the other says nothing
 */
public record EcartMontant(
        Presence presence, Optional<MonetaryAmount> a, Optional<MonetaryAmount> b, Optional<MonetaryAmount> ecart) {
    /** Which contracts have an amount. */
    public enum Presence {
        /** Both. */
        LES_DEUX,
        /** Only the first. */
        A_SEUL,
        /** Only the second. */
        B_SEUL
    }

    /** An amount of a year that both contracts cover; at least one of them has it. */
    static EcartMontant commun(Optional<Long> a, Optional<Long> b) {
        long ecart = Math.subtractExact(b.orElse(0L), a.orElse(0L));
        return new EcartMontant(presence(a, b), euros(a), euros(b), Optional.of(Montants.ofCentimes(ecart)));
    }

    /** An amount of a year that only one contract covers. */
    static EcartMontant seul(Optional<Long> a, Optional<Long> b) {
        return new EcartMontant(presence(a, b), euros(a), euros(b), Optional.empty());
    }

    private static Presence presence(Optional<Long> a, Optional<Long> b) {
        return a.isEmpty() ? Presence.B_SEUL : b.isEmpty() ? Presence.A_SEUL : Presence.LES_DEUX;
    }

    private static Optional<MonetaryAmount> euros(Optional<Long> centimes) {
        return centimes.map(Montants::ofCentimes);
    }
}
