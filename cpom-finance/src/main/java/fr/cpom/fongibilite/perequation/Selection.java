package fr.cpom.fongibilite.perequation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Chooses the most ESSMS that can be covered together, then the least deficit among the choices of that size.
 *
 * <p>What can be covered together is only known by its cuts (as many inequalities in whole numbers as the network shows to be broken):
 * the choice is the best under the cuts known so far, until the network accepts it. Whatever was refused by a cut could not be
 * covered, so the bounds hold: a choice that reaches one is proven.
 */
final class Selection {
    /** Candidates whose every choice is tried. */
    static final int EXHAUSTIF = 10;

    private static final int TOURS = 400;

    private final long[] couts;
    private final Function<boolean[], List<Coupe>> reseau;
    private final Predicate<boolean[]> couvrable;
    private final List<Coupe> coupes = new ArrayList<>();
    private long travail;

    /**
     * A choice to make.
     *
     * @param couts deficit of each candidate, cents, each coverable alone
     * @param reseau the cuts that a set of candidates breaks, none when it can be covered
     * @param couvrable whether a set of candidates can be covered
     * @param travail how much work may be spent on proofs, in steps over one candidate and one cut
     */
    Selection(long[] couts, Function<boolean[], List<Coupe>> reseau, Predicate<boolean[]> couvrable, long travail) {
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

        /** As many as {@link #nombre} cost no less, cents. */
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
        if (couts.length <= EXHAUSTIF) {
            return toutEssayer();
        }
        boolean[] tous = new boolean[couts.length];
        Arrays.fill(tous, true);
        if (admis(tous)) {
            return new Choix(tous, couts.length, cout(tous), couts.length, cout(tous));
        }
        return lePlus();
    }

    /** Whether a set can be covered; the cuts that it breaks are kept. */
    private boolean admis(boolean[] choisis) {
        for (Coupe coupe : coupes) {
            if (coupe.exces(choisis) > 0) {
                return false;
            }
        }
        List<Coupe> brisees = reseau.apply(choisis);
        coupes.addAll(brisees);
        return brisees.isEmpty();
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
            if ((taille > nombre || prix < cout) && admis(choisis)) {
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

    /** The greatest number, then the least cost of that number. */
    private Choix lePlus() {
        long[] unites = new long[couts.length];
        Arrays.fill(unites, -1);
        int borne = couts.length;
        boolean[] choisis = new boolean[couts.length];
        for (int tour = 0; tour < TOURS; tour++) {
            SousEnsemble recherche = new SousEnsemble(unites, coupes, 0, 0, travail - travail / 8);
            SousEnsemble.Reponse reponse = recherche.chercher();
            travail -= recherche.travail();
            borne = Math.min(borne, (int) -reponse.borne());
            choisis = reponse.choisis().orElse(choisis);
            if (admis(choisis)) {
                if (nombre(choisis) < borne) {
                    remplir(choisis);
                }
                return moinsCher(choisis, borne, recherche.commune(nombre(choisis)));
            }
        }
        resserrer(choisis);
        return new Choix(choisis, nombre(choisis), cout(choisis), borne, 0);
    }

    /**
     * The least cost of that many.
     *
     * @param commune a cut that holds for so many
     */
    private Choix moinsCher(boolean[] trouves, int borneNombre, Coupe commune) {
        boolean[] choisis = trouves;
        int nombre = nombre(choisis);
        long borne = 0;
        for (int tour = 0; tour < TOURS && borne < cout(choisis); tour++) {
            List<Coupe> toutes = new ArrayList<>(coupes);
            toutes.add(commune);
            SousEnsemble recherche = new SousEnsemble(couts, toutes, nombre, cout(choisis) - 1, travail);
            SousEnsemble.Reponse reponse = recherche.chercher();
            travail -= recherche.travail();
            borne = Math.max(borne, reponse.borne());
            if (reponse.choisis().isEmpty()) {
                break;
            }
            if (admis(reponse.choisis().get())) {
                choisis = reponse.choisis().get();
                break;
            }
        }
        return new Choix(choisis, nombre, cout(choisis), borneNombre, Math.min(borne, cout(choisis)));
    }

    /** Takes a choice down to what can be covered, the dearest first, then fills it again, or from nothing. */
    private void resserrer(boolean[] choisis) {
        int[] ordre = croissants(couts);
        for (int i = ordre.length - 1; i >= 0 && !couvrable.test(choisis); i--) {
            choisis[ordre[i]] = false;
        }
        remplir(choisis);
        // from nothing: those taken down may have held back others
        boolean[] depuisRien = new boolean[couts.length];
        remplir(depuisRien);
        if (nombre(depuisRien) > nombre(choisis)) {
            System.arraycopy(depuisRien, 0, choisis, 0, choisis.length);
        }
    }

    /** Adds each candidate that fits, the smallest first, until none does: one more may give what another lacks. */
    private void remplir(boolean[] choisis) {
        int[] ordre = croissants(couts);
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

    private long cout(boolean[] choisis) {
        return new Coupe(couts, 0).exces(choisis);
    }

    /** Ranks by value, then by rank. */
    private static int[] croissants(long[] valeurs) {
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
            if (cout == 0 && admis(choisis)) {
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
