package fr.cpom.fongibilite.perequation;

/**
 * Deficits that draw on the same surpluses: a set of ESSMS can be covered only if its needs there do not exceed the surpluses that
 * are there whatever the choice. What an ESSMS needs is its deficit less its own surplus, which it brings only when it is chosen; the
 * need of one that brings more than it takes is below zero.
 */
final class Coupe {
    private final long[] besoins;
    private final long ressources;

    /**
     * A cut.
     *
     * @param besoins the need there of each candidate, cents
     * @param ressources the surpluses of the ESSMS without deficit, cents
     */
    Coupe(long[] besoins, long ressources) {
        this.besoins = besoins.clone();
        this.ressources = ressources;
    }

    /** The needs, then the surpluses, cut by a power of two so that they add up to few bits; what fits still fits. */
    long[] reduite(int bits) {
        long somme = Math.abs(ressources);
        for (long besoin : besoins) {
            somme += Math.abs(besoin);
        }
        int decalage = Math.max(0, 64 - Long.numberOfLeadingZeros(somme) - bits);
        long[] reduite = new long[besoins.length + 1];
        for (int e = 0; e < besoins.length; e++) {
            reduite[e] = besoins[e] >> decalage;
        }
        reduite[besoins.length] = ressources >> decalage;
        return reduite;
    }

    /** What a set of candidates needs there beyond the resources; zero or below when it fits. */
    long exces(boolean[] choisis) {
        long somme = -ressources;
        for (int e = 0; e < besoins.length; e++) {
            somme += choisis[e] ? besoins[e] : 0;
        }
        return somme;
    }
}
