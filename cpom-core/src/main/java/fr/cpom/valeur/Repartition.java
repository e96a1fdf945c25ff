package fr.cpom.valeur;

import fr.cpom.valeur.interne.Centimes;
import java.util.Arrays;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * Splits of an amount whose parts sum to it to the cent, ties broken the same way every time.
 *
 * <p>No text fixes these roundings: they are choices of the library, stated with each method.
 */
public final class Repartition {
    private Repartition() {}

    /**
     * Parts in proportion to keys, by the largest remainders; equal remainders go to the first keys.
     *
     * @param cles none negative, at least one positive; otherwise refused ({@code REPARTITION_CLES})
     */
    public static List<MonetaryAmount> auProrata(MonetaryAmount total, List<Long> cles) {
        long[] valeurs = cles.stream().mapToLong(Long::longValue).toArray();
        verifierCles(valeurs);
        return montants(Centimes.auProrata(Montants.centimes(total), valeurs));
    }

    /**
     * Equal fractions rounded as asked, the last one taking the rest: the monthly instalments of a dotation.
     *
     * @param nombre at least one; otherwise refused ({@code REPARTITION_CLES})
     */
    public static List<MonetaryAmount> fractions(MonetaryAmount total, int nombre, Arrondi arrondi) {
        if (nombre < 1) {
            throw new ValeurInvalideException("REPARTITION_CLES", Integer.toString(nombre));
        }
        return montants(Centimes.fractions(Montants.centimes(total), nombre, arrondi.uniteCentimes(), arrondi.mode()));
    }

    /** Refuses keys that cannot split: one negative, none positive, or a sum beyond a long. */
    public static void verifierCles(long[] cles) {
        long somme = 0;
        for (long cle : cles) {
            if (cle < 0 || cle > Long.MAX_VALUE - somme) {
                throw new ValeurInvalideException("REPARTITION_CLES", Arrays.toString(cles));
            }
            somme += cle;
        }
        if (somme == 0) {
            throw new ValeurInvalideException("REPARTITION_CLES", Arrays.toString(cles));
        }
    }

    private static List<MonetaryAmount> montants(long[] parts) {
        return Arrays.stream(parts).mapToObj(Montants::ofCentimes).toList();
    }
}
