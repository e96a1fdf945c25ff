package fr.cpom.projection.scenario;

import static fr.cpom.projection.scenario.Budgets.CONTEXTE;
import static fr.cpom.projection.scenario.Budgets.taux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartAnnuel;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.RangScenario;
import fr.cpom.projection.scenario.Variation.DecalerTaux;
import fr.cpom.projection.scenario.Variation.FixerTaux;
import fr.cpom.projection.scenario.Variation.MultiplierTaux;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScenariosTest {
    @Provide
    Arbitrary<DemandeTrajectoire> demandes() {
        return Budgets.demandes();
    }

    @Provide
    Arbitrary<List<Variation>> listes() {
        return Budgets.listes();
    }

    @Provide
    Arbitrary<List<Variation>> variations() {
        return Budgets.variations().list().ofMaxSize(4);
    }

    private static Calcul<ComparaisonScenarios> calculer(DemandeTrajectoire demande, List<Variante> variantes) {
        return ScenariosCalculator.standard()
                .compute(
                        DemandeScenarios.builder()
                                .trajectoire(demande)
                                .variantes(variantes)
                                .build(),
                        CONTEXTE);
    }

    private static long somme(List<MonetaryAmount> montants) {
        return montants.stream().mapToLong(Montants::centimes).sum();
    }

    @Property(tries = 60)
    void un_scenario_egal_a_la_base_n_a_pas_d_ecart(@ForAll("demandes") DemandeTrajectoire demande) {
        ComparaisonScenarios c = calculer(
                        demande,
                        List.of(
                                Variante.of("vide"),
                                Variante.of(
                                        "sans effet",
                                        new DecalerTaux(Budgets.SALAIRES, Taux.ZERO),
                                        new MultiplierTaux(Budgets.PLAN, Taux.UN),
                                        new MultiplierTaux(Budgets.ACTIVITE, Taux.UN),
                                        new DecalerTaux(Budgets.PRIX, taux(125)),
                                        new DecalerTaux(Budgets.PRIX, taux(-125)))))
                .valeur();
        assertThat(c.variantes()).hasSize(2).allSatisfy(v -> {
            assertThat(v.ecart().causes()).isEmpty();
            assertThat(v.ecart().essms()).isEmpty();
            assertThat(v.ecart().cumul().isZero()).isTrue();
            assertThat(v.ecart().annees())
                    .allMatch(a -> a.resultat().isZero() && a.caf().isZero());
            assertThat(v.chiffres().annees()).isEqualTo(c.base().annees());
        });
        assertThat(c.classement()).extracting(RangScenario::rang).containsOnly(1);
        assertThat(c.classement()).extracting(RangScenario::nom).isSorted();
    }

    @Property(tries = 150)
    void causes_effets_et_essms_font_l_ecart(
            @ForAll("demandes") DemandeTrajectoire demande, @ForAll("listes") List<Variation> changements) {
        Calcul<ComparaisonScenarios> calcul = calculer(demande, List.of(new Variante("v", List.of(), changements)));
        if (calcul.resultat().isEmpty()) {
            assertThat(calcul.anomalies())
                    .filteredOn(Anomalie::estBloquante)
                    .extracting(Anomalie::code)
                    .containsOnly(CodeAnomalie.VARIANTE_BASE_NEGATIVE);
            return;
        }
        ComparaisonScenarios c = calcul.valeur();
        EcartScenario ecart = c.variantes().get(0).ecart();
        for (int rang = 0; rang < ecart.annees().size(); rang++) {
            EcartAnnuel a = ecart.annees().get(rang);
            int r = rang;
            long attendu = Montants.centimes(
                            c.variantes().get(0).chiffres().annees().get(rang).resultat())
                    - Montants.centimes(c.base().annees().get(rang).resultat());
            assertThat(Montants.centimes(a.resultat())).isEqualTo(attendu);
            assertThat(somme(List.of(a.prix(), a.volume(), a.structure(), a.politique())))
                    .isEqualTo(attendu);
            assertThat(somme(ecart.causes().stream()
                            .map(x -> x.montants().get(r).montant())
                            .toList()))
                    .isEqualTo(attendu);
            assertThat(somme(ecart.essms().stream()
                            .map(e -> e.annees().get(r).resultat())
                            .toList()))
                    .isEqualTo(attendu);
        }
        assertThat(somme(ecart.causes().stream().map(x -> x.cumul()).toList()))
                .isEqualTo(Montants.centimes(ecart.cumul()));
        assertThat(calcul.explication().evaluer())
                .isEqualTo(Montants.centimes(
                        c.classement().get(0).valeur().montant().orElseThrow()));
    }

    @Property(tries = 60)
    void une_variante_partie_d_autres_applique_leurs_changements_dans_l_ordre(
            @ForAll("demandes") DemandeTrajectoire demande,
            @ForAll("variations") List<Variation> premiers,
            @ForAll("variations") List<Variation> seconds) {
        List<Variation> boutABout =
                Stream.concat(premiers.stream(), seconds.stream()).toList();
        Calcul<ComparaisonScenarios> calcul = calculer(
                demande,
                List.of(
                        new Variante("b", List.of("a"), seconds),
                        new Variante("a", List.of(), premiers),
                        new Variante("c", List.of("a", "b", "a"), List.of()),
                        new Variante("d", List.of(), boutABout)));
        calcul.resultat().ifPresent(c -> {
            for (int i : new int[] {0, 2}) {
                assertThat(c.variantes().get(i).chiffres().annees())
                        .isEqualTo(c.variantes().get(3).chiffres().annees());
            }
        });
    }

    @Test
    void l_ordre_des_departs_compte() {
        DemandeTrajectoire demande = Budgets.simple(1_000_000_00L, 80, 990_000_00L, 220, 3);
        List<Variante> variantes = List.of(
                Variante.of("fixe", new FixerTaux(Budgets.PRIX, taux(100))),
                Variante.of("plus", new DecalerTaux(Budgets.PRIX, taux(50))),
                new Variante("fixe puis plus", List.of("fixe", "plus"), List.of()),
                new Variante("plus puis fixe", List.of("plus", "fixe"), List.of()));
        ComparaisonScenarios c = calculer(demande, variantes).valeur();
        assertThat(charges(c, 2)).isEqualTo(charges(Budgets.simple(1_000_000_00L, 80, 990_000_00L, 150, 3)));
        assertThat(charges(c, 3)).isEqualTo(charges(Budgets.simple(1_000_000_00L, 80, 990_000_00L, 100, 3)));
    }

    private static List<MonetaryAmount> charges(ComparaisonScenarios c, int variante) {
        return c.variantes().get(variante).chiffres().annees().stream()
                .map(a -> a.charges())
                .toList();
    }

    private static List<MonetaryAmount> charges(DemandeTrajectoire demande) {
        Trajectoire t =
                TrajectoireCalculator.standard().compute(demande, CONTEXTE).valeur();
        return t.annees().stream().map(a -> a.charges()).toList();
    }

    @Test
    void trop_de_variantes() {
        List<Variante> variantes = IntStream.rangeClosed(1, DemandeScenarios.VARIANTES_MAXIMALES + 1)
                .mapToObj(i -> Variante.of("v" + i))
                .toList();
        DemandeTrajectoire demande = Budgets.simple(100, 0, 100, 0, 1);
        assertThat(calculer(demande, variantes).anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.SCENARIO_TROP_NOMBREUX);
        assertThat(calculer(demande, variantes.subList(1, variantes.size())).resultat())
                .isPresent();
    }

    @Test
    void une_boucle_est_nommee_et_un_depart_repete_n_applique_qu_une_fois() {
        DemandeTrajectoire demande = Budgets.simple(100_00, 0, 100_00, 0, 1);
        Calcul<ComparaisonScenarios> boucle = calculer(
                demande,
                List.of(
                        new Variante("a", List.of("b"), List.of()),
                        new Variante("b", List.of("c"), List.of()),
                        new Variante("c", List.of("b"), List.of())));
        assertThat(boucle.resultat()).isEmpty();
        assertThat(boucle.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.VARIANTE_CYCLE)
                .extracting(a -> a.arguments().get("valeur"))
                .contains("b → c → b");
        ComparaisonScenarios losange = calculer(
                        demande,
                        List.of(
                                Variante.of("x", new DecalerTaux(Budgets.PRIX, taux(1000))),
                                new Variante("y", List.of("x"), List.of()),
                                new Variante("z", List.of("x"), List.of()),
                                new Variante("w", List.of("y", "z"), List.of())))
                .valeur();
        assertThat(charges(losange, 3)).isEqualTo(List.of(Montants.euros("100.00"), Montants.euros("110.00")));
    }

    @Test
    void une_alerte_propre_a_une_variante_est_dite_a_sa_place() {
        DemandeTrajectoire demande = Budgets.simple(100_00, 0, 100_00, 0, 1);
        Calcul<ComparaisonScenarios> calcul = calculer(
                demande,
                List.of(Variante.of(
                        "gel sans ligne",
                        new Variation.GelerLignes(
                                "gel",
                                CibleHypothese.groupes(GroupeFonctionnel.III),
                                Optional.empty(),
                                Optional.empty()))));
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.SCENARIO_ALERTES)
                .extracting(Anomalie::chemin, a -> a.arguments().get("codes"))
                .isEqualTo(Collections.singletonList(tuple("/variantes/0", "HYPOTHESE_SANS_LIGNE")));
    }
}
