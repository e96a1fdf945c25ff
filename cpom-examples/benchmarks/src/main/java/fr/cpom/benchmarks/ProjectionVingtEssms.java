package fr.cpom.benchmarks;

import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.interne.PlanProjection.FinancementPlan;
import java.util.List;

/**
 * The work unit of the projection benchmarks: twenty ESSMS (or more) of four lines, one of produits and three of charges, each line
 * moved by a rate of its own kind and rounded to the cent every year. Amounts and rates are invented.
 */
final class ProjectionVingtEssms {
    static final int LIGNES = 4;
    static final long UN = PlanProjection.UN;

    private ProjectionVingtEssms() {}

    static long base(int essms, int ligne) {
        long produits = 182_345_678L + 7_654_321L * essms;
        return switch (ligne) {
            case 0 -> produits;
            case 1 -> produits * 11 / 100;
            case 2 -> produits * 74 / 100;
            default -> produits * 14 / 100;
        };
    }

    /** Rates by line and year, a little different in each scenario. */
    static long taux(int ligne, int annee, int scenario) {
        long[] centraux = {9_300_000L, 18_000_000L, 14_500_000L, 11_000_000L};
        return centraux[ligne] + (scenario * 7919L + annee * 104_729L) % 6_000_000L - 3_000_000L;
    }

    static PlanProjection plan(int essms, int annees) {
        int lignes = essms * LIGNES;
        long[] base = new long[lignes];
        int[] rangs = new int[lignes];
        boolean[] produit = new boolean[lignes];
        int[] profil = new int[annees * lignes];
        for (int l = 0; l < lignes; l++) {
            rangs[l] = l / LIGNES;
            base[l] = base(rangs[l], l % LIGNES);
            produit[l] = l % LIGNES == 0;
            for (int a = 0; a < annees; a++) {
                profil[a * lignes + l] = 2 + l % LIGNES;
            }
        }
        long[] taux = new long[LIGNES * annees];
        for (int g = 0; g < LIGNES; g++) {
            for (int a = 0; a < annees; a++) {
                taux[g * annees + a] = taux(g, a, 0);
            }
        }
        return new PlanProjection(
                annees,
                base,
                rangs,
                essms,
                produit,
                new boolean[lignes],
                profil,
                new long[annees * lignes],
                new long[annees * lignes],
                new int[][] {{}, {}, {0}, {1}, {2}, {3}},
                taux,
                new int[] {0, 1, 2, 3},
                List.of(),
                new FinancementPlan(false, 0, 0, false, new long[annees], new long[annees]));
    }
}
