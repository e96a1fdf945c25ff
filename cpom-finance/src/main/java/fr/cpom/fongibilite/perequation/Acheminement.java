package fr.cpom.fongibilite.perequation;

import fr.cpom.fongibilite.perequation.PetitsArbres.Arbre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Covers given deficits with few movements.
 *
 * <p>The fewest movements form a forest, each of whose trees joins some surpluses to the deficits that they cover: a tree of s surpluses
 * and d deficits costs s + d - 1 movements. So the number is that of the deficits and, for each tree, that of its surpluses less one.
 * A small case is solved by trying every way to put surpluses together, the fewest first; a large one by taking off small trees, then
 * giving to each deficit the surplus that fits it best, as long as the rest can still be covered, beside a lower bound.
 */
final class Acheminement {
    private static final int PETIT = 12;

    private final Places places;
    private final int[] membres;
    private final Voies voies;
    private final Reseau reseau;
    private int essais;

    /**
     * The ways of some places.
     *
     * @param essais how many steps all the searches of the fewest movements may take together
     */
    Acheminement(Places places, int[] membres, Voies voies, Reseau reseau, int essais) {
        this.places = places;
        this.membres = membres;
        this.voies = voies;
        this.reseau = reseau;
        this.essais = essais;
    }

    /**
     * Movements.
     *
     * @param envois the movements
     * @param borne no fewer do
     */
    record Plan(List<Envoi> envois, int borne) {
        boolean optimal() {
            return envois.size() == borne;
        }
    }

    /**
     * The movements.
     *
     * @param restes surpluses, above zero, and the deficits to cover, below; all of them can be covered
     */
    Plan acheminer(long[] restes) {
        int[] besoins = membresDe(restes, -1);
        int[] sources = membresDe(restes, 1);
        int borne = 0;
        for (int j : besoins) {
            borne += auMoins(j, sources, restes);
        }
        List<Envoi> envois = auMieux(restes.clone(), besoins, sources);
        if (envois.size() == borne || sources.length > PETIT || besoins.length > PETIT) {
            return new Plan(envois, borne);
        }
        for (int enPlus = borne - besoins.length; besoins.length + enPlus < envois.size(); enPlus++) {
            int[] groupes = new int[sources.length];
            Optional<List<Envoi>> trouve = grouper(0, 0, enPlus, groupes, besoins, sources, restes);
            if (trouve.isPresent()) {
                return new Plan(trouve.get(), trouve.get().size());
            }
            if (essais <= 0) {
                return new Plan(envois, besoins.length + enPlus);
            }
        }
        return new Plan(envois, envois.size());
    }

    private int[] membresDe(long[] restes, int signe) {
        return Arrays.stream(membres)
                .filter(p -> Long.signum(restes[p]) == signe)
                .boxed()
                .sorted(Comparator.comparingLong((Integer p) -> -Math.abs(restes[p])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many surpluses a deficit needs, the largest first. */
    private int auMoins(int besoin, int[] sources, long[] restes) {
        long reste = -restes[besoin];
        int nombre = 0;
        for (int i = 0; i < sources.length && reste > 0; i++) {
            if (voies.ouverte(sources[i], besoin)) {
                reste -= restes[sources[i]];
                nombre++;
            }
        }
        return nombre;
    }

    /**
     * Takes off small trees that leave little, then gives to each deficit in turn, the largest first, the surplus that fits it best;
     * else empties surpluses into it.
     */
    private List<Envoi> auMieux(long[] restes, int[] besoins, int[] sources) {
        List<Envoi> envois = new ArrayList<>();
        boolean avance = true;
        while (avance) {
            List<Arbre> arbres = new PetitsArbres(voies, restes, besoins, sources).lister();
            avance = detacher(arbres, restes, besoins, sources, envois);
        }
        avance = true;
        while (avance) {
            avance = false;
            for (int j : besoins) {
                while (restes[j] < 0 && envoyer(j, sources, restes, envois)) {
                    avance = true;
                }
            }
        }
        return envois;
    }

    /**
     * Takes off trees that share no place, each of which saves a movement and gives up what it leaves: the one that leaves least, and
     * those that leave no more than the share of a deficit in all that may be left.
     */
    private boolean detacher(List<Arbre> arbres, long[] restes, int[] besoins, int[] sources, List<Envoi> envois) {
        long marge = Arrays.stream(sources).mapToLong(i -> restes[i]).sum();
        long nombre = 0;
        for (int j : besoins) {
            marge += restes[j];
            nombre += restes[j] < 0 ? 1 : 0;
        }
        boolean[] pris = new boolean[restes.length];
        boolean avance = false;
        for (Arbre arbre : arbres) {
            if (arbre.reste() > (avance ? marge / nombre : marge)) {
                break;
            }
            if (arbre.envois().stream().noneMatch(e -> pris[e.de()] || pris[e.vers()]) && detacher(arbre, restes)) {
                arbre.envois().forEach(e -> {
                    pris[e.de()] = true;
                    pris[e.vers()] = true;
                });
                envois.addAll(arbre.envois());
                avance = true;
            }
        }
        return avance;
    }

    private boolean detacher(Arbre arbre, long[] restes) {
        long[] avant = restes.clone();
        for (Envoi e : arbre.envois()) {
            restes[e.de()] = 0;
            restes[e.vers()] += e.montant();
        }
        if (reseau.couvre(restes)) {
            return true;
        }
        System.arraycopy(avant, 0, restes, 0, restes.length);
        return false;
    }

    private boolean envoyer(int j, int[] sources, long[] restes, List<Envoi> envois) {
        long besoin = -restes[j];
        List<Integer> ordre = new ArrayList<>();
        // sources stand in the order of what they had: those that suffice from the one that fits best, then the largest
        for (int i : sources) {
            if (restes[i] > 0 && voies.ouverte(i, j)) {
                ordre.add(i);
            }
        }
        ordre.sort(Comparator.comparing((Integer i) -> restes[i] < besoin)
                .thenComparingLong(i -> restes[i] < besoin ? -restes[i] : restes[i]));
        boolean[] essayees = new boolean[places.nombreSignatures];
        for (int i : ordre) {
            // once the deficit is met, what can still be covered depends on the signature only, unless the place stands
            // alone
            if (restes[i] >= besoin && !reseau.seule(i)) {
                if (essayees[places.signatures[i]]) {
                    continue;
                }
                essayees[places.signatures[i]] = true;
            }
            long montant = Math.min(besoin, restes[i]);
            restes[i] -= montant;
            restes[j] += montant;
            if (reseau.couvre(restes)) {
                envois.add(new Envoi(i, j, montant));
                return true;
            }
            restes[i] += montant;
            restes[j] -= montant;
        }
        return false;
    }

    /** Puts surpluses together, as many unions as {@code enPlus}, then the deficits among the unions. */
    private Optional<List<Envoi>> grouper(
            int rang, int nombre, int enPlus, int[] groupes, int[] besoins, int[] sources, long[] restes) {
        if (--essais <= 0) {
            return Optional.empty();
        }
        if (rang == sources.length) {
            return enPlus > 0
                    ? Optional.empty()
                    : placer(0, new int[besoins.length], nombre, groupes, besoins, sources, restes);
        }
        if (sources.length - rang < enPlus) {
            return Optional.empty();
        }
        for (int g = nombre; g >= (enPlus > 0 ? 0 : nombre); g--) {
            groupes[rang] = g;
            Optional<List<Envoi>> trouve = grouper(
                    rang + 1,
                    Math.max(nombre, g + 1),
                    g == nombre ? enPlus : enPlus - 1,
                    groupes,
                    besoins,
                    sources,
                    restes);
            if (trouve.isPresent()) {
                return trouve;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Envoi>> placer(
            int rang, int[] choix, int nombre, int[] groupes, int[] besoins, int[] sources, long[] restes) {
        if (--essais <= 0) {
            return Optional.empty();
        }
        if (rang == besoins.length) {
            return Optional.of(envoyer(choix, nombre, groupes, besoins, sources, restes));
        }
        for (int g = 0; g < nombre; g++) {
            choix[rang] = g;
            if (tient(g, rang + 1, choix, groupes, besoins, sources, restes)) {
                Optional<List<Envoi>> trouve = placer(rang + 1, choix, nombre, groupes, besoins, sources, restes);
                if (trouve.isPresent()) {
                    return trouve;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a union of surpluses covers the deficits given to it so far. */
    private boolean tient(
            int groupe, int nombre, int[] choix, int[] groupes, int[] besoins, int[] sources, long[] restes) {
        long marge = 0;
        int unies = 0;
        int une = -1;
        for (int i = 0; i < sources.length; i++) {
            if (groupes[i] == groupe) {
                marge += restes[sources[i]];
                unies++;
                une = sources[i];
            }
        }
        for (int j = 0; j < nombre; j++) {
            marge += choix[j] == groupe ? restes[besoins[j]] : 0;
        }
        if (marge < 0) {
            return false;
        }
        if (unies == 1) {
            return voies.ouverte(une, besoins[nombre - 1]);
        }
        return reseau.couvre(part(groupe, nombre, choix, groupes, besoins, sources, restes));
    }

    private static long[] part(
            int groupe, int nombre, int[] choix, int[] groupes, int[] besoins, int[] sources, long[] restes) {
        long[] part = new long[restes.length];
        for (int i = 0; i < sources.length; i++) {
            part[sources[i]] = groupes[i] == groupe ? restes[sources[i]] : 0;
        }
        for (int j = 0; j < nombre; j++) {
            part[besoins[j]] = choix[j] == groupe ? restes[besoins[j]] : 0;
        }
        return part;
    }

    private List<Envoi> envoyer(int[] choix, int nombre, int[] groupes, int[] besoins, int[] sources, long[] restes) {
        List<Envoi> envois = new ArrayList<>();
        for (int g = 0; g < nombre; g++) {
            envois.addAll(auMieux(part(g, besoins.length, choix, groupes, besoins, sources, restes), besoins, sources));
        }
        return envois;
    }
}
