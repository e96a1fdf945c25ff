package fr.cpom.investissement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.investissement.DemandeAmortissement.BaseJours;
import fr.cpom.investissement.DemandeAmortissement.Composant;
import fr.cpom.investissement.PlanAmortissement.LigneAmortissement;
import fr.cpom.investissement.PlanAmortissement.PlanComposant;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmortissementTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long DIX_MILLIARDS = 1_000_000_000_000L;

    private static long somme(List<LigneAmortissement> lignes, Function<LigneAmortissement, MonetaryAmount> champ) {
        return lignes.stream().mapToLong(l -> Montants.centimes(champ.apply(l))).sum();
    }

    @Property(tries = 1000)
    void les_annuites_font_la_base(
            @ForAll @LongRange(max = DIX_MILLIARDS) long brute,
            @ForAll @IntRange(max = 100) int residu,
            @ForAll @LongRange(max = DIX_MILLIARDS) long subvention,
            @ForAll @IntRange(min = 1, max = 100) int duree,
            @ForAll @IntRange(min = 1, max = 100) int acceptee,
            @ForAll @IntRange(max = 3000) int jour,
            @ForAll BaseJours base) {
        long residuelle = brute / 100 * residu;
        Composant composant = new Composant(
                "A",
                Montants.ofCentimes(brute),
                Optional.of(Montants.ofCentimes(residuelle)),
                duree,
                Optional.of(LocalDate.of(2024, 1, 1).plusDays(jour)),
                Optional.of(Montants.ofCentimes(subvention)),
                Optional.of(acceptee));
        Composant sansDate = new Composant(
                "B",
                Montants.ofCentimes(subvention),
                Optional.empty(),
                acceptee,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Calcul<PlanAmortissement> calcul = AmortissementCalculator.standard()
                .compute(
                        DemandeAmortissement.builder()
                                .addComposants(composant, sansDate)
                                .base(base)
                                .premierExercice(Exercice.of(2026))
                                .build(),
                        CONTEXTE);
        PlanAmortissement plan = calcul.valeur();
        long total = brute - residuelle + subvention;
        assertThat(Montants.centimes(plan.base())).isEqualTo(total);
        assertThat(calcul.explication().evaluer()).isEqualTo(total);
        assertThat(somme(plan.lignes(), LigneAmortissement::dotation)).isEqualTo(total);
        assertThat(somme(plan.lignes(), LigneAmortissement::quotePart)).isEqualTo(subvention);
        assertThat(somme(plan.lignes(), LigneAmortissement::derogatoire)).isZero();
        LigneAmortissement derniere = plan.lignes().get(plan.lignes().size() - 1);
        assertThat(Montants.centimes(derniere.valeurNette())).isEqualTo(residuelle);
        assertThat(derniere.cumulDerogatoire().isZero()).isTrue();
        for (PlanComposant p : plan.composants()) {
            assertThat(somme(p.lignes(), LigneAmortissement::dotation)).isEqualTo(Montants.centimes(p.base()));
            assertThat(p.lignes()).allSatisfy(l -> {
                assertThat(l.dotation().isNegative()).isFalse();
                assertThat(l.quotePart().isNegative()).isFalse();
                assertThat(l.cumulDerogatoire().isNegative()).isFalse();
            });
        }
    }

    @Test
    void une_mise_en_service_le_premier_janvier_donne_des_annees_entieres() {
        for (BaseJours base : BaseJours.values()) {
            PlanAmortissement plan = AmortissementCalculator.standard()
                    .compute(
                            DemandeAmortissement.builder()
                                    .addComposants(new Composant(
                                            "A",
                                            Montants.euros("900.00"),
                                            Optional.empty(),
                                            3,
                                            Optional.of(LocalDate.of(2028, 1, 1)),
                                            Optional.empty(),
                                            Optional.empty()))
                                    .base(base)
                                    .build(),
                            CONTEXTE)
                    .valeur();
            assertThat(plan.lignes())
                    .extracting(l -> l.exercice().orElseThrow().annee() + " " + Montants.texte(l.dotation()))
                    .containsExactly("2028 300.00", "2029 300.00", "2030 300.00");
        }
    }

    @Test
    void sans_date_les_annees_n_ont_qu_un_rang() {
        Composant composant = new Composant(
                "A",
                Montants.euros("900.00"),
                Optional.empty(),
                3,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Calcul<PlanAmortissement> calcul = AmortissementCalculator.standard()
                .compute(DemandeAmortissement.builder().addComposants(composant).build(), CONTEXTE);
        assertThat(calcul.valeur().lignes())
                .hasSize(3)
                .allMatch(l -> l.exercice().isEmpty());
        Calcul<PlanAmortissement> vide = AmortissementCalculator.standard()
                .compute(DemandeAmortissement.builder().build(), CONTEXTE);
        assertThat(vide.resultat()).isEmpty();
        assertThat(vide.anomalies()).extracting(Anomalie::code).containsExactly(CodeAnomalie.CHAMP_MANQUANT);
    }
}
