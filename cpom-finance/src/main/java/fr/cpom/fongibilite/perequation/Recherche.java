package fr.cpom.fongibilite.perequation;

import fr.cpom.fongibilite.perequation.Acheminement.Plan;
import fr.cpom.fongibilite.perequation.Selection.Choix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The three objectives, one after the other, in each set of places that surpluses link.
 *
 * <p>An ESSMS that cannot be covered even alone, all surpluses being open to it, is left out first. One that is left in deficit gives
 * nothing to the others: no ESSMS below balance is ever worsened.
 */
final class Recherche {
    /** Steps of all the searches of the fewest movements. */
    private static final int ESSAIS = 600_000;

    private static final int ESSAIS_MINIMAUX = 20_000;

    /** Work spent on proofs, in steps over one candidate and one cut: a fraction of a second. */
    static final long TRAVAIL = 80_000_000;

    /** The same for what a rule would free, told as the least. */
    static final long TRAVAIL_HYPOTHESE = 500_000;

    private final Places places;
    private final Voies voies;
    private final Reseau reseau;

    /** What each ESSMS could get if no other were served, cents; none for an ESSMS without deficit. */
    private final long[] deficits;

    private final long[] ressources;

    /** The ESSMS covered. */
    final boolean[] couverts;

    private boolean[] servis = {};

    /** What the last question on the bottleneck let each place give or get, cents. */
    private long[] derniers = {};

    private int borneNombre;
    private long borneCout;
    private final List<Ensemble> ensembles = new ArrayList<>();

    /** Places that surpluses link, and the choice made among their ESSMS. */
    private static final class Ensemble {
        final int[] candidats;
        final int[] membres;
        final Reseau reseau;
        final Selection selection;
        final Choix choix;

        Ensemble(int[] candidats, int[] membres, Reseau reseau, Selection selection, Choix choix) {
            this.candidats = candidats;
            this.membres = membres;
            this.reseau = reseau;
            this.selection = selection;
            this.choix = choix;
        }
    }

    private final long travail;

    Recherche(Places places, Voies voies, long travail) {
        this.travail = travail;
        this.places = places;
        this.voies = voies;
        this.deficits = new long[places.noms.size()];
        this.ressources = new long[places.noms.size()];
        this.couverts = new boolean[places.noms.size()];
        reseau = new Reseau(
                places,
                IntStream.range(0, places.nombre())
                        .filter(p -> places.montants[p] != 0)
                        .toArray(),
                voies);
        for (int p = 0; p < places.nombre(); p++) {
            deficits[places.essms[p]] += Math.max(0, -places.montants[p]);
        }
        boolean[] candidats = new boolean[deficits.length];
        for (int e = 0; e < deficits.length; e++) {
            if (deficits[e] > 0) {
                ressources[e] = sertSeul(e) ? deficits[e] : deficits[e] - reseau.manque(restesAuPlus(seul(e)));
                candidats[e] = ressources[e] == deficits[e];
            }
        }
        partager(candidats).forEach(this::choisir);
    }

    /** Whether the deficits of an ESSMS, one after the other, find surpluses enough; when they do not, a flow tells. */
    private boolean sertSeul(int essms) {
        long[] restes = places.montants.clone();
        for (int j = 0; j < restes.length; j++) {
            for (int i = 0; places.essms[j] == essms && restes[j] < 0 && i < restes.length; i++) {
                if (restes[i] > 0 && voies.ouverte(i, j)) {
                    long part = Math.min(restes[i], -restes[j]);
                    restes[i] -= part;
                    restes[j] += part;
                }
            }
            if (places.essms[j] == essms && restes[j] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean[] seul(int essms) {
        boolean[] seul = new boolean[deficits.length];
        seul[essms] = true;
        return seul;
    }

    /** All surpluses, and the deficits of these ESSMS: more than they may get, since an ESSMS left in deficit gives nothing. */
    private long[] restesAuPlus(boolean[] servis) {
        long[] restes = new long[places.nombre()];
        for (int p = 0; p < restes.length; p++) {
            restes[p] = places.montants[p] > 0 || servis[places.essms[p]] ? places.montants[p] : 0;
        }
        return restes;
    }

    /** The deficits of these ESSMS, and the surpluses of those that are not left in deficit. */
    private long[] restes(boolean[] servis) {
        long[] restes = new long[places.nombre()];
        for (int p = 0; p < restes.length; p++) {
            int essms = places.essms[p];
            restes[p] = servis[essms] || deficits[essms] == 0 ? places.montants[p] : 0;
        }
        return restes;
    }

    /** The sets of places that surpluses link: candidates that share one, directly or not, and their surpluses. */
    private List<int[]> partager(boolean[] candidats) {
        int[] chefs = IntStream.range(0, places.nombre()).toArray();
        int[] premiers = new int[deficits.length];
        Arrays.fill(premiers, -1);
        for (int j = 0; j < chefs.length; j++) {
            if (places.montants[j] >= 0 || !candidats[places.essms[j]]) {
                continue;
            }
            if (premiers[places.essms[j]] < 0) {
                premiers[places.essms[j]] = j;
            }
            chefs[Places.chef(chefs, j)] = Places.chef(chefs, premiers[places.essms[j]]);
            for (int i = 0; i < chefs.length; i++) {
                if (places.montants[i] > 0 && voies.ouverte(i, j)) {
                    chefs[Places.chef(chefs, i)] = Places.chef(chefs, j);
                }
            }
        }
        for (int i = 0; i < chefs.length; i++) {
            // whether a candidate may give depends on whether it is covered
            if (places.montants[i] > 0 && premiers[places.essms[i]] >= 0) {
                chefs[Places.chef(chefs, i)] = Places.chef(chefs, premiers[places.essms[i]]);
            }
        }
        SortedMap<Integer, List<Integer>> ensembles = new TreeMap<>();
        for (int p = 0; p < chefs.length; p++) {
            if (places.montants[p] > 0 || (places.montants[p] < 0 && candidats[places.essms[p]])) {
                ensembles
                        .computeIfAbsent(Places.chef(chefs, p), c -> new ArrayList<>())
                        .add(p);
            }
        }
        return ensembles.values().stream()
                .filter(x -> x.stream().anyMatch(p -> places.montants[p] < 0))
                .map(x -> x.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private void choisir(int[] membres) {
        int[] candidats = Arrays.stream(membres)
                .filter(p -> places.montants[p] < 0)
                .map(p -> places.essms[p])
                .distinct()
                .toArray();
        Reseau local = new Reseau(places, membres, voies);
        long[] couts = Arrays.stream(candidats).mapToLong(e -> deficits[e]).toArray();
        Selection selection = new Selection(
                couts,
                choisis -> coupes(membres, candidats, local, choisis),
                choisis -> local.couvre(restes(servis(candidats, choisis))),
                travail);
        Choix choix = selection.choisir();
        for (int c = 0; c < candidats.length; c++) {
            couverts[candidats[c]] = choix.choisis()[c];
        }
        borneNombre += choix.borneNombre;
        borneCout += choix.borneCout;
        ensembles.add(new Ensemble(candidats, membres, local, selection, choix));
    }

    /** The cuts that a set of candidates breaks; none when it can be covered. */
    private List<Coupe> coupes(int[] membres, int[] candidats, Reseau local, boolean[] choisis) {
        if (local.manque(restes(servis(candidats, choisis))) == 0) {
            return List.of();
        }
        int[] parts = local.parts();
        SortedMap<Integer, long[]> besoins = new TreeMap<>();
        SortedMap<Integer, Long> ressources = new TreeMap<>();
        for (int p : membres) {
            if (parts[p] >= 0) {
                int rang = Arrays.binarySearch(candidats, places.essms[p]);
                if (rang >= 0) {
                    besoins.computeIfAbsent(parts[p], x -> new long[candidats.length])[rang] -= places.montants[p];
                } else if (deficits[places.essms[p]] == 0) {
                    ressources.merge(parts[p], places.montants[p], Long::sum);
                }
            }
        }
        List<Coupe> coupes = new ArrayList<>();
        besoins.forEach((part, siens) -> {
            Coupe coupe = new Coupe(siens, ressources.getOrDefault(part, 0L));
            if (coupe.exces(choisis) > 0) {
                coupes.add(coupe);
            }
        });
        return coupes;
    }

    private boolean[] servis(int[] candidats, boolean[] choisis) {
        boolean[] servis = new boolean[deficits.length];
        for (int c = 0; c < candidats.length; c++) {
            servis[candidats[c]] = choisis[c];
        }
        return servis;
    }

    /** How many ESSMS are brought to balance. */
    int nombre() {
        int nombre = 0;
        for (boolean couvert : couverts) {
            nombre += couvert ? 1 : 0;
        }
        return nombre;
    }

    /** No more ESSMS than these can be. */
    int borneNombre() {
        return borneNombre;
    }

    /** That many ESSMS cost no less, cents. */
    long borneCout() {
        return borneCout;
    }

    long deficit(int essms) {
        return deficits[essms];
    }

    /** The most that may come to the deficits of an ESSMS, no other being served, cents. */
    long ressources(int essms) {
        return ressources[essms];
    }

    /** The most deficit that can be covered in all, cents. */
    long couvrable() {
        boolean[] tous = new boolean[deficits.length];
        Arrays.fill(tous, true);
        return Arrays.stream(deficits).sum() - reseau.manque(restesAuPlus(tous));
    }

    /** The places that are short when an ESSMS is served alone, or beside those that are covered; none when it can be. */
    Optional<boolean[]> goulot(int essms, boolean aCote) {
        servis = aCote ? couverts.clone() : new boolean[deficits.length];
        servis[essms] = true;
        derniers = aCote ? restes(servis) : restesAuPlus(servis);
        return reseau.manque(derniers) == 0 ? Optional.empty() : Optional.of(reseau.goulot());
    }

    /** True for a surplus that the last question on the bottleneck let give. */
    boolean donne(int place) {
        return derniers[place] > 0;
    }

    /** True for a place in deficit of an ESSMS that the last question on the bottleneck served. */
    boolean servi(int place) {
        return servis[places.essms[place]] && places.montants[place] < 0;
    }

    /** The movements that cover the ESSMS chosen; among choices that are as good, the one that asks for the fewest. */
    Plan acheminer() {
        List<Envoi> envois = new ArrayList<>();
        int borne = 0;
        int essais = Math.max(ESSAIS_MINIMAUX, ESSAIS / Math.max(1, ensembles.size()));
        for (Ensemble ensemble : ensembles) {
            Acheminement chemins = new Acheminement(places, ensemble.membres, voies, ensemble.reseau, essais);
            boolean prouve = ensemble.choix.borneCout == ensemble.choix.cout;
            List<boolean[]> choix = prouve && ensemble.candidats.length <= Selection.EXHAUSTIF
                    ? ensemble.selection.exAequo(ensemble.choix)
                    : List.of(ensemble.choix.choisis());
            @Nullable Plan meilleur = null;
            int borneLocale = Integer.MAX_VALUE;
            boolean[] retenu = ensemble.choix.choisis();
            for (boolean[] choisis : choix) {
                Plan plan = chemins.acheminer(restes(servis(ensemble.candidats, choisis)));
                borneLocale = Math.min(borneLocale, plan.borne());
                if (meilleur == null || plan.envois().size() < meilleur.envois().size()) {
                    meilleur = plan;
                    retenu = choisis;
                }
            }
            for (int c = 0; c < retenu.length; c++) {
                couverts[ensemble.candidats[c]] = retenu[c];
            }
            if (meilleur != null) {
                envois.addAll(meilleur.envois());
                borne += choix.size() > 1 || ensemble.candidats.length <= Selection.EXHAUSTIF
                        ? borneLocale
                        : plancher(ensemble, borneLocale);
            }
        }
        return new Plan(envois, borne);
    }

    /** The fewest movements of another choice as good, when all were not tried: one for each place in deficit of the leanest ESSMS. */
    private int plancher(Ensemble ensemble, int borneLocale) {
        if (ensemble.choix.nombre == ensemble.candidats.length) {
            return borneLocale;
        }
        int[] parEssms = new int[deficits.length];
        for (int p : ensemble.membres) {
            parEssms[places.essms[p]] += places.montants[p] < 0 ? 1 : 0;
        }
        int[] nombres =
                Arrays.stream(ensemble.candidats).map(e -> parEssms[e]).sorted().toArray();
        return Math.min(
                borneLocale, Arrays.stream(nombres).limit(ensemble.choix.nombre).sum());
    }

    /** The movements that cover the ESSMS chosen, then as much of the other deficits as can be. */
    Plan acheminerTout() {
        List<Envoi> envois = new ArrayList<>();
        long[] besoins = chezSoi(envois);
        long[] obliges = restes(couverts);
        long[] souhaits = new long[besoins.length];
        int minimum = 0;
        for (int p = 0; p < besoins.length; p++) {
            souhaits[p] = couverts[places.essms[p]] ? 0 : besoins[p];
            minimum += obliges[p] < 0 ? 1 : 0;
        }
        long[] restes = reseau.completer(obliges, souhaits);
        int[] membres = IntStream.range(0, places.nombre())
                .filter(p -> places.montants[p] != 0)
                .toArray();
        envois.addAll(new Acheminement(places, membres, voies, reseau, 0)
                .acheminer(restes)
                .envois());
        return new Plan(envois, Math.min(minimum, envois.size()));
    }

    /** What an ESSMS left in deficit has in surplus serves itself; the deficits that remain, below zero. */
    private long[] chezSoi(List<Envoi> envois) {
        long[] besoins = new long[places.nombre()];
        for (int p = 0; p < besoins.length; p++) {
            besoins[p] = Math.min(0, places.montants[p]);
        }
        for (int i = 0; i < besoins.length; i++) {
            int essms = places.essms[i];
            long reste = deficits[essms] > 0 && !couverts[essms] ? Math.max(0, places.montants[i]) : 0;
            for (int j = 0; j < besoins.length && reste > 0; j++) {
                if (places.essms[j] == essms && besoins[j] < 0 && voies.ouverte(i, j)) {
                    long part = Math.min(reste, -besoins[j]);
                    envois.add(new Envoi(i, j, part));
                    besoins[j] += part;
                    reste -= part;
                }
            }
        }
        return besoins;
    }
}
