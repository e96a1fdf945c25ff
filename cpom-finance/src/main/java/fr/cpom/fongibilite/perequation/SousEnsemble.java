package fr.cpom.fongibilite.perequation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest choice of candidates that fits under every cut: branch and bound on a Lagrangian bound.
 *
 * <p>Everything is in whole numbers. The multipliers of the cuts are found by subgradient steps; whatever they are, the bound holds,
 * so rounding them costs time and never the proof. Large amounts are cut by a power of two inside the bound, always on the safe side;
 * costs and cuts themselves are never rounded. The work is limited by a count of steps, not by a clock: the answer is the same on
 * every machine.
 */
final class SousEnsemble {
    /** Bits after the point of a multiplier and of the bound. */
    private static final int FRACTION = 16;

    /** Bits of the amounts inside the bound. */
    private static final int BITS = 36;

    private static final int PEU_DE_BITS = 20;

    private static final int PAS_RACINE = 1_500;
    private static final int PAS = 12;

    private final long[] couts;
    private final List<Coupe> coupes;
    private final int auMoins;
    private final int nombre;

    /** Costs inside the bound are cut by 2^decalage, or multiplied when below zero. */
    private final int decalage;

    private final long[] c;

    /** The cuts inside the bound, then the number of candidates asked for. */
    private final long[][] d;

    private final long[] plafonds;

    /** 1 for chosen, -1 for left out, 0 for free. */
    private final int[] etats;

    private final long[] poids;
    private final long travailInitial;
    private long travail;
    private boolean complet = true;
    private long[] multiplicateurs = {};

    private boolean[] meilleur = {};
    private long meilleurCout;

    /**
     * A search.
     *
     * @param couts cost of each candidate, of one sign
     * @param auMoins so many are to be chosen, or more
     * @param plafond a choice that costs more is of no use
     * @param travail how much work it may do, in steps over one candidate and one cut
     */
    SousEnsemble(long[] couts, List<Coupe> coupes, int auMoins, long plafond, long travail) {
        this.couts = couts.clone();
        this.coupes = List.copyOf(coupes);
        this.auMoins = auMoins;
        this.travail = travail;
        travailInitial = travail;
        nombre = couts.length;
        meilleurCout = plafond + 1;
        d = new long[coupes.size() + 1][];
        long echelle = 1;
        for (int t = 0; t < coupes.size(); t++) {
            d[t] = coupes.get(t).reduite(BITS);
            echelle = Math.max(echelle, somme(d[t]));
        }
        // few bits are raised to the size of the cuts, lest multipliers be too coarse
        int bitsCouts = bits(somme(couts));
        decalage = bitsCouts < PEU_DE_BITS ? Math.min(0, bitsCouts - bits(echelle)) : Math.max(0, bitsCouts - BITS);
        c = Arrays.stream(couts)
                .map(x -> decalage < 0 ? x << -decalage : x >> decalage)
                .toArray();
        long unite = Math.max(1, echelle / (nombre + 1));
        d[coupes.size()] = new long[nombre + 1];
        Arrays.fill(d[coupes.size()], -unite);
        d[coupes.size()][nombre] = -unite * auMoins;
        plafonds = new long[d.length];
        for (int t = 0; t < d.length; t++) {
            plafonds[t] = (1L << 60) / (d.length + 1) / Math.max(1, somme(d[t]));
        }
        etats = new int[nombre];
        poids = new long[nombre];
    }

    private static long somme(long[] valeurs) {
        return Arrays.stream(valeurs).map(Math::abs).sum();
    }

    private static int bits(long valeur) {
        return 64 - Long.numberOfLeadingZeros(valeur);
    }

    /** How much work was done. */
    long travail() {
        return travailInitial - travail;
    }

    /**
     * What was found.
     *
     * @param choisis the choice, none when there is none or none was found
     * @param prouve true when nothing better exists
     * @param borne no choice costs less; with nothing found, the limit asked for plus one when that is proven
     */
    record Reponse(Optional<boolean[]> choisis, boolean prouve, long borne) {}

    Reponse chercher() {
        int[] libres = new int[nombre];
        Arrays.setAll(libres, e -> e);
        long[] restes = new long[d.length];
        for (int t = 0; t < restes.length; t++) {
            restes[t] = d[t][nombre];
        }
        Noeud depart = new Noeud(libres, nombre, restes, 0, new long[d.length]);
        long racine = explorer(depart, PAS_RACINE);
        multiplicateurs = depart.lambda;
        long borne = Arrays.stream(couts).map(x -> Math.min(0, x)).sum();
        if (complet) {
            borne = meilleurCout;
        } else if (racine > Long.MIN_VALUE) {
            borne = Math.max(borne, Math.min(meilleurCout, exact(racine)));
        }
        return new Reponse(meilleur.length == 0 ? Optional.empty() : Optional.of(meilleur), complet, borne);
    }

    /** After a search of the greatest number: a cut that every choice of so many keeps, all the cuts weighed together. */
    Coupe commune(int auMoins) {
        long[] besoins = new long[nombre];
        long ressources = (c[0] << FRACTION) * auMoins;
        for (int t = 0; t < coupes.size(); t++) {
            ressources += multiplicateurs[t] * d[t][nombre];
        }
        for (int e = 0; e < nombre; e++) {
            besoins[e] = c[e] << FRACTION;
            for (int t = 0; t < coupes.size(); t++) {
                besoins[e] += multiplicateurs[t] * d[t][e];
            }
            besoins[e] >>= FRACTION;
        }
        return new Coupe(besoins, ressources >> FRACTION);
    }

    /** A bound in whole costs, rounded up: no choice costs less. */
    private long exact(long borne) {
        long reduite = -Math.floorDiv(-borne, 1L << FRACTION);
        return decalage < 0 ? -Math.floorDiv(-reduite, 1L << -decalage) : reduite << decalage;
    }

    /** The greatest value of the bound under which something better than the best may still stand. */
    private long seuil() {
        long cout = meilleurCout - 1;
        return (decalage < 0 ? cout << -decalage : cout >> decalage) << FRACTION;
    }

    /** A state of the search: who is free, what is left under each cut, what the chosen ones cost, the multipliers. */
    private static final class Noeud {
        final int[] libres;
        int nombre;
        final long[] restes;
        long cout;
        long[] lambda;

        Noeud(int[] libres, int nombre, long[] restes, long cout, long[] lambda) {
            this.libres = Arrays.copyOf(libres, nombre);
            this.nombre = nombre;
            this.restes = restes.clone();
            this.cout = cout;
            this.lambda = lambda.clone();
        }
    }

    /** Looks below a state; the bound there. */
    private long explorer(Noeud noeud, int pas) {
        if (travail <= 0) {
            complet = false;
            return Long.MIN_VALUE;
        }
        int[] avant = noeud.libres.clone();
        long borne = monter(noeud, pas);
        if (borne <= seuil()) {
            if (noeud.nombre == 0) {
                garder(pris());
            } else {
                brancher(noeud);
            }
        }
        for (int e : avant) {
            etats[e] = 0;
        }
        return borne;
    }

    private void brancher(Noeud noeud) {
        peser(noeud, noeud.lambda);
        int rang = 0;
        for (int r = 1; r < noeud.nombre; r++) {
            if (Math.abs(poids[noeud.libres[r]]) < Math.abs(poids[noeud.libres[rang]])) {
                rang = r;
            }
        }
        int choix = noeud.libres[rang];
        noeud.libres[rang] = noeud.libres[--noeud.nombre];
        int premier = poids[choix] <= 0 ? 1 : -1;
        for (int sens : new int[] {premier, -premier}) {
            etats[choix] = sens;
            Noeud suite = new Noeud(noeud.libres, noeud.nombre, noeud.restes, noeud.cout, noeud.lambda);
            if (sens == 1) {
                prendre(suite, choix);
            }
            explorer(suite, PAS);
        }
    }

    /** Raises the bound of a state by subgradient steps, fixing candidates and keeping the choices met on the way. */
    private long monter(Noeud noeud, int pas) {
        long[] lambda = noeud.lambda.clone();
        long borne = Long.MIN_VALUE;
        int sansProgres = 0;
        int amorti = 0;
        boolean fixes = true;
        for (int i = 0; i < pas && travail > 0; i++) {
            if (fixes && !fixerParCoupes(noeud)) {
                return Long.MAX_VALUE;
            }
            long[] ecarts = peser(noeud, lambda);
            long valeur = valeur(noeud, lambda);
            if (valeur > borne) {
                borne = valeur;
                noeud.lambda = lambda.clone();
                sansProgres = 0;
            } else if (++sansProgres > (pas == PAS_RACINE ? 15 : 3)) {
                amorti++;
                sansProgres = 0;
            }
            if (valeur > seuil()) {
                return valeur;
            }
            essayer(noeud, ecarts);
            if (pas == PAS_RACINE ? i % 30 == 0 : i == 0) {
                completer(noeud);
            }
            if (valeur > seuil()) {
                return valeur;
            }
            fixes = fixerParCouts(noeud, valeur);
            if (!avancer(lambda, ecarts, seuil() + (1L << (FRACTION - 1)) - valeur, amorti)) {
                break;
            }
        }
        return fixes && !fixerParCoupes(noeud) ? Long.MAX_VALUE : borne;
    }

    private void prendre(Noeud noeud, int e) {
        noeud.cout += c[e];
        for (int t = 0; t < d.length; t++) {
            noeud.restes[t] -= d[t][e];
        }
    }

    /** Fixes those that a cut leaves no choice about; false when nothing fits. */
    private boolean fixerParCoupes(Noeud noeud) {
        boolean fixes = true;
        while (fixes) {
            fixes = false;
            for (int t = 0; t < d.length; t++) {
                long[] besoins = d[t];
                long marge = noeud.restes[t];
                for (int r = 0; r < noeud.nombre; r++) {
                    marge -= Math.min(0, besoins[noeud.libres[r]]);
                }
                if (marge < 0) {
                    return false;
                }
                for (int r = noeud.nombre - 1; r >= 0; r--) {
                    int e = noeud.libres[r];
                    if (Math.abs(besoins[e]) > marge) {
                        fixer(noeud, r, besoins[e] < 0);
                        fixes = true;
                    }
                }
            }
            travail -= (long) noeud.nombre * d.length;
        }
        return true;
    }

    private void fixer(Noeud noeud, int rang, boolean pris) {
        int e = noeud.libres[rang];
        etats[e] = pris ? 1 : -1;
        noeud.libres[rang] = noeud.libres[--noeud.nombre];
        if (pris) {
            prendre(noeud, e);
        }
    }

    /** Weighs the free candidates; what the lightest choice needs beyond each cut. */
    private long[] peser(Noeud noeud, long[] lambda) {
        long[] ecarts = new long[d.length];
        for (int r = 0; r < noeud.nombre; r++) {
            int e = noeud.libres[r];
            poids[e] = c[e] << FRACTION;
        }
        for (int t = 0; t < d.length; t++) {
            long[] besoins = d[t];
            long l = lambda[t];
            if (l != 0) {
                for (int r = 0; r < noeud.nombre; r++) {
                    int e = noeud.libres[r];
                    poids[e] += l * besoins[e];
                }
            }
        }
        for (int t = 0; t < d.length; t++) {
            long[] besoins = d[t];
            long somme = -noeud.restes[t];
            for (int r = 0; r < noeud.nombre; r++) {
                int e = noeud.libres[r];
                somme += poids[e] < 0 ? besoins[e] : 0;
            }
            ecarts[t] = somme;
        }
        travail -= (long) noeud.nombre * (d.length + 1);
        return ecarts;
    }

    /** The bound: the chosen ones, and the free ones that weigh less than nothing. */
    private long valeur(Noeud noeud, long[] lambda) {
        long valeur = noeud.cout << FRACTION;
        for (int t = 0; t < d.length; t++) {
            valeur -= lambda[t] * noeud.restes[t];
        }
        for (int r = 0; r < noeud.nombre; r++) {
            valeur += Math.min(0, poids[noeud.libres[r]]);
        }
        return valeur;
    }

    /** Keeps the lightest choice when it fits and is cheaper than the best. */
    private void essayer(Noeud noeud, long[] ecarts) {
        for (long ecart : ecarts) {
            if (ecart > 0) {
                return;
            }
        }
        boolean[] choisis = pris();
        for (int r = 0; r < noeud.nombre; r++) {
            int e = noeud.libres[r];
            choisis[e] = poids[e] < 0;
        }
        garder(choisis);
    }

    private boolean[] pris() {
        boolean[] choisis = new boolean[nombre];
        for (int e = 0; e < nombre; e++) {
            choisis[e] = etats[e] == 1;
        }
        return choisis;
    }

    /** A choice that fits: the chosen ones, then the lightest that still fit, as long as they are of use. */
    private void completer(Noeud noeud) {
        int[] libres = noeud.libres;
        for (int r = 1; r < noeud.nombre; r++) {
            int e = libres[r];
            int s = r;
            while (s > 0
                    && (poids[e] < poids[libres[s - 1]] || (poids[e] == poids[libres[s - 1]] && e < libres[s - 1]))) {
                libres[s] = libres[s - 1];
                s--;
            }
            libres[s] = e;
        }
        travail -= (long) noeud.nombre * (d.length + 1);
        long[] restes = noeud.restes.clone();
        boolean[] choisis = pris();
        for (int r = 0; r < noeud.nombre; r++) {
            int e = libres[r];
            boolean utile = poids[e] < 0;
            boolean tient = true;
            for (int t = 0; t < d.length && tient; t++) {
                tient = d[t][e] <= Math.max(0, restes[t]);
                utile |= d[t][e] < 0 && restes[t] < 0;
            }
            if (tient && utile) {
                choisis[e] = true;
                for (int t = 0; t < d.length; t++) {
                    restes[t] -= d[t][e];
                }
            }
        }
        for (long reste : restes) {
            if (reste < 0) {
                return;
            }
        }
        garder(choisis);
    }

    private void garder(boolean[] choisis) {
        long cout = 0;
        int taille = 0;
        for (int e = 0; e < nombre; e++) {
            cout += choisis[e] ? couts[e] : 0;
            taille += choisis[e] ? 1 : 0;
        }
        if (cout < meilleurCout && taille >= auMoins && coupes.stream().allMatch(x -> x.exces(choisis) <= 0)) {
            meilleur = choisis;
            meilleurCout = cout;
        }
    }

    /** Fixes the free candidates whose change would take the bound beyond what is sought. */
    private boolean fixerParCouts(Noeud noeud, long valeur) {
        long marge = seuil() - valeur;
        boolean fixes = false;
        for (int r = noeud.nombre - 1; r >= 0; r--) {
            long p = poids[noeud.libres[r]];
            if (Math.abs(p) > marge) {
                fixer(noeud, r, p < 0);
                fixes = true;
            }
        }
        return fixes;
    }

    /** A subgradient step of Polyak, shortened by the square root of two as often as {@code amorti} says; false when there is none. */
    private boolean avancer(long[] lambda, long[] ecarts, long ecart, int amorti) {
        long plus = 0;
        for (int t = 0; t < lambda.length; t++) {
            ecarts[t] = ecarts[t] < 0 && lambda[t] == 0 ? 0 : ecarts[t];
            plus = Math.max(plus, Math.abs(ecarts[t]));
        }
        if (plus == 0) {
            return false;
        }
        // shortened so that products hold in 64 bits; a multiplier need not be exact
        int court = Math.max(0, bits(plus) - 20);
        int courtEcart = Math.max(0, bits(ecart) - 40);
        long norme = 0;
        for (long g : ecarts) {
            norme += (g >> court) * (g >> court);
        }
        long longueur = ((ecart >> courtEcart) * ((amorti & 1) == 0 ? 256 : 181)) >> 8;
        int decale = courtEcart - court - amorti / 2;
        for (int t = 0; t < lambda.length; t++) {
            long pas = longueur * (ecarts[t] >> court) / Math.max(1, norme);
            pas = decale >= 0 ? pas << decale : pas >> Math.min(63, -decale);
            lambda[t] = Math.max(0, Math.min(plafonds[t], lambda[t] + pas));
        }
        return true;
    }
}
