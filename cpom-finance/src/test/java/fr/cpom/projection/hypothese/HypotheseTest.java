package fr.cpom.projection.hypothese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.scenario.ComparaisonScenarios;
import fr.cpom.projection.scenario.DemandeScenarios;
import fr.cpom.projection.scenario.ScenariosCalculator;
import fr.cpom.projection.scenario.Variante;
import fr.cpom.projection.scenario.Variation;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.LigneProjetee;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HypotheseTest {
    private static DemandeTrajectoire demande(Hypothese hypothese) {
        return DemandeTrajectoire.builder()
                .exerciceBase(Exercice.of(2026))
                .nombreAnnees(3)
                .addLignes(LigneProjetee.builder()
                        .essms("E")
                        .groupe(GroupeFonctionnel.I)
                        .sens(SensLigne.CHARGE)
                        .montant(Montants.euros("1000.00"))
                        .build())
                .addHypotheses(hypothese)
                .build();
    }

    private static Calcul<Trajectoire> projeter(EffetHypothese effet, int debut, int fin) {
        return TrajectoireCalculator.standard()
                .compute(
                        demande(Hypothese.builder()
                                .from(Hypothese.of("h", FamilleHypothese.INFLATION, effet))
                                .debut(Exercice.of(debut))
                                .fin(Exercice.of(fin))
                                .build()),
                        Contexte.standard());
    }

    private static List<String> charges(Trajectoire trajectoire) {
        return trajectoire.annees().stream()
                .map(a -> Montants.texte(a.charges()))
                .toList();
    }

    @Test
    void une_hypothese_ne_bouge_rien_hors_de_ses_annees() {
        EffetHypothese effet = EffetHypothese.Evolution.of(Taux.pourcent("10"));
        assertThat(charges(projeter(effet, 2028, 2028).valeur()))
                .containsExactly("1000.00", "1000.00", "1100.00", "1100.00");
        assertThat(charges(projeter(effet, 2020, 2040).valeur()))
                .containsExactly("1000.00", "1100.00", "1210.00", "1331.00");
    }

    @Test
    void des_points_ajoutes_restent_dans_les_annees_de_l_hypothese() {
        DemandeTrajectoire demande = demande(Hypothese.builder()
                .from(Hypothese.of("h", FamilleHypothese.INFLATION, EffetHypothese.Evolution.of(Taux.pourcent("10"))))
                .debut(Exercice.of(2028))
                .build());
        DemandeScenarios scenarios = DemandeScenarios.builder()
                .trajectoire(demande)
                .addVariantes(Variante.of("plus", new Variation.DecalerTaux("h", Taux.pourcent("10"))))
                .build();
        List<ComparaisonScenarios.EcartAnnuel> ecarts = ScenariosCalculator.standard()
                .compute(scenarios, Contexte.standard())
                .valeur()
                .variantes()
                .get(0)
                .ecart()
                .annees();
        assertThat(ecarts)
                .extracting(m -> Montants.texte(m.resultat()))
                .containsExactly("0.00", "0.00", "-100.00", "-230.00");
    }

    @Test
    void une_valeur_hors_de_ses_annees_est_dite() {
        EffetHypothese montants = new EffetHypothese.Montants(
                List.of(new MontantAnnuel(Exercice.of(2027), Montants.euros("50.00"))), Optional.of(true));
        Calcul<Trajectoire> calcul = projeter(montants, 2028, 2029);
        assertThat(charges(calcul.valeur())).containsOnly("1000.00");
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.HYPOTHESE_HORS_SES_ANNEES);
    }

    @Test
    void des_annees_qui_finissent_avant_de_commencer_sont_refusees() {
        EffetHypothese effet = EffetHypothese.Evolution.of(Taux.ZERO);
        assertThatThrownBy(() -> projeter(effet, 2029, 2028))
                .isInstanceOf(ValeurInvalideException.class)
                .extracting(e -> ((ValeurInvalideException) e).code())
                .isEqualTo("PLAGE_INVERSEE");
    }
}
