package fr.cpom.fongibilite.perequation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The small sets of surpluses and deficits that fit best: one surplus for a deficit, two for one, one for two. A tree of s surpluses
 * and d deficits costs s + d - 1 movements, so that the more trees, the fewer movements; what a tree leaves is lost to the others.
 */
final class PetitsArbres {
    private final Voies voies;
    private final long[] restes;
    private final int[] besoins;
    private final int[] sources;

    PetitsArbres(Voies voies, long[] restes, int[] besoins, int[] sources) {
        this.voies = voies;
        this.restes = restes;
        this.besoins = parMontant(besoins, -1);
        this.sources = parMontant(sources, 1);
    }

    /**
     * Movements that cover some deficits in full.
     *
     * @param envois the movements
     * @param reste what the surpluses keep
     */
    record Arbre(List<Envoi> envois, long reste) {}

    private int[] parMontant(int[] places, int signe) {
        return Arrays.stream(places)
                .filter(p -> Long.signum(restes[p]) == signe)
                .boxed()
                .sorted(Comparator.comparingLong((Integer p) -> Math.abs(restes[p])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The best of each deficit and of each surplus, those that leave least first. */
    List<Arbre> lister() {
        List<Arbre> arbres = new ArrayList<>();
        for (int j : besoins) {
            pourUnDeficit(j, arbres);
        }
        for (int i : sources) {
            pourDeuxDeficits(i, arbres);
        }
        arbres.sort(Comparator.comparingLong(Arbre::reste));
        return arbres;
    }

    private void pourUnDeficit(int j, List<Arbre> arbres) {
        long besoin = -restes[j];
        int[] ouvertes = Arrays.stream(sources).filter(i -> voies.ouverte(i, j)).toArray();
        for (int i : ouvertes) {
            if (restes[i] >= besoin) {
                arbres.add(new Arbre(List.of(new Envoi(i, j, besoin)), restes[i] - besoin));
                break;
            }
        }
        int petite = -1;
        int grande = -1;
        int a = 0;
        int b = ouvertes.length - 1;
        while (a < b) {
            long somme = restes[ouvertes[a]] + restes[ouvertes[b]];
            if (somme < besoin) {
                a++;
            } else {
                // one that suffices needs no other
                if (restes[ouvertes[b]] < besoin && (petite < 0 || somme < restes[petite] + restes[grande])) {
                    petite = ouvertes[a];
                    grande = ouvertes[b];
                }
                b--;
            }
        }
        if (petite >= 0) {
            long premier = restes[petite];
            arbres.add(new Arbre(
                    List.of(new Envoi(petite, j, premier), new Envoi(grande, j, besoin - premier)),
                    premier + restes[grande] - besoin));
        }
    }

    private void pourDeuxDeficits(int i, List<Arbre> arbres) {
        int[] ouvertes = Arrays.stream(besoins).filter(j -> voies.ouverte(i, j)).toArray();
        int petit = -1;
        int grand = -1;
        int a = 0;
        int b = ouvertes.length - 1;
        while (a < b) {
            long somme = -restes[ouvertes[a]] - restes[ouvertes[b]];
            if (somme > restes[i]) {
                b--;
            } else {
                if (petit < 0 || somme > -restes[petit] - restes[grand]) {
                    petit = ouvertes[a];
                    grand = ouvertes[b];
                }
                a++;
            }
        }
        if (petit >= 0) {
            arbres.add(new Arbre(
                    List.of(new Envoi(i, petit, -restes[petit]), new Envoi(i, grand, -restes[grand])),
                    restes[i] + restes[petit] + restes[grand]));
        }
    }
}
