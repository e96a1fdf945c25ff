package fr.cpom.fongibilite.perequation;

/**
 * Deficits that draw on the same surpluses: a set of ESSMS can be covered only if its deficits there do not exceed them.
 *
 * @param besoins the deficit there of each candidate, cents
 * @param ressources the surpluses, cents
 */
record Coupe(long[] besoins, long ressources) {
    /** What a set of candidates needs there beyond the resources; zero or below when it fits. */
    long exces(boolean[] choisis) {
        long somme = -ressources;
        for (int e = 0; e < besoins.length; e++) {
            somme += choisis[e] ? besoins[e] : 0;
        }
        return somme;
    }
}
