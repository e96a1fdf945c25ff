package fr.cpom.projection.montecarlo.interne;

import fr.cpom.projection.interne.NoyauLot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gaps of the scenarios of a block in milliardièmes: deviates, then laws, then scale, rounding and bounds of each hypothesis and
 * year. The scale is what a gap of one amounts to: a milliard for a whole line, less for the share of a line that moves.
 */
public final class Ecarts {
    private final Tirages tirages;
    private final List<LoiReduite> lois;
    private final int annees;
    private final long[] echelles;
    private final long[] minimums;
    private final long[] maximums;

    /**
     * Gaps.
     *
     * @param echelles by hypothesis and year, {@code hypothese × annees + rang − 1}
     * @param minimums lowest gaps allowed, laid the same way
     * @param maximums highest gaps allowed
     */
    public Ecarts(
            Tirages tirages, List<LoiReduite> lois, int annees, long[] echelles, long[] minimums, long[] maximums) {
        this.tirages = tirages;
        this.lois = List.copyOf(lois);
        this.annees = annees;
        this.echelles = echelles.clone();
        this.minimums = minimums.clone();
        this.maximums = maximums.clone();
    }

    /** How many hypotheses. */
    public int hypotheses() {
        return lois.size();
    }

    /** The hypothesis of a row. */
    public int hypothese(int ligne) {
        return ligne / annees;
    }

    /** The rows {@code hypothese × annees + rang − 1} whose gaps vary, without those that repeat an earlier year. */
    public int[] variables() {
        return IntStream.range(0, echelles.length)
                .filter(l -> echelles[l] > 0 && !lois.get(l / annees).constante())
                .filter(l -> tirages.persistance(l / annees) < 1
                        || IntStream.range(l / annees * annees, l).allMatch(avant -> echelles[avant] <= 0))
                .toArray();
    }

    /** The gap of a row at the median of its law. */
    public long centre(int ligne) {
        return borner(ligne, Math.round(lois.get(ligne / annees).quantile(0) * echelles[ligne]));
    }

    private long borner(int ligne, long ecart) {
        return Math.max(minimums[ligne], Math.min(maximums[ligne], ecart));
    }

    /** Room for one block. */
    public final class Tampon {
        private final double[] z = new double[echelles.length * NoyauLot.TAILLE];
        private final long[] valeurs = new long[echelles.length * NoyauLot.TAILLE];
        private long bornes;

        /** Empty room. */
        public Tampon() {}

        /** {@code (hypothese × annees + rang − 1) × TAILLE + scenario}. */
        public long[] valeurs() {
            return valeurs;
        }

        /** How many gaps were brought back to a bound since the room was made. */
        public long bornes() {
            return bornes;
        }
    }

    /** Draws the first scenarios of the block of a seed. */
    public void tirer(long graine, int scenarios, Tampon tampon) {
        tirages.bloc(graine, scenarios, tampon.z);
        for (int ligne = 0; ligne < echelles.length; ligne++) {
            int debut = ligne * NoyauLot.TAILLE;
            lois.get(ligne / annees).appliquer(tampon.z, debut, scenarios);
            double echelle = echelles[ligne];
            for (int i = debut; i < debut + scenarios; i++) {
                long ecart = Math.round(tampon.z[i] * echelle);
                long borne = borner(ligne, ecart);
                tampon.bornes += borne == ecart ? 0 : 1;
                tampon.valeurs[i] = borne;
            }
        }
    }
}
