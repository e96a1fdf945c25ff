package fr.cpom.projection.montecarlo;

/**
 * Who follows a long run, and may stop it. Called by the threads that compute, never by two at once, after each block of 256
 * scenarios; what it does delays them.
 */
public interface Suivi {
    /**
     * Told how far the run is.
     *
     * @param faits scenarios done
     * @param total scenarios asked
     */
    void avance(long faits, long total);

    /** True to stop as soon as may be: the run then ends in {@code MONTECARLO_INTERROMPU} without a result. */
    boolean interrompu();
}
