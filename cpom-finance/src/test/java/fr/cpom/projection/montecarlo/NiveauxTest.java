package fr.cpom.projection.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.QuantiteAnnuelle;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.scenario.ComparaisonScenarios.ChiffresScenario;
import fr.cpom.projection.scenario.DemandeScenarios;
import fr.cpom.projection.scenario.ScenariosCalculator;
import fr.cpom.projection.scenario.Variante;
import fr.cpom.projection.scenario.Variation;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.LigneProjetee;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A gap means what the points of a scenario mean, to the cent. */
class NiveauxTest {
    private static final Contexte CONTEXTE = Contexte.standard();
    private static final int BASE = 2026;
    private static final CibleHypothese PRODUITS =
            new CibleHypothese(Optional.of(SensLigne.PRODUIT), List.of(), List.of(), List.of(), List.of());

    private static LigneProjetee ligne(SensLigne sens, GroupeFonctionnel groupe, String montant) {
        return LigneProjetee.builder()
                .essms("EHPAD")
                .groupe(groupe)
                .sens(sens)
                .montant(Montants.euros(montant))
                .build();
    }

    private static DemandeTrajectoire trajectoire(EffetHypothese effet, int annees, CibleHypothese cible) {
        return DemandeTrajectoire.builder()
                .exerciceBase(Exercice.of(BASE))
                .nombreAnnees(annees)
                .addLignes(ligne(SensLigne.PRODUIT, GroupeFonctionnel.I, "3000000.00"))
                .addLignes(ligne(SensLigne.CHARGE, GroupeFonctionnel.II, "2000000.00"))
                .addLignes(ligne(SensLigne.CHARGE, GroupeFonctionnel.III, "123456.78"))
                .addHypotheses(
                        Hypothese.builder()
                                .nom("x")
                                .famille(FamilleHypothese.ACTIVITE)
                                .cible(cible)
                                .effet(effet)
                                .build(),
                        Hypothese.builder()
                                .nom("prix de journée")
                                .famille(FamilleHypothese.TARIFICATION)
                                .cible(PRODUITS)
                                .effet(EffetHypothese.Evolution.of(Taux.pourcent("1")))
                                .build())
                .build();
    }

    private static LoiEcart constante(String points) {
        Taux taux = Taux.pourcent(points);
        return new LoiEcart.Triangulaire(taux, taux, taux);
    }

    private static Calcul<MonteCarlo> simuler(DemandeTrajectoire trajectoire, LoiEcart loi) {
        return MonteCarloCalculator.standard()
                .compute(
                        DemandeMonteCarlo.builder()
                                .trajectoire(trajectoire)
                                .addIncertitudes(IncertitudeHypothese.of("x", loi))
                                .nombreScenarios(3)
                                .build(),
                        CONTEXTE);
    }

    /** Results of the years, the same by the simulation, its replay and the scenario. */
    private static List<MonetaryAmount> resultats(DemandeTrajectoire trajectoire, String points) {
        MonteCarlo simulation = simuler(trajectoire, constante(points)).valeur();
        List<MonetaryAmount> simules =
                simulation.annees().stream().map(a -> a.resultat().minimum()).toList();
        DemandeTrajectoire rejeu = MonteCarloCalculator.standard()
                .scenario(
                        DemandeMonteCarlo.builder()
                                .trajectoire(trajectoire)
                                .addIncertitudes(IncertitudeHypothese.of("x", constante(points)))
                                .build(),
                        1,
                        CONTEXTE)
                .valeur();
        assertThat(projetes(rejeu)).isEqualTo(simules);
        ChiffresScenario variante = ScenariosCalculator.standard()
                .compute(
                        DemandeScenarios.builder()
                                .trajectoire(trajectoire)
                                .addVariantes(Variante.of("v", new Variation.DecalerTaux("x", Taux.pourcent(points))))
                                .build(),
                        CONTEXTE)
                .valeur()
                .variantes()
                .get(0)
                .chiffres();
        assertThat(variante.annees().stream()
                        .filter(a -> a.exercice().annee() > BASE)
                        .map(a -> a.resultat())
                        .toList())
                .isEqualTo(simules);
        return simules;
    }

    private static List<MonetaryAmount> projetes(DemandeTrajectoire demande) {
        return TrajectoireCalculator.standard().compute(demande, CONTEXTE).valeur().annees().stream()
                .skip(1)
                .map(AnneeTrajectoire::resultat)
                .toList();
    }

    private static List<MonetaryAmount> ecarts(EffetHypothese effet, int annees, String points) {
        DemandeTrajectoire trajectoire = trajectoire(effet, annees, CibleHypothese.groupes(GroupeFonctionnel.II));
        List<MonetaryAmount> centraux = projetes(trajectoire);
        List<MonetaryAmount> mus = resultats(trajectoire, points);
        return java.util.stream.IntStream.range(0, annees)
                .mapToObj(a -> mus.get(a).subtract(centraux.get(a)))
                .toList();
    }

    private static MonetaryAmount euros(String montant) {
        return Montants.euros(montant);
    }

    @Test
    void un_point_d_absence_est_celui_d_un_scenario() {
        EffetHypothese absence = new EffetHypothese.Absence(
                Taux.pourcent("10"),
                List.of(new TauxAnnuel(Exercice.of(BASE + 1), Taux.pourcent("11"))),
                Taux.pourcent("60"),
                Optional.empty(),
                Optional.empty());
        // 2 000 000 × (1.072 − 1.066) / 1.06 once, not every year
        assertThat(ecarts(absence, 3, "1")).containsExactly(euros("-11320.76"), euros("-11320.76"), euros("-11320.76"));
    }

    @Test
    void dix_points_de_volume_sont_ceux_d_un_scenario() {
        EffetHypothese volume = new EffetHypothese.Volume(
                List.of(new QuantiteAnnuelle(Exercice.of(BASE), new BigDecimal("27000"))), Optional.empty());
        DemandeTrajectoire trajectoire = trajectoire(volume, 4, PRODUITS);
        // 3 000 000 × 1.1 × 1.01⁴ = 3 433 993.23 of produits in 2030, less 2 123 456.78 of charges
        assertThat(resultats(trajectoire, "10").get(3)).isEqualTo(euros("1310536.45"));
        // the fifth of the line only: 2 000 000 × 20 % × 10 %
        EffetHypothese enPartie = new EffetHypothese.Volume(
                List.of(new QuantiteAnnuelle(Exercice.of(BASE), new BigDecimal("27000"))),
                Optional.of(Taux.pourcent("20")));
        assertThat(ecarts(enPartie, 2, "10")).containsExactly(euros("-40000.00"), euros("-40000.00"));
    }

    @Test
    void un_point_de_rotation_est_celui_d_un_scenario() {
        // 50 × 1 % × 3 000 on 2027 and after, whether turnover moves or not
        for (List<TauxAnnuel> annuels :
                List.of(List.<TauxAnnuel>of(), List.of(new TauxAnnuel(Exercice.of(BASE + 1), Taux.pourcent("22"))))) {
            EffetHypothese rotation =
                    new EffetHypothese.Rotation(new BigDecimal("50"), Taux.pourcent("20"), annuels, euros("3000.00"));
            assertThat(ecarts(rotation, 3, "1"))
                    .containsExactly(euros("-1500.00"), euros("-1500.00"), euros("-1500.00"));
        }
    }

    @Test
    void une_hypothese_limitee_a_des_annees_bouge_comme_dans_un_scenario() {
        EffetHypothese absence = new EffetHypothese.Absence(
                Taux.pourcent("10"),
                List.of(new TauxAnnuel(Exercice.of(BASE + 2), Taux.pourcent("12"))),
                Taux.pourcent("60"),
                Optional.of(new BigDecimal("1.3")),
                Optional.of(Taux.pourcent("40")));
        EffetHypothese rotation =
                new EffetHypothese.Rotation(new BigDecimal("42.5"), Taux.pourcent("20"), List.of(), euros("3456.78"));
        EffetHypothese volume = new EffetHypothese.Volume(
                List.of(
                        new QuantiteAnnuelle(Exercice.of(BASE), new BigDecimal("27.3")),
                        new QuantiteAnnuelle(Exercice.of(BASE + 2), new BigDecimal("28.7"))),
                Optional.of(Taux.pourcent("35")));
        for (EffetHypothese effet : List.of(absence, rotation, volume)) {
            DemandeTrajectoire entiere =
                    trajectoire(effet, 4, CibleHypothese.groupes(GroupeFonctionnel.II, GroupeFonctionnel.III));
            for (int debut = BASE + 1; debut <= BASE + 3; debut++) {
                Hypothese limitee = Hypothese.builder()
                        .from(entiere.hypotheses().get(0))
                        .debut(Exercice.of(debut))
                        .fin(Exercice.of(BASE + 3))
                        .build();
                resultats(
                        DemandeTrajectoire.builder()
                                .from(entiere)
                                .hypotheses(
                                        List.of(limitee, entiere.hypotheses().get(1)))
                                .build(),
                        "-1.7");
            }
        }
    }

    @Test
    void un_niveau_qui_varie_revient_l_annee_suivante() {
        // gap of the second year only, by the replay of levels: +1 point, then back
        EffetHypothese rotation =
                new EffetHypothese.Rotation(new BigDecimal("50"), Taux.pourcent("20"), List.of(), euros("3000.00"));
        Niveaux niveaux = Niveaux.de(rotation, Exercice.of(BASE), 3, CONTEXTE).orElseThrow();
        assertThat(niveaux.ecart(2, 0, 10_000_000)).isEqualTo(150_000);
        assertThat(niveaux.ecart(3, 10_000_000, 0)).isEqualTo(-150_000);
        assertThat(niveaux.ecart(3, 10_000_000, 10_000_000)).isZero();
    }

    @Test
    void une_part_et_une_quantite_restent_dans_leurs_bornes() {
        EffetHypothese rotation =
                new EffetHypothese.Rotation(new BigDecimal("50"), Taux.pourcent("20"), List.of(), euros("3000.00"));
        CibleHypothese charges = CibleHypothese.groupes(GroupeFonctionnel.II);
        Calcul<MonteCarlo> calcul = simuler(trajectoire(rotation, 1, charges), constante("-90"));
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.MONTECARLO_ECARTS_BORNES);
        // 3 030 000 − 2 123 456.78 + 50 × 20 % × 3 000
        assertThat(calcul.valeur().annees().get(0).resultat().minimum()).isEqualTo(euros("936543.22"));
        EffetHypothese volume = new EffetHypothese.Volume(
                List.of(new QuantiteAnnuelle(Exercice.of(BASE), new BigDecimal("100"))), Optional.empty());
        Calcul<MonteCarlo> vide = simuler(trajectoire(volume, 1, charges), constante("-200"));
        assertThat(vide.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.MONTECARLO_ECARTS_BORNES);
        // a millionth of the hundred days: two cents of the two million
        assertThat(vide.valeur().annees().get(0).resultat().minimum()).isEqualTo(euros("2906543.20"));
    }

    @Test
    void une_lognormale_multiplie_le_montant_de_la_rotation() {
        EffetHypothese rotation = new EffetHypothese.Rotation(
                new BigDecimal("50"),
                Taux.pourcent("20"),
                List.of(new TauxAnnuel(Exercice.of(BASE + 1), Taux.pourcent("22"))),
                euros("3000.00"));
        DemandeTrajectoire trajectoire = trajectoire(rotation, 2, CibleHypothese.groupes(GroupeFonctionnel.II));
        LoiEcart loi = new LoiEcart.Lognormale(Optional.of(Taux.pourcent("10")), Taux.ZERO);
        // 50 × 2 % × 3 000 = 3 000, a tenth more
        assertThat(simuler(trajectoire, loi).valeur().annees().get(1).resultat().minimum())
                .isEqualTo(projetes(trajectoire).get(1).subtract(euros("300.00")));
    }

    @Property(tries = 5000)
    void le_taux_est_l_arrondi_exact(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 2) long avant,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long apres,
            @ForAll @LongRange(min = 0, max = 61) long bits) {
        verifier(Math.max(1, avant >> bits), apres >> bits);
        verifier(avant, apres);
        // halves: odd differences on two milliards
        verifier(2_000_000_000L, apres >> 20);
    }

    private static void verifier(long avant, long apres) {
        BigDecimal exact = new BigDecimal(BigInteger.valueOf(apres)
                        .subtract(BigInteger.valueOf(avant))
                        .multiply(BigInteger.TEN.pow(9)))
                .divide(BigDecimal.valueOf(avant), 0, RoundingMode.HALF_UP);
        BigDecimal loin = BigDecimal.valueOf(100_000_000_000L);
        assertThat(Niveaux.taux(avant, apres)).isEqualTo(exact.min(loin).longValueExact());
    }
}
