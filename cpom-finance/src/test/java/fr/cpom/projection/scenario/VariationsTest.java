package fr.cpom.projection.scenario;

import static fr.cpom.projection.scenario.Budgets.CONTEXTE;
import static fr.cpom.projection.scenario.Budgets.taux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.EffetHypothese.Rotation;
import fr.cpom.projection.hypothese.EffetHypothese.Salaires;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.personnel.AnneeProjection;
import fr.cpom.projection.scenario.Mouvement.Coefficient;
import fr.cpom.projection.scenario.Mouvement.Points;
import fr.cpom.projection.scenario.Variation.AjouterHypothese;
import fr.cpom.projection.scenario.Variation.ChangerDuree;
import fr.cpom.projection.scenario.Variation.DecalerTaux;
import fr.cpom.projection.scenario.Variation.FixerTaux;
import fr.cpom.projection.scenario.Variation.FixerTauxClause;
import fr.cpom.projection.scenario.Variation.MultiplierTaux;
import fr.cpom.projection.scenario.Variation.RetirerHypothese;
import fr.cpom.projection.scenario.Variation.ReviserBase;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a change does to an effect, and what it refuses. */
class VariationsTest {
    private static final EffetsVaries EFFETS = new EffetsVaries(Budgets.BASE, 3, CONTEXTE);

    private static EffetHypothese mouvoir(EffetHypothese effet, Mouvement mouvement) {
        return EFFETS.mouvoir(effet, mouvement, "", new Anomalies()).orElseThrow();
    }

    private static AnneeProjection annee(String masse, String gvt) {
        return new AnneeProjection(
                List.of(),
                Optional.of(Taux.pourcent(masse)),
                Optional.of(Taux.pourcent("0.4")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Taux.pourcent(gvt)),
                Optional.empty(),
                List.of());
    }

    private static Salaires salaires(AnneeProjection annee) {
        return new Salaires(Optional.empty(), Optional.empty(), List.of(), List.of(annee));
    }

    @Test
    void les_points_vont_a_l_effet_masse_donne() {
        assertThat(mouvoir(salaires(annee("2", "0.5")), new Points(Taux.pourcent("1"))))
                .isEqualTo(salaires(annee("3", "0.5")));
    }

    @Test
    void un_coefficient_va_a_tous_les_taux_de_l_annee() {
        AnneeProjection attendue = new AnneeProjection(
                List.of(),
                Optional.of(Taux.pourcent("4")),
                Optional.of(Taux.pourcent("0.8")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Taux.pourcent("1")),
                Optional.empty(),
                List.of());
        assertThat(mouvoir(salaires(annee("2", "0.5")), new Coefficient(Taux.pourcent("200"))))
                .isEqualTo(salaires(attendue));
    }

    @Test
    void la_rotation_de_chaque_annee_bouge_celle_de_la_base_reste() {
        Rotation rotation = new Rotation(
                BigDecimal.TEN,
                Taux.pourcent("12"),
                List.of(new TauxAnnuel(Exercice.of(2028), Taux.pourcent("10"))),
                Montants.euros("4000.00"));
        assertThat(mouvoir(rotation, new Points(Taux.pourcent("1"))))
                .isEqualTo(new Rotation(
                        BigDecimal.TEN,
                        Taux.pourcent("12"),
                        List.of(
                                new TauxAnnuel(Exercice.of(2027), Taux.pourcent("13")),
                                new TauxAnnuel(Exercice.of(2028), Taux.pourcent("11"))),
                        Montants.euros("4000.00")));
    }

    @Test
    void une_evolution_sans_taux_prend_des_points_et_reste_sans_taux_sous_un_coefficient() {
        Evolution vide = new Evolution(Optional.empty(), List.of(), Optional.empty());
        assertThat(mouvoir(vide, new Points(taux(30)))).isEqualTo(Evolution.of(taux(30)));
        assertThat(mouvoir(vide, new Coefficient(taux(30)))).isEqualTo(vide);
    }

    @Test
    void une_base_revisee_se_repartit_au_prorata_et_au_centime() {
        DemandeTrajectoire demande = Budgets.simple(100_00, 0, 100_00, 0, 1);
        DemandeTrajectoire deux = DemandeTrajectoire.builder()
                .from(demande)
                .addLignes(Budgets.ligne("SESSAD", GroupeFonctionnel.II, SensLigne.CHARGE, 200_00))
                .build();
        DemandeTrajectoire revisee = new ApplicationVariations(CONTEXTE, new Anomalies())
                .appliquer(
                        deux,
                        new ReviserBase(
                                CibleHypothese.CHARGES, Optional.empty(), Optional.of(Montants.euros("-10.00"))),
                        "")
                .orElseThrow();
        assertThat(revisee.lignes())
                .extracting(l -> l.montant().orElseThrow())
                .containsExactly(Montants.euros("100.00"), Montants.euros("96.67"), Montants.euros("193.33"));
        assertThat(deux.lignes().get(1).montant()).contains(Montants.euros("100.00"));
    }

    @Provide
    Arbitrary<List<Variation>> quelconques() {
        Arbitrary<String> noms = Arbitraries.of(Budgets.PRIX, Budgets.PLAN, Budgets.ACTIVITE, "inconnue");
        Arbitrary<Taux> taux =
                Arbitraries.integers().between(-2_000_000, 2_000_000).map(Budgets::taux);
        return Arbitraries.oneOf(
                        noms.flatMap(n -> taux.map(t -> (Variation) new DecalerTaux(n, t))),
                        noms.flatMap(n -> taux.filter(t -> !t.estNegatif()).map(t -> new MultiplierTaux(n, t))),
                        noms.flatMap(n -> taux.map(t -> new FixerTaux(n, t))),
                        noms.map(RetirerHypothese::new),
                        noms.flatMap(n -> taux.map(t -> new FixerTauxClause(n, t))),
                        noms.map(n -> new AjouterHypothese(Budgets.hypothese(
                                n,
                                FamilleHypothese.ENERGIE,
                                CibleHypothese.produits(),
                                Evolution.of(Taux.pourcent("1000"))))),
                        taux.map(t -> new ReviserBase(CibleHypothese.produits(), Optional.of(t), Optional.empty())),
                        Arbitraries.longs()
                                .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L)
                                .map(m -> new ReviserBase(
                                        CibleHypothese.CHARGES, Optional.empty(), Optional.of(Montants.ofCentimes(m)))),
                        Arbitraries.integers().between(-1, 32).map(ChangerDuree::new))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<DemandeTrajectoire> demandes() {
        return Budgets.demandes();
    }

    @Property(tries = 150)
    void n_importe_quel_changement_finit_en_valeur_ou_en_anomalie(
            @ForAll("demandes") DemandeTrajectoire demande, @ForAll("quelconques") List<Variation> changements) {
        Calcul<ComparaisonScenarios> calcul = ScenariosCalculator.standard()
                .compute(
                        DemandeScenarios.builder()
                                .trajectoire(demande)
                                .addVariantes(new Variante("v", List.of(), changements))
                                .build(),
                        CONTEXTE);
        assertThat(calcul.resultat().isPresent()).isNotEqualTo(calcul.bloque());
    }
}
