package fr.cpom.fongibilite.perequation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Chooses the most ESSMS that can be covered together, then the least deficit among the choices of that size.
 *
 * <p>What can be covered together is only known by its cuts (as many inequalities in whole numbers as the network shows to be broken):
 * the choice is the best under the cuts known so far, until the network accepts it. Whatever was refused by a cut could not be
 * covered, so the bounds hold.
 */
final class Selection {
    /** Candidates whose every choice is tried. */
    static final int EXHAUSTIF = 10;

    private static final int TOURS = 400;

    private final long[] couts;
    private final Function<boolean[], Optional<Coupe>> reseau;
    private final Predicate<boolean[]> couvrable;
    private final List<Coupe> coupes = new ArrayList<>();
    private long travail;

    /**
     * A choice to make.
     *
     * @param couts deficit of each candidate, cents, each coverable alone
     * @param reseau the cut that a set of candidates breaks, if it cannot be covered even with the surpluses of those left out
     * @param couvrable whether a set of candidates can be covered without them
     * @param travail how much work may be spent on proofs, in steps over one candidate and one cut
     */
    Selection(long[] couts, Function<boolean[], Optional<Coupe>> reseau, Predicate<boolean[]> couvrable, long travail) {
        this.couts = couts.clone();
        this.reseau = reseau;
        this.couvrable = couvrable;
        this.travail = travail;
    }

    /** A choice. */
    static final class Choix {
        private final boolean[] choisis;

        /** How many are covered. */
        final int nombre;

        /** Their deficits, cents. */
        final long cout;

        /** No more than these can be covered. */
        final int borneNombre;

        /** That many cost no less, cents. */
        final long borneCout;

        Choix(boolean[] choisis, int nombre, long cout, int borneNombre, long borneCout) {
            this.choisis = choisis.clone();
            this.nombre = nombre;
            this.cout = cout;
            this.borneNombre = borneNombre;
            this.borneCout = borneCout;
        }

        /** Who is covered. */
        boolean[] choisis() {
            return choisis.clone();
        }
    }

    Choix choisir() {
        return couts.length <= EXHAUSTIF ? toutEssayer() : resserrer(choisirAuPlus());
    }

    /** The best of all choices: the most candidates, then the least cost. */
    private Choix toutEssayer() {
        boolean[] mieux = new boolean[couts.length];
        int nombre = 0;
        long cout = 0;
        for (int code = 1; code < 1 << couts.length; code++) {
            int taille = Integer.bitCount(code);
            if (taille < nombre) {
                continue;
            }
            boolean[] choisis = choix(code);
            long prix = cout(choisis);
            if ((taille > nombre || prix < cout) && couvrable.test(choisis)) {
                mieux = choisis;
                nombre = taille;
                cout = prix;
            }
        }
        return new Choix(mieux, nombre, cout, nombre, cout);
    }

    private boolean[] choix(int code) {
        boolean[] choisis = new boolean[couts.length];
        for (int e = 0; e < choisis.length; e++) {
            choisis[e] = (code >> e & 1) == 1;
        }
        return choisis;
    }

    /**
     * A choice made as if those left out could give: taken down to what can be covered without them, the dearest first, then filled
     * again. The bounds of the first choice hold, for it had more to give.
     */
    private Choix resserrer(Choix auPlus) {
        boolean[] choisis = auPlus.choisis();
        boolean tient = couvrable.test(choisis);
        if (tient && auPlus.nombre == auPlus.borneNombre) {
            return auPlus;
        }
        int[] ordre = croissants(couts);
        for (int i = ordre.length - 1; i >= 0 && !tient; i--) {
            choisis[ordre[i]] = false;
            tient = couvrable.test(choisis);
        }
        remplir(choisis, ordre);
        // from nothing: those taken down may have held back others
        boolean[] depuisRien = new boolean[couts.length];
        remplir(depuisRien, ordre);
        boolean[] mieux = nombre(depuisRien) > nombre(choisis) ? depuisRien : choisis;
        return new Choix(
                mieux,
                nombre(mieux),
                cout(mieux),
                auPlus.borneNombre,
                nombre(mieux) == auPlus.nombre ? auPlus.borneCout : 0);
    }

    /** Adds each candidate that fits, in order, until none does: one more may give what another lacks. */
    private void remplir(boolean[] choisis, int[] ordre) {
        boolean ajoute = true;
        while (ajoute) {
            ajoute = false;
            for (int e : ordre) {
                if (!choisis[e]) {
                    choisis[e] = true;
                    choisis[e] = couvrable.test(choisis);
                    ajoute |= choisis[e];
                }
            }
        }
    }

    private static int nombre(boolean[] choisis) {
        int nombre = 0;
        for (boolean choisi : choisis) {
            nombre += choisi ? 1 : 0;
        }
        return nombre;
    }

    private Choix choisirAuPlus() {
        boolean[] choisis = new boolean[couts.length];
        Arrays.fill(choisis, true);
        Optional<Coupe> coupe = reseau.apply(choisis);
        if (coupe.isEmpty()) {
            long total = Arrays.stream(couts).sum();
            return new Choix(choisis, couts.length, total, couts.length, total);
        }
        coupes.add(coupe.get());
        int nombre = couts.length;
        int borne = -1;
        for (int tour = 0; tour < TOURS && nombre > 0; tour++) {
            nombre = Math.min(nombre, auPlus());
            SousEnsemble sousEnsemble = new SousEnsemble(couts, coupes, nombre, travail / 4);
            SousEnsemble.Reponse reponse = sousEnsemble.chercher();
            travail -= sousEnsemble.travail();
            if (reponse.choisis().isEmpty()) {
                borne = reponse.prouve() || borne >= 0 ? borne : nombre;
                nombre--;
                continue;
            }
            choisis = reponse.choisis().get();
            coupe = reseau.apply(choisis);
            if (coupe.isEmpty()) {
                return borne < 0
                        ? new Choix(choisis, nombre, cout(choisis), nombre, reponse.borne())
                        : agrandir(choisis, borne, reponse.borne());
            }
            coupes.add(coupe.get());
        }
        return agrandir(new boolean[couts.length], borne < 0 ? nombre : borne, 0);
    }

    /** Adds each candidate that still fits, the smallest first, when the number is not proven. */
    private Choix agrandir(boolean[] choisis, int borne, long borneCout) {
        int nombre = 0;
        boolean plus = false;
        for (int e : croissants(couts)) {
            if (!choisis[e]) {
                choisis[e] = true;
                choisis[e] = reseau.apply(choisis).isEmpty();
                plus |= choisis[e];
            }
            nombre += choisis[e] ? 1 : 0;
        }
        return new Choix(choisis, nombre, cout(choisis), Math.max(borne, nombre), plus ? 0 : borneCout);
    }

    private long cout(boolean[] choisis) {
        return new Coupe(couts, 0).exces(choisis);
    }

    /** No cut holds more candidates than that. */
    private int auPlus() {
        int auPlus = couts.length;
        for (Coupe coupe : coupes) {
            long reste = coupe.ressources();
            int nombre = 0;
            for (int e : croissants(coupe.besoins())) {
                reste -= coupe.besoin(e);
                if (reste < 0) {
                    break;
                }
                nombre++;
            }
            auPlus = Math.min(auPlus, nombre);
        }
        return auPlus;
    }

    /** Ranks by value, then by rank. */
    static int[] croissants(long[] valeurs) {
        Integer[] rangs = new Integer[valeurs.length];
        Arrays.setAll(rangs, i -> i);
        Arrays.sort(rangs, (a, b) -> Long.compare(valeurs[a], valeurs[b]));
        return Arrays.stream(rangs).mapToInt(Integer::intValue).toArray();
    }

    /** Every choice of that size and cost that can be covered; only for a few candidates. */
    List<boolean[]> exAequo(Choix choix) {
        List<boolean[]> trouves = new ArrayList<>();
        enumerer(choix, 0, choix.nombre, choix.cout, new boolean[couts.length], trouves);
        return trouves;
    }

    private void enumerer(Choix choix, int e, int nombre, long cout, boolean[] choisis, List<boolean[]> trouves) {
        if (nombre == 0) {
            if (cout == 0 && couvrable.test(choisis)) {
                trouves.add(choisis.clone());
            }
            return;
        }
        if (couts.length - e < nombre || cout < 0) {
            return;
        }
        choisis[e] = true;
        enumerer(choix, e + 1, nombre - 1, cout - couts[e], choisis, trouves);
        choisis[e] = false;
        enumerer(choix, e + 1, nombre, cout, choisis, trouves);
    }
}
