package fr.cpom.projection.interne;

import fr.cpom.valeur.Arrondi;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@link NoyauProjection} for many scenarios at once: the same steps and the same cents, line after line over a block of scenarios.
 *
 * <p>Before a block runs, the largest amounts that its rates can make are bounded: below {@link #LIMITE} nothing can overflow and no
 * operation is checked; otherwise the block goes scenario by scenario through {@link NoyauProjection}, where every operation is
 * exact or throws. Lines that nothing uncertain moves are projected once. One instance serves any number of threads, each with
 * its own {@link Bloc}.
 */
public final class NoyauLot {
    /** Scenarios of a block. */
    public static final int TAILLE = 256;

    /** Largest sum of amounts, in cents, that the unchecked loops take. */
    private static final double LIMITE = 9e17;

    /** Products below this fit a long, its rounding included. */
    private static final double PRODUIT = 9e18;

    /** Largest rate, in milliardièmes, whose product with less than a milliard of cents fits a long. */
    private static final double TAUX_LARGE = 9e9;

    private static final long UN = PlanProjection.UN;
    private static final long DEMI = UN / 2;

    private final PlanProjection plan;
    private final NoyauProjection noyau;
    private final boolean auCentime;
    private final int[][] lignesIncertaines;
    private final boolean[] profilIncertain;
    private final int[] alias;
    private final int[] place;
    private final int nombrePlaces;
    private final long[] tauxCertains;
    private final long[] constantes;
    private final long[] calculeConstant;
    private final long[] decaisseConstant;
    private final double sommeCertaine;

    /**
     * A kernel.
     *
     * @param groupesIncertains groups whose rates change from one scenario to the next
     * @param cellulesIncertaines {@code (rang − 1) × lignes + ligne} of the durable amounts that change, then those of amounts of the
     *     year offset by {@code annees × lignes}; none twice
     */
    public NoyauLot(PlanProjection plan, Arrondi arrondi, boolean[] groupesIncertains, int[] cellulesIncertaines) {
        this.plan = plan;
        this.noyau = new NoyauProjection(plan, arrondi);
        this.auCentime = arrondi.mode() == RoundingMode.HALF_UP && arrondi.uniteCentimes() == 1;
        int lignes = plan.lignes();
        int annees = plan.annees();
        int[][] profils = plan.profils();
        profilIncertain = new boolean[profils.length];
        alias = new int[profils.length];
        for (int p = 0; p < profils.length; p++) {
            for (int g : profils[p]) {
                profilIncertain[p] |= groupesIncertains[g];
            }
            alias[p] = profils[p].length == 1 ? profils[p][0] : -1;
        }
        place = new int[2 * annees * lignes];
        Arrays.fill(place, -1);
        boolean[] incertaine = new boolean[lignes];
        for (int i = 0; i < cellulesIncertaines.length; i++) {
            place[cellulesIncertaines[i]] = i;
            incertaine[cellulesIncertaines[i] % lignes] = true;
        }
        nombrePlaces = cellulesIncertaines.length;
        for (int c = 0; c < annees * lignes; c++) {
            incertaine[c % lignes] |= profilIncertain[plan.profil()[c]];
        }
        lignesIncertaines = parEssms(incertaine);
        NoyauProjection.Tampon tampon = new NoyauProjection.Tampon(plan);
        noyau.composer(plan.tauxGroupes(), tampon);
        tauxCertains = tampon.taux;
        constantes = new long[plan.nombreEssms() * annees];
        calculeConstant = new long[annees];
        decaisseConstant = new long[annees];
        sommeCertaine = certaines(incertaine);
    }

    private int[][] parEssms(boolean[] incertaine) {
        List<List<Integer>> listes = new ArrayList<>();
        for (int e = 0; e < plan.nombreEssms(); e++) {
            listes.add(new ArrayList<>());
        }
        for (int l = 0; l < incertaine.length; l++) {
            if (incertaine[l]) {
                listes.get(plan.essms()[l]).add(l);
            }
        }
        return listes.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Projects what is certain; how much it weighs in all, in absolute value. */
    private double certaines(boolean[] incertaine) {
        double somme = 0;
        int lignes = plan.lignes();
        for (int l = 0; l < lignes; l++) {
            if (incertaine[l]) {
                continue;
            }
            long niveau = plan.base()[l];
            for (int a = 0; a < plan.annees(); a++) {
                int c = a * lignes + l;
                long evolution = noyau.arrondi(niveau, tauxCertains[a * plan.profils().length + plan.profil()[c]]);
                niveau = Math.addExact(Math.addExact(niveau, evolution), plan.durable()[c]);
                long montant = Math.addExact(niveau, plan.ponctuel()[c]);
                somme += Math.abs((double) montant);
                int essms = plan.essms()[l] * plan.annees() + a;
                constantes[essms] = Math.addExact(constantes[essms], plan.produit()[l] ? montant : -montant);
                if (plan.calculee()[l]) {
                    calculeConstant[a] = Math.addExact(calculeConstant[a], plan.produit()[l] ? -montant : montant);
                } else if (!plan.produit()[l]) {
                    decaisseConstant[a] = Math.addExact(decaisseConstant[a], montant);
                }
            }
        }
        return somme;
    }

    /** The plan. */
    public PlanProjection plan() {
        return plan;
    }

    /** Room for the rates, the amounts and the levels of one block. */
    public final class Bloc {
        private final long[] taux = new long[plan.groupes() * plan.annees() * TAILLE];
        private final long[] ajouts = new long[nombrePlaces * TAILLE];
        private final long[] composes = new long[plan.profils().length * plan.annees() * TAILLE];
        private final double[] plusGrand = new double[plan.profils().length * plan.annees()];
        private final long[] niveaux = new long[TAILLE];
        private final long[] rebut = new long[TAILLE];
        private final NoyauProjection.Tampon tampon = new NoyauProjection.Tampon(plan);

        /** Room whose rates are those of the plan until they are changed. */
        public Bloc() {
            for (int i = 0; i < plan.tauxGroupes().length; i++) {
                Arrays.fill(taux, i * TAILLE, (i + 1) * TAILLE, plan.tauxGroupes()[i]);
            }
        }

        /** Rates by group and year, {@code (groupe × annees + rang − 1) × TAILLE + scenario}. */
        public long[] taux() {
            return taux;
        }

        /** What is added to the amounts of the plan, {@code cellule × TAILLE + scenario}, cells as given to the kernel. */
        public long[] ajouts() {
            return ajouts;
        }
    }

    /**
     * Where a block writes its figures, year by year: {@code (rang − 1) × pas + debut + scenario}.
     *
     * @param essms results by ESSMS, {@code (essms × annees + rang − 1) × pas + debut + scenario}; empty when they are not kept
     * @param resultat result of the whole
     * @param calcule calculated charges less calculated produits of the whole
     * @param decaisse charges paid of the whole; empty when they are not asked
     * @param pas scenarios in all
     */
    @SuppressWarnings("ArrayRecordComponent") // written by the kernel, compared by nobody
    public record Sortie(long[] essms, long[] resultat, long[] calcule, long[] decaisse, int pas) {}

    /** Projects the first {@code nombre} scenarios of a block, written from {@code debut} on. */
    public void projeter(Bloc bloc, int nombre, Sortie sortie, int debut) {
        composer(bloc, nombre);
        if (!auCentime || !borne(bloc, nombre)) {
            unParUn(bloc, nombre, sortie, debut);
            return;
        }
        int annees = plan.annees();
        boolean detail = sortie.essms.length > 0;
        for (int a = 0; a < annees; a++) {
            int vers = a * sortie.pas + debut;
            Arrays.fill(sortie.resultat, vers, vers + nombre, 0);
            Arrays.fill(sortie.calcule, vers, vers + nombre, calculeConstant[a]);
            if (sortie.decaisse.length > 0) {
                Arrays.fill(sortie.decaisse, vers, vers + nombre, decaisseConstant[a]);
            }
        }
        for (int e = 0; e < plan.nombreEssms(); e++) {
            for (int a = 0; a < annees; a++) {
                int vers = (detail ? e * annees + a : a) * sortie.pas + debut;
                long constante = constantes[e * annees + a];
                long[] cible = detail ? sortie.essms : sortie.resultat;
                if (detail) {
                    Arrays.fill(cible, vers, vers + nombre, constante);
                } else {
                    ajouter(cible, vers, constante, nombre);
                }
            }
            for (int l : lignesIncertaines[e]) {
                ligne(bloc, l, nombre, sortie, debut);
            }
            for (int a = 0; detail && a < annees; a++) {
                sommer(
                        sortie.essms,
                        (e * annees + a) * sortie.pas + debut,
                        sortie.resultat,
                        a * sortie.pas + debut,
                        nombre);
            }
        }
    }

    private static void ajouter(long[] cible, int vers, long montant, int nombre) {
        for (int s = 0; s < nombre; s++) {
            cible[vers + s] += montant;
        }
    }

    private static void sommer(long[] source, int de, long[] cible, int vers, int nombre) {
        for (int s = 0; s < nombre; s++) {
            cible[vers + s] += source[de + s];
        }
    }

    private static void soustraire(long[] source, int de, long[] cible, int vers, int nombre) {
        for (int s = 0; s < nombre; s++) {
            cible[vers + s] -= source[de + s];
        }
    }

    private void ligne(Bloc bloc, int l, int nombre, Sortie sortie, int debut) {
        int lignes = plan.lignes();
        int annees = plan.annees();
        long[] niveaux = bloc.niveaux;
        Arrays.fill(niveaux, 0, nombre, plan.base()[l]);
        double borne = Math.abs((double) plan.base()[l]);
        boolean produit = plan.produit()[l];
        boolean detail = sortie.essms.length > 0;
        long[] cible = detail ? sortie.essms : sortie.resultat;
        for (int a = 0; a < annees; a++) {
            int c = a * lignes + l;
            int profil = plan.profil()[c];
            long durable = plan.durable()[c];
            long ponctuel = plan.ponctuel()[c];
            int vers = (detail ? plan.essms()[l] * annees + a : a) * sortie.pas + debut;
            boolean seul = place[c] < 0 && place[annees * lignes + c] < 0;
            boolean tiers = plan.calculee()[l] || (!produit && sortie.decaisse.length > 0);
            double taux = bloc.plusGrand[profil * annees + a];
            boolean etroit = borne * taux < PRODUIT;
            borne = suivante(borne, taux, c, bloc, nombre);
            if (seul && !tiers && etroit && profilIncertain[profil]) {
                int de = origine(profil, a);
                long[] source = alias[profil] >= 0 ? bloc.taux : bloc.composes;
                if (produit) {
                    produit(niveaux, source, de, durable, ponctuel, cible, vers, nombre);
                } else {
                    charge(niveaux, source, de, durable, ponctuel, cible, vers, nombre);
                }
                continue;
            }
            evoluer(bloc, profil, a, etroit, durable, nombre);
            if (place[c] >= 0) {
                sommer(bloc.ajouts, place[c] * TAILLE, niveaux, 0, nombre);
            }
            long[] montants = niveaux;
            int ajout = place[annees * lignes + c];
            if (ponctuel != 0 || ajout >= 0) {
                montants = bloc.rebut;
                System.arraycopy(niveaux, 0, montants, 0, nombre);
                ajouter(montants, 0, ponctuel, nombre);
                if (ajout >= 0) {
                    sommer(bloc.ajouts, ajout * TAILLE, montants, 0, nombre);
                }
            }
            ranger(montants, l, a, cible, vers, sortie, debut, nombre);
        }
    }

    private void ranger(long[] montants, int l, int a, long[] cible, int vers, Sortie sortie, int debut, int nombre) {
        boolean produit = plan.produit()[l];
        int versTotal = a * sortie.pas + debut;
        if (produit) {
            sommer(montants, 0, cible, vers, nombre);
        } else {
            soustraire(montants, 0, cible, vers, nombre);
        }
        if (plan.calculee()[l]) {
            if (produit) {
                soustraire(montants, 0, sortie.calcule, versTotal, nombre);
            } else {
                sommer(montants, 0, sortie.calcule, versTotal, nombre);
            }
        } else if (!produit && sortie.decaisse.length > 0) {
            sommer(montants, 0, sortie.decaisse, versTotal, nombre);
        }
    }

    private static void produit(
            long[] niveaux, long[] taux, int de, long durable, long ponctuel, long[] cible, int vers, int nombre) {
        for (int s = 0; s < nombre; s++) {
            long niveau = niveaux[s];
            niveau += arrondi(niveau * taux[de + s]) + durable;
            niveaux[s] = niveau;
            cible[vers + s] += niveau + ponctuel;
        }
    }

    private static void charge(
            long[] niveaux, long[] taux, int de, long durable, long ponctuel, long[] cible, int vers, int nombre) {
        for (int s = 0; s < nombre; s++) {
            long niveau = niveaux[s];
            niveau += arrondi(niveau * taux[de + s]) + durable;
            niveaux[s] = niveau;
            cible[vers + s] -= niveau + ponctuel;
        }
    }

    private int origine(int profil, int a) {
        return ((alias[profil] >= 0 ? alias[profil] : profil) * plan.annees() + a) * TAILLE;
    }

    private void evoluer(Bloc bloc, int profil, int a, boolean etroit, long durable, int nombre) {
        long[] niveaux = bloc.niveaux;
        if (profil == PlanProjection.REMISE_A_ZERO) {
            Arrays.fill(niveaux, 0, nombre, durable);
            return;
        }
        if (!profilIncertain[profil]) {
            long taux = tauxCertains[a * plan.profils().length + profil];
            for (int s = 0; s < nombre; s++) {
                long niveau = niveaux[s];
                long evolution = etroit ? arrondi(niveau * taux) : large(niveau, taux);
                niveaux[s] = niveau + evolution + durable;
            }
            return;
        }
        int de = origine(profil, a);
        long[] source = alias[profil] >= 0 ? bloc.taux : bloc.composes;
        for (int s = 0; s < nombre; s++) {
            long niveau = niveaux[s];
            long evolution = etroit ? arrondi(niveau * source[de + s]) : large(niveau, source[de + s]);
            niveaux[s] = niveau + evolution + durable;
        }
    }

    /** A product in cents × milliardièmes, as cents, half away from zero. */
    private static long arrondi(long produit) {
        return (produit + (((produit >> 63) ^ DEMI) - (produit >> 63))) / UN;
    }

    /** The same for a product that a long may not hold: the milliards of cents apart. */
    private static long large(long niveau, long taux) {
        long milliards = niveau / UN;
        return milliards * taux + arrondi((niveau - milliards * UN) * taux);
    }

    private void composer(Bloc bloc, int nombre) {
        int annees = plan.annees();
        int[][] profils = plan.profils();
        for (int p = 0; p < profils.length; p++) {
            for (int a = 0; a < annees; a++) {
                if (!profilIncertain[p]) {
                    bloc.plusGrand[p * annees + a] = Math.abs((double) tauxCertains[a * profils.length + p]);
                    continue;
                }
                long[] source = bloc.taux;
                if (alias[p] < 0) {
                    composer(bloc, profils[p], p, a, nombre);
                    source = bloc.composes;
                }
                bloc.plusGrand[p * annees + a] = plusGrand(source, origine(p, a), nombre);
            }
        }
    }

    private void composer(Bloc bloc, int[] groupes, int p, int a, int nombre) {
        int annees = plan.annees();
        int vers = (p * annees + a) * TAILLE;
        System.arraycopy(bloc.taux, (groupes[0] * annees + a) * TAILLE, bloc.composes, vers, nombre);
        for (int i = 1; i < groupes.length; i++) {
            int de = (groupes[i] * annees + a) * TAILLE;
            for (int s = 0; s < nombre; s++) {
                bloc.composes[vers + s] = NoyauProjection.composer(bloc.composes[vers + s], bloc.taux[de + s]);
            }
        }
    }

    private static double plusGrand(long[] valeurs, int de, int nombre) {
        long grand = 0;
        for (int s = 0; s < nombre; s++) {
            grand = Math.max(grand, Math.abs(valeurs[de + s]));
        }
        return grand;
    }

    /** A bound of the level of a line after a year, its amount of the year included. */
    private double suivante(double borne, double taux, int c, Bloc bloc, int nombre) {
        int annuelle = plan.annees() * plan.lignes() + c;
        double durable = Math.abs((double) plan.durable()[c]);
        double grand = plan.profil()[c] == PlanProjection.REMISE_A_ZERO
                ? durable
                : borne * (1 + taux / UN) * (1 + 1e-12) + durable + 1;
        return grand
                + (place[c] < 0 ? 0 : plusGrand(bloc.ajouts, place[c] * TAILLE, nombre))
                + Math.abs((double) plan.ponctuel()[c])
                + (place[annuelle] < 0 ? 0 : plusGrand(bloc.ajouts, place[annuelle] * TAILLE, nombre));
    }

    /** True when no sum of the block can pass the limit, and every product can be taken apart in longs. */
    private boolean borne(Bloc bloc, int nombre) {
        double somme = sommeCertaine;
        for (int[] lignes : lignesIncertaines) {
            for (int l : lignes) {
                double borne = Math.abs((double) plan.base()[l]);
                for (int a = 0; a < plan.annees(); a++) {
                    int c = a * plan.lignes() + l;
                    double taux = bloc.plusGrand[plan.profil()[c] * plan.annees() + a];
                    if (borne * taux >= PRODUIT && taux > TAUX_LARGE) {
                        return false;
                    }
                    borne = suivante(borne, taux, c, bloc, nombre);
                    somme += borne;
                }
            }
        }
        return somme < LIMITE;
    }

    /** Scenario by scenario, every operation checked. */
    private void unParUn(Bloc bloc, int nombre, Sortie sortie, int debut) {
        int annees = plan.annees();
        int cellules = annees * plan.lignes();
        long[] tauxGroupes = new long[plan.tauxGroupes().length];
        for (int s = 0; s < nombre; s++) {
            for (int i = 0; i < tauxGroupes.length; i++) {
                tauxGroupes[i] = bloc.taux[i * TAILLE + s];
            }
            long[] durable = plan.durable().clone();
            long[] ponctuel = plan.ponctuel().clone();
            for (int c = 0; c < cellules; c++) {
                durable[c] = Math.addExact(durable[c], place[c] < 0 ? 0 : bloc.ajouts[place[c] * TAILLE + s]);
                int annuelle = place[cellules + c];
                ponctuel[c] = Math.addExact(ponctuel[c], annuelle < 0 ? 0 : bloc.ajouts[annuelle * TAILLE + s]);
            }
            noyau.composer(tauxGroupes, bloc.tampon);
            noyau.projeter(durable, ponctuel, bloc.tampon);
            for (int a = 0; a < annees; a++) {
                ecrire(bloc.tampon, a, sortie, debut + s);
            }
        }
    }

    private void ecrire(NoyauProjection.Tampon tampon, int a, Sortie sortie, int scenario) {
        int essms = plan.nombreEssms();
        long total = 0;
        for (int e = 0; e < essms; e++) {
            long resultat = Math.subtractExact(tampon.produits[a * essms + e], tampon.charges[a * essms + e]);
            total = Math.addExact(total, resultat);
            if (sortie.essms.length > 0) {
                sortie.essms[(e * plan.annees() + a) * sortie.pas + scenario] = resultat;
            }
        }
        sortie.resultat[a * sortie.pas + scenario] = total;
        sortie.calcule[a * sortie.pas + scenario] = tampon.calcule[a];
        if (sortie.decaisse.length > 0) {
            sortie.decaisse[a * sortie.pas + scenario] = tampon.decaisse[a];
        }
    }
}
