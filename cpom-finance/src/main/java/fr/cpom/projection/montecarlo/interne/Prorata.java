package fr.cpom.projection.montecarlo.interne;

import java.util.Arrays;

/**
 * {@code Centimes.auProrata} for one set of keys, thousands of times: the same parts to the cent, without objects and in a time that
 * grows with the number of keys only.
 */
public final class Prorata {
    private final long[] cles;
    private final long somme;
    private final long[] parts;
    private final long[] restes;
    private final long[] tries;

    /**
     * A split.
     *
     * @param cles none negative, their sum strictly positive and within a long
     */
    public Prorata(long[] cles) {
        this.cles = cles.clone();
        long total = 0;
        for (long cle : cles) {
            total = Math.addExact(total, cle);
        }
        somme = total;
        parts = new long[cles.length];
        restes = new long[cles.length];
        tries = new long[cles.length];
    }

    /** The parts of a total, valid until the next call. */
    public long[] parts(long total) {
        long absolu = Math.absExact(total);
        long reparti = 0;
        for (int i = 0; i < cles.length; i++) {
            long bas = absolu * cles[i];
            if (Math.multiplyHigh(absolu, cles[i]) != 0 || bas < 0) {
                return fr.cpom.valeur.interne.Centimes.auProrata(total, cles);
            }
            parts[i] = bas / somme;
            restes[i] = bas - parts[i] * somme;
            reparti += parts[i];
        }
        servir((int) (absolu - reparti));
        if (total < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    /** One cent more to the largest remainders, the first of equal ones first. */
    private void servir(int manquants) {
        if (manquants == 0) {
            return;
        }
        System.arraycopy(restes, 0, tries, 0, restes.length);
        Arrays.sort(tries);
        long seuil = tries[tries.length - manquants];
        int egaux = manquants;
        for (int i = 0; i < restes.length; i++) {
            if (restes[i] > seuil) {
                parts[i]++;
                egaux--;
            }
        }
        for (int i = 0; i < restes.length && egaux > 0; i++) {
            if (restes[i] == seuil) {
                parts[i]++;
                egaux--;
            }
        }
    }
}
