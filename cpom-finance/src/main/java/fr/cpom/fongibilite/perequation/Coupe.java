package fr.cpom.fongibilite.perequation;

/** Deficits that draw on the same surpluses: a set of ESSMS can be covered only if its deficits there do not exceed them. */
final class Coupe {
    private final long[] besoins;
    private final long ressources;

    /**
     * A cut.
     *
     * @param besoins the deficit there of each candidate, cents
     * @param ressources the surpluses, cents
     */
    Coupe(long[] besoins, long ressources) {
        this.besoins = besoins.clone();
        this.ressources = ressources;
    }

    long besoin(int candidat) {
        return besoins[candidat];
    }

    long[] besoins() {
        return besoins.clone();
    }

    long ressources() {
        return ressources;
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
