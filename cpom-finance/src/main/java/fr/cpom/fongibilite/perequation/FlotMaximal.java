package fr.cpom.fongibilite.perequation;

import java.util.Arrays;

/** Maximum flow from node 0 to node 1 in exact integers, by Dinic's algorithm; its minimum cut. */
final class FlotMaximal {
    static final int SOURCE = 0;
    static final int PUITS = 1;

    private int[] tetes;
    private int[] suivants = new int[64];
    private int[] vers = new int[64];
    private long[] capacites = new long[64];
    private int arcs;

    private int[] niveaux = {};
    private int[] courants = {};
    private int[] file = {};

    FlotMaximal(int noeuds) {
        tetes = new int[noeuds];
        Arrays.fill(tetes, -1);
    }

    int noeud() {
        tetes = Arrays.copyOf(tetes, tetes.length + 1);
        tetes[tetes.length - 1] = -1;
        return tetes.length - 1;
    }

    /** Adds an arc; its number, which {@link #fixer} and {@link #flot} take. */
    int arc(int de, int a, long capacite) {
        if (arcs + 2 > vers.length) {
            suivants = Arrays.copyOf(suivants, 2 * arcs);
            vers = Arrays.copyOf(vers, 2 * arcs);
            capacites = Arrays.copyOf(capacites, 2 * arcs);
        }
        demiArc(de, a, capacite);
        demiArc(a, de, 0);
        return arcs - 2;
    }

    private void demiArc(int de, int a, long capacite) {
        vers[arcs] = a;
        capacites[arcs] = capacite;
        suivants[arcs] = tetes[de];
        tetes[de] = arcs++;
    }

    /** Sets the capacity of an arc and empties it. */
    void fixer(int arc, long capacite) {
        capacites[arc] = capacite;
        capacites[arc ^ 1] = 0;
    }

    /** Adds to the capacity of an arc, whose flow stays. */
    void elargir(int arc, long ajout) {
        capacites[arc] += ajout;
    }

    /** Above the number of every node. */
    int noeuds() {
        return tetes.length;
    }

    /** Above the number of every arc. */
    int arcs() {
        return arcs;
    }

    /** What flows through an arc. */
    long flot(int arc) {
        return capacites[arc ^ 1];
    }

    /** Adds as much flow as can be to what flows already; how much it adds. */
    long augmenter() {
        if (niveaux.length != tetes.length) {
            niveaux = new int[tetes.length];
            courants = new int[tetes.length];
            file = new int[tetes.length];
        }
        long total = 0;
        while (etager()) {
            System.arraycopy(tetes, 0, courants, 0, tetes.length);
            for (long ajout = pousser(SOURCE, Long.MAX_VALUE); ajout > 0; ajout = pousser(SOURCE, Long.MAX_VALUE)) {
                total = Math.addExact(total, ajout);
            }
        }
        return total;
    }

    /** After {@link #augmenter}: true for a node on the side of the source of the minimum cut. */
    boolean coteSource(int noeud) {
        return niveaux[noeud] >= 0;
    }

    /** After {@link #augmenter}: true for a node from which more could still go to the sink, if more came to it. */
    boolean[] coteBesoin() {
        boolean[] atteints = new boolean[tetes.length];
        atteints[PUITS] = true;
        file[0] = PUITS;
        int fin = 1;
        for (int debut = 0; debut < fin; debut++) {
            for (int a = tetes[file[debut]]; a >= 0; a = suivants[a]) {
                if (capacites[a ^ 1] > 0 && !atteints[vers[a]]) {
                    atteints[vers[a]] = true;
                    file[fin++] = vers[a];
                }
            }
        }
        return atteints;
    }

    private boolean etager() {
        Arrays.fill(niveaux, -1);
        niveaux[SOURCE] = 0;
        file[0] = SOURCE;
        int fin = 1;
        for (int debut = 0; debut < fin; debut++) {
            int n = file[debut];
            for (int a = tetes[n]; a >= 0; a = suivants[a]) {
                if (capacites[a] > 0 && niveaux[vers[a]] < 0) {
                    niveaux[vers[a]] = niveaux[n] + 1;
                    file[fin++] = vers[a];
                }
            }
        }
        return niveaux[PUITS] >= 0;
    }

    private long pousser(int noeud, long limite) {
        if (noeud == PUITS) {
            return limite;
        }
        for (; courants[noeud] >= 0; courants[noeud] = suivants[courants[noeud]]) {
            int a = courants[noeud];
            if (capacites[a] > 0 && niveaux[vers[a]] == niveaux[noeud] + 1) {
                long pousse = pousser(vers[a], Math.min(limite, capacites[a]));
                if (pousse > 0) {
                    capacites[a] -= pousse;
                    capacites[a ^ 1] += pousse;
                    return pousse;
                }
            }
        }
        return 0;
    }
}
