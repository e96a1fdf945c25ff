package fr.cpom.projection.ciseau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.projection.ciseau.DemandeCiseau.CheminEssms;
import fr.cpom.projection.ciseau.EffetCiseau.LigneCiseau;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MesureCiseauTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long CENT_MILLIONS = 10_000_000_000L;
    private static final int SANS = Integer.MAX_VALUE;

    private static Taux taux(int dixMilliemes) {
        return Taux.of(BigDecimal.valueOf(dixMilliemes, 4));
    }

    private static CheminAnnuel chemin(long base, int dixMilliemes) {
        return CheminAnnuel.of(Montants.ofCentimes(base), taux(dixMilliemes));
    }

    private static EffetCiseau mesure(DemandeCiseau demande) {
        return MesureCiseauCalculator.standard().compute(demande, CONTEXTE).valeur();
    }

    private static DemandeCiseau.Builder demande(long p, int gp, long c, int gc, int n) {
        return DemandeCiseau.builder()
                .produits(chemin(p, gp))
                .charges(chemin(c, gc))
                .nombreAnnees(n);
    }

    private static long centimes(MonetaryAmount montant) {
        return Montants.centimes(montant);
    }

    @Property(tries = 1000)
    void la_somme_des_marges_est_le_cumul_et_l_explication_le_redonne(
            @ForAll @LongRange(max = CENT_MILLIONS) long p,
            @ForAll @IntRange(min = -500, max = 1000) int gp,
            @ForAll @LongRange(max = CENT_MILLIONS) long c,
            @ForAll @IntRange(min = -500, max = 1000) int gc,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(min = -200, max = 800) int prix) {
        Calcul<EffetCiseau> calcul = MesureCiseauCalculator.standard()
                .compute(
                        demande(p, gp, c, gc, n)
                                .prix(EvolutionPrix.of(taux(prix)))
                                .build(),
                        CONTEXTE);
        EffetCiseau effet = calcul.valeur();
        long somme = 0;
        long constante = 0;
        for (LigneCiseau l : effet.lignes()) {
            assertThat(centimes(l.marge())).isEqualTo(centimes(l.produits()) - centimes(l.charges()));
            if (l.rang() > 0) {
                somme += centimes(l.marge());
                constante += centimes(l.margeConstante().orElseThrow());
            }
            assertThat(centimes(l.cumul())).isEqualTo(somme);
        }
        assertThat(centimes(effet.cumul())).isEqualTo(somme);
        assertThat(centimes(effet.cumulConstant().orElseThrow())).isEqualTo(constante);
        assertThat(calcul.explication().evaluer()).isEqualTo(constante);
    }

    @Property(tries = 1000)
    void des_charges_plus_rapides_ne_retardent_jamais_la_rupture(
            @ForAll @LongRange(min = 1, max = CENT_MILLIONS) long p,
            @ForAll @IntRange(min = -500, max = 500) int gp,
            @ForAll @LongRange(min = 1, max = CENT_MILLIONS) long c,
            @ForAll @IntRange(min = -500, max = 500) int gc,
            @ForAll @IntRange(max = 500) int deplus,
            @ForAll @IntRange(min = 1, max = 20) int n) {
        EffetCiseau lente = mesure(demande(p, gp, c, gc, n).build());
        EffetCiseau rapide = mesure(demande(p, gp, c, gc + deplus, n).build());
        assertThat(rapide.rupture().rang().orElse(SANS))
                .isLessThanOrEqualTo(lente.rupture().rang().orElse(SANS));
        assertThat(centimes(rapide.cumul())).isLessThanOrEqualTo(centimes(lente.cumul()));
        if (lente.rupture().rangContinu().isPresent()) {
            assertThat(rapide.rupture().rangContinu().orElseThrow())
                    .isLessThanOrEqualTo(lente.rupture().rangContinu().orElseThrow());
        }
    }

    @Property(tries = 1000)
    void la_rupture_continue_tombe_dans_l_annee_qui_precede_la_rupture(
            @ForAll @LongRange(min = 1_000_000_000L, max = CENT_MILLIONS) long c,
            @ForAll @IntRange(min = 1, max = 500) int avance,
            @ForAll @IntRange(min = -100, max = 300) int gp,
            @ForAll @IntRange(min = 50, max = 500) int ecart) {
        long p = c + c / 10_000 * avance;
        EffetCiseau.Rupture rupture =
                mesure(demande(p, gp, c, gp + ecart, 50).build()).rupture();
        BigDecimal continu = rupture.rangContinu().orElseThrow();
        if (rupture.rang().isPresent()) {
            BigDecimal tolerance = new BigDecimal("0.001");
            BigDecimal rang = BigDecimal.valueOf(rupture.rang().get());
            assertThat(continu).isBetween(rang.subtract(BigDecimal.ONE).subtract(tolerance), rang.add(tolerance));
        } else {
            assertThat(continu).isGreaterThan(new BigDecimal("49.9"));
        }
    }

    @Property(tries = 500)
    void l_ensemble_est_la_somme_des_essms(
            @ForAll @LongRange(max = CENT_MILLIONS) long a,
            @ForAll @LongRange(max = CENT_MILLIONS) long b,
            @ForAll @IntRange(min = -500, max = 500) int ga,
            @ForAll @IntRange(min = -500, max = 500) int gb,
            @ForAll @LongRange(max = CENT_MILLIONS) long reserve) {
        Optional<MonetaryAmount> fonds = Optional.of(Montants.ofCentimes(reserve));
        EffetCiseau effet = mesure(DemandeCiseau.builder()
                .nombreAnnees(5)
                .addEssms(new CheminEssms("A", chemin(a, ga), chemin(b, gb), fonds, Optional.empty()))
                .addEssms(new CheminEssms("B", chemin(b, ga), chemin(a, gb), Optional.empty(), fonds))
                .build());
        assertThat(effet.essms().stream()
                        .mapToLong(e -> centimes(e.mesure().cumul()))
                        .sum())
                .isEqualTo(centimes(effet.cumul()));
        assertThat(centimes(effet.couverture().orElseThrow().toutes().reserve()))
                .isEqualTo(2 * reserve);
        assertThat(effet.couverture().orElseThrow().toutes().couvertJusquAu())
                .isGreaterThanOrEqualTo(
                        effet.couverture().orElseThrow().compensation().couvertJusquAu());
    }

    @Test
    void la_trace_ne_change_rien_et_se_lit() {
        DemandeCiseau b15 = demande(1_000_000_000L, 80, 990_000_000L, 220, 6)
                .prix(EvolutionPrix.of(taux(180)))
                .build();
        Calcul<EffetCiseau> calcul = MesureCiseauCalculator.standard().compute(b15, CONTEXTE);
        assertThat(calcul.explication().texte(Locale.FRENCH))
                .contains("Produits de l'année (N+6)", "× (1 + 0,8\u00a0%)^6", "/ (1 + 1,8\u00a0%)^6");
        assertThat(MesureCiseauCalculator.standard()
                        .compute(b15, CONTEXTE.withTracage(Tracage.aucun()))
                        .valeur())
                .isEqualTo(calcul.valeur());
    }

    @Test
    void un_montant_hors_des_annees_mesurees_est_dit() {
        CheminAnnuel observe = CheminAnnuel.of(List.of(
                new MontantAnnuel(Exercice.of(2023), Montants.euros("10")),
                new MontantAnnuel(Exercice.of(2024), Montants.euros("12"))));
        Calcul<EffetCiseau> calcul = MesureCiseauCalculator.standard()
                .compute(
                        DemandeCiseau.builder()
                                .exerciceBase(Exercice.of(2024))
                                .nombreAnnees(0)
                                .produits(observe)
                                .charges(observe)
                                .build(),
                        CONTEXTE);
        assertThat(calcul.anomalies()).extracting(a -> a.code()).contains(CodeAnomalie.CISEAU_ANNEE_ECARTEE);
        assertThat(calcul.valeur().lignes()).hasSize(1);
    }
}
