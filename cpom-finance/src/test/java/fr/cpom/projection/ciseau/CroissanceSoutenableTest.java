package fr.cpom.projection.ciseau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Contexte;
import fr.cpom.projection.ciseau.CroissanceSoutenable.ObjectifMarge;
import fr.cpom.projection.ciseau.CroissanceSoutenable.SolutionMarge;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CroissanceSoutenableTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long CENT_MILLIONS = 10_000_000_000L;

    /** What the objective looks at, as the measure of the effet ciseau gives it. */
    private static long marge(ObjectifMarge objectif, MonetaryAmount p, Taux gp, MonetaryAmount c, Taux gc, int n) {
        EffetCiseau effet = MesureCiseauCalculator.standard()
                .compute(
                        DemandeCiseau.builder()
                                .nombreAnnees(n)
                                .produits(CheminAnnuel.of(p, gp))
                                .charges(CheminAnnuel.of(c, gc))
                                .build(),
                        CONTEXTE)
                .valeur();
        return switch (objectif) {
            case CUMUL_NUL -> Montants.centimes(effet.cumul());
            case MARGE_FINALE_NULLE -> Montants.centimes(effet.lignes().get(n).marge());
            case AUCUNE_PERTE ->
                effet.lignes().stream()
                        .skip(1)
                        .mapToLong(l -> Montants.centimes(l.marge()))
                        .min()
                        .orElseThrow();
        };
    }

    @Property(tries = 1000)
    void la_mesure_confirme_chaque_encadrement(
            @ForAll @LongRange(min = 100_000_000L, max = CENT_MILLIONS) long produits,
            @ForAll @IntRange(min = -300, max = 500) int gp,
            @ForAll @LongRange(min = 100_000_000L, max = CENT_MILLIONS) long charges,
            @ForAll @IntRange(min = -300, max = 500) int gc,
            @ForAll @IntRange(min = 1, max = 8) int n) {
        MonetaryAmount p = Montants.ofCentimes(produits);
        MonetaryAmount c = Montants.ofCentimes(charges);
        Taux tp = Taux.of(BigDecimal.valueOf(gp, 4));
        Taux tc = Taux.of(BigDecimal.valueOf(gc, 4));
        CroissanceSoutenable trouvee = CroissanceSoutenableCalculator.standard()
                .compute(
                        DemandeCroissance.builder()
                                .nombreAnnees(n)
                                .produits(CheminAnnuel.of(p, tp))
                                .charges(CheminAnnuel.of(c, tc))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(trouvee.solutions()).hasSize(ObjectifMarge.values().length);
        for (SolutionMarge s : trouvee.solutions()) {
            s.croissanceCharges().ifPresent(g -> {
                assertThat(g.tauxSuivant().moins(g.taux())).isEqualTo(trouvee.pas());
                assertThat(marge(s.objectif(), p, tp, c, g.taux(), n))
                        .isEqualTo(Montants.centimes(g.marge()))
                        .isNotNegative();
                assertThat(marge(s.objectif(), p, tp, c, g.tauxSuivant(), n))
                        .isEqualTo(Montants.centimes(g.margeSuivante()))
                        .isNegative();
            });
            s.croissanceProduits().ifPresent(g -> {
                assertThat(g.taux().moins(g.tauxSuivant())).isEqualTo(trouvee.pas());
                assertThat(marge(s.objectif(), p, g.taux(), c, tc, n)).isNotNegative();
                assertThat(marge(s.objectif(), p, g.tauxSuivant(), c, tc, n)).isNegative();
            });
            s.baseProduits().ifPresent(b -> {
                assertThat(marge(s.objectif(), b.montant(), tp, c, tc, n)).isNotNegative();
                assertThat(marge(s.objectif(), b.montantSuivant().orElseThrow(), tp, c, tc, n))
                        .isNegative();
            });
        }
        assertThat(trouvee.solutions().get(0).baseProduits()).isPresent();
    }
}
