package fr.cpom.projection.montecarlo.interne;

import fr.cpom.projection.interne.NoyauLot;
import java.util.List;

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
                long borne = Math.max(minimums[ligne], Math.min(maximums[ligne], ecart));
                tampon.bornes += borne == ecart ? 0 : 1;
                tampon.valeurs[i] = borne;
            }
        }
    }
}
