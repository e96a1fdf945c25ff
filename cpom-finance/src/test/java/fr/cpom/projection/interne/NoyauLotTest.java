package fr.cpom.projection.interne;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.projection.interne.PlanProjection.FinancementPlan;
import fr.cpom.valeur.Arrondi;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The kernel on blocks against a loop of decimals, from small amounts to those that a long barely holds. */
class NoyauLotTest {
    private final int annees = 4;
    private final int lignes = 7;
    private final int scenarios = 37;

    private PlanProjection plan(Random alea, int chiffres) {
        long plafond = (long) Math.pow(10, chiffres);
        long[] base = alea.longs(lignes, 0, plafond).toArray();
        int[] essms = {0, 0, 1, 1, 1, 2, 2};
        boolean[] produit = {true, false, true, false, false, false, true};
        boolean[] calculee = {false, false, true, true, false, false, false};
        int[][] profils = {{}, {}, {0}, {0, 1}, {2}, {1, 2, 0}};
        int[] profil = alea.ints(annees * lignes, 0, profils.length).toArray();
        long[] durable = alea.longs(annees * lignes, -plafond / 9, plafond / 9 + 1)
                .map(m -> alea.nextBoolean() ? m : 0)
                .toArray();
        long[] ponctuel = alea.longs(annees * lignes, -plafond / 9, plafond / 9 + 1)
                .map(m -> alea.nextBoolean() ? m : 0)
                .toArray();
        return new PlanProjection(
                annees,
                base,
                essms,
                3,
                produit,
                calculee,
                profil,
                durable,
                ponctuel,
                profils,
                alea.longs(3L * annees, -200_000_000, 200_000_000).toArray(),
                new int[] {0, 1, 2},
                List.of(),
                new FinancementPlan(false, 0, 0, false, new long[annees], new long[annees]));
    }

    @Property(tries = 600)
    void chaque_scenario_a_les_centimes_d_une_boucle_decimale(
            @ForAll @LongRange(min = 0) long graine,
            @ForAll @IntRange(min = 3, max = 16) int chiffres,
            @ForAll boolean detail,
            @ForAll boolean grandsTaux) {
        Random alea = new Random(graine);
        PlanProjection plan = plan(alea, chiffres);
        boolean[] incertains = {alea.nextBoolean(), alea.nextBoolean(), true};
        int[] cellules = alea.ints(0, 2 * annees * lignes).distinct().limit(5).toArray();
        NoyauLot noyau = new NoyauLot(plan, Arrondi.AU_CENTIME, incertains, cellules);
        NoyauLot.Bloc bloc = noyau.new Bloc();
        long amplitude = grandsTaux ? 9_900_000_000L : 100_000_000L;
        for (int g = 0; g < 3; g++) {
            for (int i = 0; incertains[g] && i < annees * NoyauLot.TAILLE; i++) {
                bloc.taux()[g * annees * NoyauLot.TAILLE + i] = alea.nextLong(1 - PlanProjection.UN, amplitude);
            }
        }
        for (int i = 0; i < bloc.ajouts().length; i++) {
            bloc.ajouts()[i] = alea.nextInt(2_000_000) - 1_000_000L;
        }
        int debut = 5;
        int pas = debut + scenarios;
        NoyauLot.Sortie sortie = new NoyauLot.Sortie(
                new long[detail ? 3 * annees * pas : 0],
                new long[annees * pas],
                new long[annees * pas],
                new long[annees * pas],
                pas);
        Decimal decimal = new Decimal(plan, bloc, cellules);
        boolean tient = true;
        for (int s = 0; s < scenarios; s++) {
            decimal.projeter(s);
            tient &= decimal.tient;
        }
        try {
            noyau.projeter(bloc, scenarios, sortie, debut);
        } catch (ArithmeticException e) {
            assertThat(tient).as("des montants qui tiennent").isFalse();
            return;
        }
        for (int s = 0; s < scenarios; s++) {
            decimal.projeter(s);
            for (int a = 0; a < annees; a++) {
                int place = a * pas + debut + s;
                BigInteger total = BigInteger.ZERO;
                for (int e = 0; e < 3; e++) {
                    BigInteger resultat = decimal.resultats[e][a];
                    total = total.add(resultat);
                    if (detail) {
                        assertThat(BigInteger.valueOf(sortie.essms()[(e * annees + a) * pas + debut + s]))
                                .isEqualTo(resultat);
                    }
                }
                assertThat(BigInteger.valueOf(sortie.resultat()[place])).isEqualTo(total);
                assertThat(BigInteger.valueOf(sortie.calcule()[place])).isEqualTo(decimal.calcule[a]);
                assertThat(BigInteger.valueOf(sortie.decaisse()[place])).isEqualTo(decimal.decaisse[a]);
            }
        }
    }

    /** The rules of the plan in decimals, written apart from the kernels. */
    private final class Decimal {
        private final PlanProjection plan;
        private final NoyauLot.Bloc bloc;
        private final int[] cellules;
        private final BigInteger[][] resultats = new BigInteger[3][annees];
        private final BigInteger[] calcule = new BigInteger[annees];
        private final BigInteger[] decaisse = new BigInteger[annees];
        private boolean tient;

        Decimal(PlanProjection plan, NoyauLot.Bloc bloc, int[] cellules) {
            this.plan = plan;
            this.bloc = bloc;
            this.cellules = cellules;
        }

        void projeter(int s) {
            for (BigInteger[] resultat : resultats) {
                java.util.Arrays.fill(resultat, BigInteger.ZERO);
            }
            java.util.Arrays.fill(calcule, BigInteger.ZERO);
            java.util.Arrays.fill(decaisse, BigInteger.ZERO);
            tient = true;
            for (int l = 0; l < lignes; l++) {
                BigDecimal niveau = BigDecimal.valueOf(plan.base()[l]);
                for (int a = 0; a < annees; a++) {
                    int c = a * lignes + l;
                    BigDecimal evolution =
                            niveau.multiply(taux(plan.profil()[c], a, s)).setScale(0, RoundingMode.HALF_UP);
                    niveau = niveau.add(evolution).add(BigDecimal.valueOf(plan.durable()[c] + ajout(c, s)));
                    BigDecimal montant =
                            niveau.add(BigDecimal.valueOf(plan.ponctuel()[c] + ajout(annees * lignes + c, s)));
                    compter(l, a, montant.toBigIntegerExact());
                }
            }
        }

        private void compter(int l, int a, BigInteger montant) {
            int e = plan.essms()[l];
            tient &= montant.bitLength() < 62;
            resultats[e][a] = plan.produit()[l] ? resultats[e][a].add(montant) : resultats[e][a].subtract(montant);
            if (plan.calculee()[l]) {
                calcule[a] = plan.produit()[l] ? calcule[a].subtract(montant) : calcule[a].add(montant);
            } else if (!plan.produit()[l]) {
                decaisse[a] = decaisse[a].add(montant);
            }
        }

        private long ajout(int cellule, int s) {
            for (int i = 0; i < cellules.length; i++) {
                if (cellules[i] == cellule) {
                    return bloc.ajouts()[i * NoyauLot.TAILLE + s];
                }
            }
            return 0;
        }

        private BigDecimal taux(int profil, int a, int s) {
            if (profil == PlanProjection.REMISE_A_ZERO) {
                return BigDecimal.ONE.negate();
            }
            BigDecimal compose = BigDecimal.ZERO;
            for (int g : plan.profils()[profil]) {
                BigDecimal taux = BigDecimal.valueOf(bloc.taux()[(g * annees + a) * NoyauLot.TAILLE + s], 9);
                compose = BigDecimal.ONE
                        .add(compose)
                        .multiply(BigDecimal.ONE.add(taux))
                        .subtract(BigDecimal.ONE)
                        .setScale(9, RoundingMode.HALF_UP);
            }
            return compose;
        }
    }
}
