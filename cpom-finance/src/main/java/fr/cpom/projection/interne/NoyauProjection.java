package fr.cpom.projection.interne;

import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.interne.Centimes;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The steps of a trajectory on arrays: rates composed by profile, then every line of every year rounded to the cent.
 *
 * <p>{@code montant(t) = montant(t−1) + arrondi(montant(t−1) × taux(t)) + durable(t)}; what a year adds for itself is added to the
 * totals. Holds no state beyond the plan: one instance serves any number of threads, each with its own {@link Tampon}.
 */
public final class NoyauProjection {
    private static final long UN = PlanProjection.UN;
    private static final long DEMI = UN / 2;

    private final PlanProjection plan;
    private final boolean auCentime;
    private final Arrondi arrondi;

    /** A kernel on a plan, with the rounding of the amounts. */
    public NoyauProjection(PlanProjection plan, Arrondi arrondi) {
        this.plan = plan;
        this.arrondi = arrondi;
        this.auCentime = arrondi.mode() == RoundingMode.HALF_UP && arrondi.uniteCentimes() == 1;
    }

    /** The plan. */
    public PlanProjection plan() {
        return plan;
    }

    /** Room for the figures of one scenario, used again for the next one. */
    public static final class Tampon {
        final long[] taux;
        final long[] niveaux;
        final long[] produits;
        final long[] charges;
        final long[] calcule;
        final long[] decaisse;

        /** Room for a plan. */
        public Tampon(PlanProjection plan) {
            taux = new long[plan.profils().length * plan.annees()];
            niveaux = new long[plan.lignes()];
            produits = new long[plan.nombreEssms() * plan.annees()];
            charges = new long[plan.nombreEssms() * plan.annees()];
            calcule = new long[plan.annees()];
            decaisse = new long[plan.annees()];
        }

        /** Produits by ESSMS and year, {@code (rang − 1) × nombreEssms + essms}. */
        public long[] produits() {
            return produits;
        }

        /** Charges, laid the same way. */
        public long[] charges() {
            return charges;
        }

        /** Calculated charges less calculated produits of the whole, by year: result plus this is the CAF. */
        public long[] calcule() {
            return calcule;
        }

        /** Charges of the whole that cost cash, by year. */
        public long[] decaisse() {
            return decaisse;
        }
    }

    /** Composes the rates of the profiles from those of the groups ({@code groupe × annees + rang − 1}). */
    public void composer(long[] tauxGroupes, Tampon tampon) {
        int annees = plan.annees();
        int[][] profils = plan.profils();
        long[] taux = tampon.taux;
        for (int p = 0; p < profils.length; p++) {
            int[] groupes = profils[p];
            for (int a = 0; a < annees; a++) {
                long compose = 0;
                for (int g : groupes) {
                    compose = composer(compose, tauxGroupes[g * annees + a]);
                }
                taux[a * profils.length + p] = compose;
            }
        }
        for (int a = 0; a < annees; a++) {
            taux[a * profils.length + PlanProjection.REMISE_A_ZERO] = -UN;
        }
    }

    /** {@code (1 + a)(1 + b) − 1} rounded half up, in milliardièmes. */
    public static long composer(long a, long b) {
        long bas = a * b;
        if (tient(a, b, bas)) {
            return a + b + moitieLoin(bas);
        }
        return Math.addExact(Math.addExact(a, b), Centimes.produitArrondi(a, b, UN, 1, RoundingMode.HALF_UP));
    }

    /** True when a product fits a long with room for its rounding. */
    private static boolean tient(long a, long b, long bas) {
        return Math.multiplyHigh(a, b) == (bas >> 63) && (bas ^ (bas << 1)) >= 0;
    }

    /** A product in milliardièmes as units, half away from zero. */
    private static long moitieLoin(long produit) {
        long signe = produit >> 63;
        return (produit + ((DEMI ^ signe) - signe)) / UN;
    }

    /**
     * Projects with the rates composed in the room, the amounts being those of the plan or of the caller.
     *
     * @throws ArithmeticException when an amount grows out of a long
     */
    public void projeter(long[] durable, long[] ponctuel, Tampon tampon) {
        int lignes = plan.lignes();
        int nombreProfils = plan.profils().length;
        int nombreEssms = plan.nombreEssms();
        long[] niveaux = tampon.niveaux;
        System.arraycopy(plan.base(), 0, niveaux, 0, lignes);
        Arrays.fill(tampon.produits, 0);
        Arrays.fill(tampon.charges, 0);
        for (int a = 0; a < plan.annees(); a++) {
            int debut = a * lignes;
            int taux = a * nombreProfils;
            int total = a * nombreEssms;
            long calcule = 0;
            long decaisse = 0;
            for (int l = 0; l < lignes; l++) {
                long niveau = niveaux[l];
                long evolution = arrondi(niveau, tampon.taux[taux + plan.profil()[debut + l]]);
                niveau = Math.addExact(niveau, Math.addExact(evolution, durable[debut + l]));
                niveaux[l] = niveau;
                long montant = Math.addExact(niveau, ponctuel[debut + l]);
                boolean calculee = plan.calculee()[l];
                int essms = total + plan.essms()[l];
                if (plan.produit()[l]) {
                    tampon.produits[essms] = Math.addExact(tampon.produits[essms], montant);
                    calcule = Math.subtractExact(calcule, calculee ? montant : 0);
                } else {
                    tampon.charges[essms] = Math.addExact(tampon.charges[essms], montant);
                    calcule = Math.addExact(calcule, calculee ? montant : 0);
                    decaisse = Math.addExact(decaisse, calculee ? 0 : montant);
                }
            }
            tampon.calcule[a] = calcule;
            tampon.decaisse[a] = decaisse;
        }
    }

    long arrondi(long montant, long taux) {
        long bas = montant * taux;
        return auCentime && tient(montant, taux, bas)
                ? moitieLoin(bas)
                : Centimes.produitArrondi(montant, taux, UN, arrondi.uniteCentimes(), arrondi.mode());
    }
}
