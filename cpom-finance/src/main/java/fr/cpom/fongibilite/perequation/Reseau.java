package fr.cpom.fongibilite.perequation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How surpluses may cover deficits, as a network: places of one signature share a node, so that it stays small, except where a way
 * is open inside an ESSMS and not between two, or the reverse: those places stand alone.
 *
 * <p>Each signature has a common node, that its lone places reach too, and a node for the others, which no rule on the inside of an
 * ESSMS concerns. It keeps the cut of the last question, so it serves one thread.
 */
final class Reseau {
    private final Places places;
    private final int[] membres;
    private final FlotMaximal flot = new FlotMaximal();
    private final boolean[] seules;

    /** Node of each member, shared by those of one signature that do not stand alone. */
    private final int[] noeuds;

    /** The arc from the source, or to the sink, of each member; shared likewise. */
    private final int[] arcs;

    /** The nodes that each arc without limit joins. */
    private final List<int[]> liens = new ArrayList<>();

    private final long[] capacites;

    /** Places that were short together: no others may give to them. */
    private final List<boolean[]> goulots = new ArrayList<>();

    Reseau(Places places, int[] membres, Voies voies) {
        this.places = places;
        this.membres = membres;
        seules = new boolean[places.nombre()];
        noeuds = new int[places.nombre()];
        arcs = new int[places.nombre()];
        SortedMap<Integer, List<Integer>> excedents = parSignature(true);
        SortedMap<Integer, List<Integer>> deficits = parSignature(false);
        List<int[]> locales = new ArrayList<>();
        List<int[]> paires = new ArrayList<>();
        List<int[]> pairesDehors = new ArrayList<>();
        excedents.forEach((a, de) ->
                deficits.forEach((b, vers) -> classer(a, b, de, vers, voies, locales, paires, pairesDehors)));
        int[] communsSources = new int[places.nombreSignatures];
        int[] communsBesoins = new int[places.nombreSignatures];
        excedents.forEach((a, de) -> communsSources[a] = noeuds(de, true));
        deficits.forEach((b, vers) -> communsBesoins[b] = noeuds(vers, false));
        for (int[] paire : paires) {
            relier(communsSources[paire[0]], communsBesoins[paire[1]]);
        }
        for (int[] paire : pairesDehors) {
            relierDehors(excedents.getOrDefault(paire[0], List.of()), deficits.getOrDefault(paire[1], List.of()));
        }
        for (int[] locale : locales) {
            relier(noeuds[locale[0]], noeuds[locale[1]]);
        }
        capacites = new long[flot.arcs()];
    }

    private SortedMap<Integer, List<Integer>> parSignature(boolean excedent) {
        SortedMap<Integer, List<Integer>> parSignature = new TreeMap<>();
        for (int p : membres) {
            if (places.montants[p] > 0 == excedent) {
                parSignature
                        .computeIfAbsent(places.signatures[p], s -> new ArrayList<>())
                        .add(p);
            }
        }
        return parSignature;
    }

    /** Says how two signatures are linked, and which of their places stand alone. */
    private void classer(
            int a,
            int b,
            List<Integer> de,
            List<Integer> vers,
            Voies voies,
            List<int[]> locales,
            List<int[]> paires,
            List<int[]> pairesDehors) {
        int[] entre = exemple(de, vers, false);
        int[] dedans = exemple(de, vers, true);
        boolean dehorsOuvert = entre.length > 0 && voies.ouverte(entre[0], entre[1]);
        boolean dedansOuvert = dedans.length > 0 && voies.ouverte(dedans[0], dedans[1]);
        if (dedans.length == 0 || dedansOuvert == dehorsOuvert) {
            if (dehorsOuvert) {
                paires.add(new int[] {a, b});
            }
            return;
        }
        for (int i : de) {
            for (int j : vers) {
                if (places.essms[i] == places.essms[j]) {
                    seules[i] = true;
                    seules[j] = true;
                    if (dedansOuvert) {
                        locales.add(new int[] {i, j});
                    }
                }
            }
        }
        if (dehorsOuvert) {
            pairesDehors.add(new int[] {a, b});
        }
    }

    /** A pair of places of the same ESSMS, or of two; empty when there is none. */
    private int[] exemple(List<Integer> de, List<Integer> vers, boolean memeEssms) {
        for (int i : de) {
            for (int j : vers) {
                if (places.essms[i] == places.essms[j] == memeEssms) {
                    return new int[] {i, j};
                }
            }
        }
        return new int[0];
    }

    /** Makes the nodes of the places of a signature; the common one. */
    private int noeuds(List<Integer> memes, boolean excedent) {
        int commun = flot.noeud();
        int groupe = -1;
        for (int p : memes) {
            if (seules[p] || groupe < 0) {
                int noeud = flot.noeud();
                int arc = excedent ? flot.arc(FlotMaximal.SOURCE, noeud, 0) : flot.arc(noeud, FlotMaximal.PUITS, 0);
                relier(excedent ? noeud : commun, excedent ? commun : noeud);
                noeuds[p] = noeud;
                arcs[p] = arc;
                groupe = seules[p] ? groupe : p;
            } else {
                noeuds[p] = noeuds[groupe];
                arcs[p] = arcs[groupe];
            }
        }
        return commun;
    }

    private void relier(int de, int vers) {
        flot.arc(de, vers, FlotMaximal.LIMITE);
        liens.add(new int[] {de, vers});
    }

    /**
     * Links the places of two signatures, save those of one ESSMS. The surpluses are the leaves of a tree and a deficit draws on the
     * halves that leave its own ESSMS out: a few arcs each, where one for each pair would be tens of thousands.
     */
    private void relierDehors(List<Integer> de, List<Integer> vers) {
        List<Integer> sources = distinctes(de);
        int[] feuilles =
                sources.stream().mapToInt(this::aPart).distinct().sorted().toArray();
        int largeur = 2 * Integer.highestOneBit(Math.max(1, feuilles.length));
        int[] arbre = new int[2 * largeur];
        for (int k = 1; k < arbre.length; k++) {
            arbre[k] = flot.noeud();
            if (k > 1) {
                relier(arbre[k], arbre[k / 2]);
            }
        }
        for (int i : sources) {
            relier(noeuds[i], arbre[largeur + Arrays.binarySearch(feuilles, aPart(i))]);
        }
        for (int j : distinctes(vers)) {
            int rang = seules[j] ? Arrays.binarySearch(feuilles, places.essms[j]) : -1;
            if (rang < 0) {
                relier(arbre[1], noeuds[j]);
            }
            for (int k = largeur + rang; rang >= 0 && k > 1; k /= 2) {
                relier(arbre[k ^ 1], noeuds[j]);
            }
        }
    }

    /** The ESSMS of a place that stands alone; the others have none in common with a place that does. */
    private int aPart(int place) {
        return seules[place] ? places.essms[place] : -1;
    }

    /** The places that stand alone, and one for all the others. */
    private List<Integer> distinctes(List<Integer> memes) {
        List<Integer> distinctes = new ArrayList<>();
        boolean groupe = false;
        for (int p : memes) {
            if (seules[p] || !groupe) {
                distinctes.add(p);
            }
            groupe |= !seules[p];
        }
        return distinctes;
    }

    /**
     * How much of the deficits the surpluses cannot cover.
     *
     * @param restes what each place has left to give, above zero, or to get, below
     */
    long manque(long[] restes) {
        Arrays.fill(capacites, 0);
        long besoin = 0;
        for (int p : membres) {
            capacites[arcs[p]] += Math.abs(restes[p]);
            besoin += Math.max(0, -restes[p]);
        }
        for (int p : membres) {
            flot.fixer(arcs[p], capacites[arcs[p]]);
        }
        return besoin - flot.maximum();
    }

    /** Whether the surpluses cover the deficits. What was short once is looked at first: it often is again. */
    boolean couvre(long[] restes) {
        for (boolean[] goulot : goulots) {
            if (solde(goulot, restes) < 0) {
                return false;
            }
        }
        if (manque(restes) == 0) {
            return true;
        }
        goulots.add(goulot());
        return false;
    }

    /** What the surpluses of some places exceed their deficits by. */
    private long solde(boolean[] parmi, long[] restes) {
        long solde = 0;
        for (int p : membres) {
            solde += parmi[p] ? restes[p] : 0;
        }
        return solde;
    }

    /** True for a place that no other can stand for. */
    boolean seule(int place) {
        return seules[place];
    }

    /**
     * The most that can be covered beside what must be, the places in their order.
     *
     * @param restes what each place has to give, above zero, and must get, below; all of that can be covered
     * @param souhaits what each place would get beside, below zero
     * @return what each place gets, what it must among it
     */
    long[] completer(long[] restes, long[] souhaits) {
        long[] essai = restes.clone();
        for (int p : membres) {
            if (souhaits[p] < 0) {
                essai[p] += souhaits[p];
                essai[p] += manque(essai);
            }
        }
        return essai;
    }

    /**
     * After {@link #manque} above zero: the places in deficit that no surplus left can reach, and all the surpluses from which credits
     * may come to them, in parts that share no way. The deficits of one part at least exceed its surpluses.
     *
     * @return the part of each place, -1 for none
     */
    int[] parts() {
        boolean[] amont = new boolean[flot.noeuds()];
        for (int p : membres) {
            amont[noeuds[p]] |= places.montants[p] < 0 && !flot.coteSource(noeuds[p]);
        }
        int[] chefs = new int[amont.length];
        Arrays.setAll(chefs, n -> n);
        boolean avance = true;
        while (avance) {
            avance = false;
            for (int[] lien : liens) {
                avance |= amont[lien[1]] && !amont[lien[0]];
                amont[lien[0]] |= amont[lien[1]];
            }
        }
        for (int[] lien : liens) {
            if (amont[lien[1]]) {
                chefs[Places.chef(chefs, lien[0])] = Places.chef(chefs, lien[1]);
            }
        }
        int[] parts = new int[places.nombre()];
        Arrays.fill(parts, -1);
        for (int p : membres) {
            parts[p] = amont[noeuds[p]] ? Places.chef(chefs, noeuds[p]) : -1;
        }
        return parts;
    }

    /** After {@link #manque}: the smallest set of places that are short together. */
    boolean[] goulot() {
        Set<Integer> cotes = flot.coteBesoin();
        boolean[] goulot = new boolean[places.nombre()];
        for (int p : membres) {
            goulot[p] = cotes.contains(noeuds[p]);
        }
        return goulot;
    }
}
