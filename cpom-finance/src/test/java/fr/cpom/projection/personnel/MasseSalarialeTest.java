package fr.cpom.projection.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.projection.personnel.DecompositionMasse.PartCategorie;
import fr.cpom.projection.personnel.DemandeDecompositionMasse.CategoriePersonnel;
import fr.cpom.projection.personnel.DemandeDecompositionMasse.MouvementsPersonnel;
import fr.cpom.projection.personnel.DemandeDecompositionMasse.Present;
import fr.cpom.projection.personnel.DemandeProjection.ModeProjection;
import fr.cpom.projection.personnel.DemandeTauxDirecteur.Composante;
import fr.cpom.projection.personnel.ProjectionMasse.LigneProjection;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MasseSalarialeTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    private static Taux taux(int centMilliemes) {
        return Taux.of(BigDecimal.valueOf(centMilliemes, 5));
    }

    private static Optional<BigDecimal> effectif(long centiemes) {
        return Optional.of(BigDecimal.valueOf(centiemes, 2));
    }

    private static Optional<MonetaryAmount> euros(long centimes) {
        return Optional.of(Montants.ofCentimes(centimes));
    }

    private static long cents(Optional<MonetaryAmount> montant) {
        return Montants.centimes(montant.orElseThrow());
    }

    @Property(tries = 1000)
    void les_trois_effets_font_l_evolution_et_les_categories_les_effets(
            @ForAll @Size(min = 4, max = 40) List<@LongRange(min = 1_000, max = 500_000) Long> nombres) {
        List<CategoriePersonnel> categories = new ArrayList<>();
        for (int i = 0; i + 3 < nombres.size(); i += 4) {
            categories.add(new CategoriePersonnel(
                    "C" + i,
                    effectif(nombres.get(i)),
                    effectif(nombres.get(i + 1)),
                    euros(nombres.get(i + 2)),
                    euros(nombres.get(i + 3))));
        }
        Calcul<DecompositionMasse> calcul = DecompositionMasseCalculator.standard()
                .compute(
                        DemandeDecompositionMasse.builder()
                                .categories(categories)
                                .build(),
                        CONTEXTE);
        DecompositionMasse d = calcul.valeur();
        assertThat(cents(d.effectif()) + cents(d.structure()) + cents(d.nominal()))
                .isEqualTo(cents(d.evolution()));
        assertThat(cents(d.masseApres()) - cents(d.masseAvant())).isEqualTo(cents(d.evolution()));
        assertThat(somme(d, PartCategorie::effectif)).isEqualTo(cents(d.effectif()));
        assertThat(somme(d, PartCategorie::structure)).isEqualTo(cents(d.structure()));
        assertThat(somme(d, PartCategorie::nominal)).isEqualTo(cents(d.nominal()));
        assertThat(calcul.explication().evaluer()).isEqualTo(cents(d.evolution()));
    }

    private static long somme(DecompositionMasse d, Function<PartCategorie, MonetaryAmount> champ) {
        return d.categories().stream()
                .mapToLong(c -> Montants.centimes(champ.apply(c)))
                .sum();
    }

    @Property(tries = 1000)
    void une_seule_categorie_n_a_pas_d_effet_de_structure(
            @ForAll @LongRange(min = 1_000, max = 500_000) long e0,
            @ForAll @LongRange(min = 1_000, max = 500_000) long e1,
            @ForAll @LongRange(min = 1_000, max = 500_000) long s0,
            @ForAll @LongRange(min = 1_000, max = 500_000) long s1) {
        DecompositionMasse d = DecompositionMasseCalculator.standard()
                .compute(
                        DemandeDecompositionMasse.builder()
                                .addCategories(
                                        new CategoriePersonnel("E", effectif(e0), effectif(e1), euros(s0), euros(s1)))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(cents(d.structure())).isZero();
        assertThat(d.tauxStructure()).contains(Taux.ZERO);
        assertThat(d.tauxSalaireMoyen()).isEqualTo(d.tauxNominal());
    }

    @Property(tries = 1000)
    void le_gvt_solde_est_la_somme_des_deux(
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = 1, max = 1_000_000) Long> salaires,
            @ForAll @IntRange(min = -1_000, max = 5_000) int generales) {
        List<MonetaryAmount> montants =
                salaires.stream().map(Montants::ofCentimes).toList();
        List<Present> presents = montants.stream()
                .map(m -> new Present(m, Montants.ofCentimes(Montants.centimes(m) + 1_234)))
                .toList();
        DecompositionMasse.Gvt gvt = DecompositionMasseCalculator.standard()
                .compute(
                        DemandeDecompositionMasse.builder()
                                .mouvements(new MouvementsPersonnel(
                                        presents, montants, montants, euros(100_000_000), Optional.of(taux(generales))))
                                .build(),
                        CONTEXTE)
                .valeur()
                .gvt()
                .orElseThrow();
        assertThat(cents(gvt.noria())).isZero();
        assertThat(cents(gvt.solde())).isEqualTo(cents(gvt.positif()) + cents(gvt.noria()));
    }

    private static AnneeProjection annee(int mois, int hausse, int positif, int negatif, int effectif) {
        return new AnneeProjection(
                List.of(Hausse.of(mois, taux(hausse))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(taux(positif)),
                Optional.of(taux(negatif)),
                Optional.empty(),
                Optional.of(taux(effectif)),
                List.of(
                        new MesurePersonnel(
                                "forfait",
                                BigDecimal.TEN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                euros(4_901),
                                Optional.of(mois),
                                Optional.of(effectif % 2 == 0)),
                        new MesurePersonnel(
                                "points",
                                new BigDecimal("3.7"),
                                Optional.of(new BigDecimal("5")),
                                Optional.empty(),
                                Optional.of(IndiceSalarial.FONCTION_PUBLIQUE),
                                Optional.empty(),
                                Optional.of(mois),
                                Optional.empty())));
    }

    @Property(tries = 1000)
    void les_causes_font_l_evolution_de_chaque_annee(
            @ForAll @LongRange(max = 100_000_000_000L) long masse,
            @ForAll @IntRange(min = 1, max = 12) int mois,
            @ForAll @IntRange(min = -1_000, max = 5_000) int hausse,
            @ForAll @IntRange(max = 3_000) int positif,
            @ForAll @IntRange(min = -3_000, max = 0) int negatif,
            @ForAll @IntRange(min = -9_000, max = 9_000) int effectif,
            @ForAll ModeProjection mode) {
        Calcul<ProjectionMasse> calcul = ProjectionCalculator.standard()
                .compute(
                        DemandeProjection.builder()
                                .masseDepart(Montants.ofCentimes(masse))
                                .exerciceDepart(Exercice.of(2024))
                                .mode(mode)
                                .addAnnees(annee(mois, hausse, positif, negatif, effectif))
                                .addAnnees(annee(13 - mois, hausse, positif, negatif, effectif + 1))
                                .nombreAnnees(4)
                                .tauxCharges(Taux.pourcent("42.5"))
                                .build(),
                        CONTEXTE);
        ProjectionMasse projection = calcul.valeur();
        long precedente = masse;
        long total = 0;
        for (LigneProjection ligne : projection.annees()) {
            assertThat(Montants.centimes(ligne.massePrecedente())).isEqualTo(precedente);
            precedente += ligne.causes().stream()
                    .mapToLong(c -> Montants.centimes(c.montant()))
                    .sum();
            assertThat(Montants.centimes(ligne.masse())).isEqualTo(precedente);
            total += Montants.centimes(ligne.coutTotal());
        }
        assertThat(projection.annees()).hasSize(4);
        assertThat(Montants.centimes(projection.total())).isEqualTo(total);
        assertThat(calcul.explication().evaluer()).isEqualTo(total);
    }

    @Property(tries = 1000)
    void le_poids_implicite_redonne_le_taux(
            @ForAll @IntRange(min = 1, max = 99) int poids,
            @ForAll @IntRange(min = -500, max = 500) int g1,
            @ForAll @IntRange(min = 501, max = 2_000) int g2) {
        Composante a = new Composante("a", Optional.of(taux(poids * 1_000)), Optional.of(taux(g1)));
        Composante b = new Composante("b", Optional.empty(), Optional.of(taux(g2)));
        TauxDirecteur direct = TauxDirecteurCalculator.standard()
                .compute(new DemandeTauxDirecteur(List.of(a, b), Optional.empty()), CONTEXTE)
                .valeur();
        TauxDirecteur inverse = TauxDirecteurCalculator.standard()
                .compute(
                        new DemandeTauxDirecteur(
                                List.of(new Composante("a", Optional.empty(), a.evolution()), b),
                                Optional.of(direct.taux())),
                        CONTEXTE)
                .valeur();
        assertThat(inverse.composantes().get(0).poids()).isEqualTo(taux(poids * 1_000));
        assertThat(inverse.composantes().get(0).poidsImplicite()).isTrue();
        assertThat(inverse.taux()).isEqualTo(direct.taux());
    }

    @Test
    void les_hypotheses_reviennent_avec_leur_source() {
        Calcul<ProjectionMasse> calcul = ProjectionCalculator.standard()
                .compute(
                        DemandeProjection.builder()
                                .masseDepart(Montants.euros("100000.00"))
                                .exerciceDepart(Exercice.of(2026))
                                .addAnnees(annee(7, 1_000, 500, -200, 0))
                                .addSources(new DemandeProjection.SourceHypothese("gvtPositif", "bilan social 2025"))
                                .build(),
                        CONTEXTE);
        assertThat(calcul.valeur().hypotheses())
                .filteredOn(h -> h.hypothese().equals("gvtPositif"))
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.valeur()).isEqualTo("0.5%");
                    assertThat(h.source()).contains("bilan social 2025");
                    assertThat(h.exercice()).contains(Exercice.of(2027));
                });
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.HYPOTHESE_SANS_SOURCE)
                .singleElement()
                .satisfies(a -> assertThat(a.arguments().toString())
                        .contains("gvtNegatif", "masseDepart")
                        .doesNotContain("gvtPositif"));
    }

    @Property(tries = 300)
    void des_entrees_demesurees_ne_levent_rien(
            @ForAll @LongRange(max = 999_999_999_999_999_999L) long masse,
            @ForAll @IntRange(min = -99_999, max = 2_000_000_000) int t,
            @ForAll @IntRange(min = 1, max = 50) int annees) {
        Taux taux = taux(t);
        DemandeProjection demande = DemandeProjection.builder()
                .masseDepart(Montants.ofCentimes(masse))
                .exerciceDepart(Exercice.of(2026))
                .addAnnees(new AnneeProjection(
                        List.of(Hausse.of(5, taux)),
                        Optional.empty(),
                        Optional.of(taux),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(taux),
                        Optional.of(taux),
                        List.of()))
                .nombreAnnees(annees)
                .build();
        Calcul<ProjectionMasse> calcul = ProjectionCalculator.standard().compute(demande, CONTEXTE);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        Calcul<Effets> effets = EffetsCalculator.standard()
                .compute(
                        DemandeEffets.builder()
                                .addHausses(Hausse.of(3, taux), Hausse.of(3, taux))
                                .masseReference(Montants.ofCentimes(masse))
                                .build(),
                        CONTEXTE);
        assertThat(effets.resultat().isPresent() || effets.bloque()).isTrue();
    }

    @Test
    void une_annee_sans_valeur_de_point_est_nommee() {
        Calcul<Effets> calcul = EffetsCalculator.standard()
                .compute(
                        DemandeEffets.builder()
                                .valeurPoint(IndiceSalarial.CCN66)
                                .exercice(Exercice.of(2015))
                                .build(),
                        CONTEXTE);
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).extracting(Anomalie::code).containsOnlyOnce(CodeAnomalie.BAREME_ABSENT);
    }

    @Test
    void chaque_annee_de_2017_a_2027_a_ses_valeurs_de_point() {
        for (IndiceSalarial indice : IndiceSalarial.values()) {
            for (int annee = 2017; annee <= 2027; annee++) {
                Calcul<Effets> calcul = EffetsCalculator.standard()
                        .compute(
                                DemandeEffets.builder()
                                        .valeurPoint(indice)
                                        .exercice(Exercice.of(annee))
                                        .build(),
                                CONTEXTE);
                assertThat(calcul.resultat()).as(indice + " " + annee).isPresent();
            }
        }
    }
}
