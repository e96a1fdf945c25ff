package fr.cpom.fongibilite.perequation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest choice of a given number of candidates that fits under every cut: branch and bound on a Lagrangian bound.
 *
 * <p>Everything is in whole numbers. The multipliers of the cuts are found by subgradient steps; whatever they are, the bound holds,
 * so rounding them costs time and never the proof. Large amounts are cut by a power of two inside the bound, always on the safe side;
 * costs and cuts themselves are never rounded. The work is limited by a count of steps, not by a clock: the answer is the same on
 * every machine.
 */
final class SousEnsemble {
    private static final int FRACTION = 16;
    private static final int BITS = 36;
    private static final int PAS_RACINE = 300;
    private static final int PAS = 12;
    private static final int PEU = 24;
    private static final int NOEUDS_MINIMAUX = 4_000;

    private final long[] couts;
    private final List<Coupe> coupes;
    private final int nombre;

    /** Amounts cut by 2^decalage, for the bound. */
    private final int decalage;

    private final long[] c;
    private final long[][] d;
    private final long[] b;
    private final long[] plafonds;

    /** 1 for chosen, -1 for left out, 0 for free. */
    private final int[] etats;

    private final long[] poids;
    private final int[] ordre;
    private int libres;
    private int dedans;
    private long budget;
    private final long budgetInitial;
    private boolean complet = true;

    private boolean[] meilleur = {};
    private long meilleurCout;

    /**
     * A search.
     *
     * @param travail how much work it may do, in steps over one candidate and one cut
     */
    SousEnsemble(long[] couts, List<Coupe> coupes, int nombre, long travail) {
        this.couts = couts;
        this.coupes = List.copyOf(coupes);
        this.nombre = nombre;
        int n = couts.length;
        long total = Arrays.stream(couts).sum();
        meilleurCout = total + 1;
        for (Coupe coupe : coupes) {
            total = Math.max(total, Arrays.stream(coupe.besoins()).sum());
        }
        decalage = Math.max(0, 64 - Long.numberOfLeadingZeros(total) - BITS);
        c = reduits(couts);
        d = coupes.stream().map(x -> reduits(x.besoins())).toArray(long[][]::new);
        b = coupes.stream().mapToLong(x -> x.ressources() >> decalage).toArray();
        plafonds = new long[d.length];
        for (int t = 0; t < d.length; t++) {
            long echelle = Math.max(1, Math.max(b[t], Arrays.stream(d[t]).sum()));
            plafonds[t] = (1L << 61) / (d.length + 1) / echelle;
        }
        etats = new int[n];
        poids = new long[n];
        ordre = new int[n];
        Arrays.setAll(ordre, i -> i);
        budgetInitial = Math.max(n <= PEU ? NOEUDS_MINIMAUX : 1, travail / parNoeud());
        budget = budgetInitial;
    }

    private long parNoeud() {
        return PAS * (long) couts.length * (d.length + 2);
    }

    /** How much work was done. */
    long travail() {
        return (budgetInitial - Math.max(0, budget)) * parNoeud();
    }

    private long[] reduits(long[] montants) {
        return Arrays.stream(montants).map(m -> m >> decalage).toArray();
    }

    /**
     * What was found.
     *
     * @param choisis the choice, none when there is none or none was found
     * @param prouve true when nothing better exists
     * @param borne no choice of that number costs less, cents
     */
    record Reponse(Optional<boolean[]> choisis, boolean prouve, long borne) {}

    Reponse chercher() {
        long racine = explorer(new long[d.length], PAS_RACINE);
        if (meilleur.length == 0) {
            return new Reponse(Optional.empty(), complet, 0);
        }
        // the bound counts in parts of a cent, rounded down: the next cent holds too
        long borne = Math.max(0, -Math.floorDiv(-racine, 1L << FRACTION)) << decalage;
        return new Reponse(Optional.of(meilleur), complet, complet ? meilleurCout : Math.min(borne, meilleurCout));
    }

    /** Looks below the present state; the bound of this node. */
    private long explorer(long[] multiplicateurs, int pas) {
        if (--budget < 0) {
            complet = false;
            return 0;
        }
        int[] avant = etats.clone();
        int dedansAvant = dedans;
        long[] lambda = multiplicateurs.clone();
        long[] meilleurs = lambda.clone();
        long borne = Long.MIN_VALUE;
        int sansProgres = 0;
        int amorti = 0;
        boolean ouvert = true;
        for (int i = 0; i < pas && ouvert; i++) {
            ouvert = fixerParCoupes() && peser(lambda);
            if (!ouvert) {
                break;
            }
            long valeur = valeur(lambda);
            if (valeur > borne) {
                borne = valeur;
                meilleurs = lambda.clone();
                sansProgres = 0;
            } else if (++sansProgres > 8) {
                amorti++;
                sansProgres = 0;
            }
            if (i == 0 || pas == PAS_RACINE) {
                completerEnOrdre();
            }
            long[] ecarts = ecarts();
            essayerRelache(ecarts);
            if (valeur > seuil()) {
                ouvert = false;
            } else if (dedans == nombre || Arrays.stream(ecarts).noneMatch(g -> g != 0)) {
                break;
            } else {
                fixerParCouts(valeur);
                avancer(lambda, ecarts, seuil() + 1 - valeur, amorti);
            }
        }
        if (ouvert && fixerParCoupes() && peser(meilleurs) && valeur(meilleurs) <= seuil()) {
            brancher(meilleurs);
        }
        System.arraycopy(avant, 0, etats, 0, avant.length);
        dedans = dedansAvant;
        return Math.max(borne, 0);
    }

    private void brancher(long[] lambda) {
        completerEnOrdre();
        int manquent = nombre - dedans;
        if (manquent == 0 || manquent == libres) {
            essayerRelache(ecarts());
            return;
        }
        long milieu = (poids[ordre[manquent - 1]] + poids[ordre[manquent]]) / 2;
        int choix = -1;
        for (int r = 0; r < libres; r++) {
            int e = ordre[r];
            if (choix < 0 || Math.abs(poids[e] - milieu) < Math.abs(poids[choix] - milieu)) {
                choix = e;
            }
        }
        int premier = poids[choix] <= milieu ? 1 : -1;
        for (int sens : new int[] {premier, -premier}) {
            etats[choix] = sens;
            dedans += sens == 1 ? 1 : 0;
            explorer(lambda, PAS);
            dedans -= sens == 1 ? 1 : 0;
        }
        etats[choix] = 0;
    }

    /** The greatest value of the bound under which something better than the best may still stand. */
    private long seuil() {
        return ((meilleurCout - 1) >> decalage) << FRACTION;
    }

    /** Leaves out those that no longer fit; false when the chosen ones do not fit themselves, or too few are left. */
    private boolean fixerParCoupes() {
        for (Coupe coupe : coupes) {
            long reste = coupe.ressources();
            for (int e = 0; e < etats.length; e++) {
                reste -= etats[e] == 1 ? coupe.besoin(e) : 0;
            }
            if (reste < 0) {
                return false;
            }
            for (int e = 0; e < etats.length; e++) {
                if (etats[e] == 0 && coupe.besoin(e) > reste) {
                    etats[e] = -1;
                }
            }
        }
        return dedans <= nombre;
    }

    /** Weighs the candidates and puts the free ones in order; false when too few are left. */
    private boolean peser(long[] lambda) {
        int[] rangs = ordre;
        libres = 0;
        int fixes = rangs.length;
        int[] suite = new int[rangs.length];
        for (int e : rangs) {
            long p = c[e] << FRACTION;
            for (int t = 0; t < d.length; t++) {
                p += lambda[t] * d[t][e];
            }
            poids[e] = p;
            if (etats[e] != 0) {
                suite[--fixes] = e;
                continue;
            }
            int r = libres++;
            while (r > 0 && passeAvant(e, suite[r - 1])) {
                suite[r] = suite[r - 1];
                r--;
            }
            suite[r] = e;
        }
        System.arraycopy(suite, 0, rangs, 0, rangs.length);
        return dedans + libres >= nombre;
    }

    private boolean passeAvant(int e, int autre) {
        return poids[e] < poids[autre] || (poids[e] == poids[autre] && e < autre);
    }

    /** The bound: the lightest free candidates complete the chosen ones. */
    private long valeur(long[] lambda) {
        long valeur = 0;
        for (int e = 0; e < etats.length; e++) {
            valeur += etats[e] == 1 ? poids[e] : 0;
        }
        for (int r = 0; r < nombre - dedans; r++) {
            valeur += poids[ordre[r]];
        }
        for (int t = 0; t < d.length; t++) {
            valeur -= lambda[t] * b[t];
        }
        return valeur;
    }

    private boolean pris(int e) {
        return etats[e] == 1;
    }

    /** What the lightest completion needs beyond each cut, reduced. */
    private long[] ecarts() {
        long[] ecarts = new long[d.length];
        for (int t = 0; t < d.length; t++) {
            long somme = -b[t];
            for (int e = 0; e < etats.length; e++) {
                somme += pris(e) ? d[t][e] : 0;
            }
            for (int r = 0; r < nombre - dedans; r++) {
                somme += d[t][ordre[r]];
            }
            ecarts[t] = somme;
        }
        return ecarts;
    }

    /** Keeps the lightest completion when it fits and is cheaper than the best. */
    private void essayerRelache(long[] ecarts) {
        for (long ecart : ecarts) {
            if (ecart > 0) {
                return;
            }
        }
        boolean[] choisis = new boolean[etats.length];
        for (int e = 0; e < etats.length; e++) {
            choisis[e] = pris(e);
        }
        for (int r = 0; r < nombre - dedans; r++) {
            choisis[ordre[r]] = true;
        }
        garder(choisis);
    }

    /** A choice that fits: the chosen ones, then the lightest that still fit. */
    private void completerEnOrdre() {
        boolean[] choisis = new boolean[etats.length];
        long[] restes = new long[coupes.size()];
        for (int t = 0; t < restes.length; t++) {
            restes[t] = coupes.get(t).ressources();
            for (int e = 0; e < etats.length; e++) {
                restes[t] -= pris(e) ? coupes.get(t).besoin(e) : 0;
            }
        }
        for (int e = 0; e < etats.length; e++) {
            choisis[e] = pris(e);
        }
        int manquent = nombre - dedans;
        for (int r = 0; r < libres && manquent > 0; r++) {
            if (tient(ordre[r], restes)) {
                choisis[ordre[r]] = true;
                manquent--;
                for (int t = 0; t < restes.length; t++) {
                    restes[t] -= coupes.get(t).besoin(ordre[r]);
                }
            }
        }
        if (manquent == 0) {
            garder(choisis);
        }
    }

    private boolean tient(int e, long[] restes) {
        for (int t = 0; t < restes.length; t++) {
            if (coupes.get(t).besoin(e) > restes[t]) {
                return false;
            }
        }
        return true;
    }

    private void garder(boolean[] choisis) {
        long cout = new Coupe(couts, 0).exces(choisis);
        if (cout < meilleurCout && coupes.stream().allMatch(x -> x.exces(choisis) <= 0)) {
            meilleur = choisis;
            meilleurCout = cout;
        }
    }

    /** Fixes the candidates whose exchange would take the bound beyond what is sought. */
    private void fixerParCouts(long valeur) {
        int manquent = nombre - dedans;
        if (manquent == 0 || manquent == libres) {
            return;
        }
        long dernier = poids[ordre[manquent - 1]];
        long suivant = poids[ordre[manquent]];
        long marge = seuil() - valeur;
        for (int r = 0; r < libres; r++) {
            int e = ordre[r];
            if (r < manquent && suivant - poids[e] > marge) {
                etats[e] = 1;
                dedans++;
            } else if (r >= manquent && poids[e] - dernier > marge) {
                etats[e] = -1;
            }
        }
    }

    /** A subgradient step of Polyak, halved as often as {@code amorti} says. */
    private void avancer(long[] lambda, long[] ecarts, long ecart, int amorti) {
        BigInteger norme = BigInteger.ZERO;
        for (long g : ecarts) {
            norme = norme.add(BigInteger.valueOf(g).multiply(BigInteger.valueOf(g)));
        }
        norme = norme.shiftLeft(amorti);
        for (int t = 0; t < lambda.length; t++) {
            BigInteger pas = BigInteger.valueOf(ecart)
                    .multiply(BigInteger.valueOf(ecarts[t]))
                    .divide(norme);
            BigInteger suivant = BigInteger.valueOf(lambda[t]).add(pas);
            lambda[t] = suivant.signum() < 0
                    ? 0
                    : suivant.min(BigInteger.valueOf(plafonds[t])).longValueExact();
        }
    }
}
