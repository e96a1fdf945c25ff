package fr.cpom.projection.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.montecarlo.IncertitudeHypothese.TirageEcart;
import fr.cpom.projection.montecarlo.MonteCarlo.Distribution;
import fr.cpom.projection.montecarlo.MonteCarlo.PartVariance;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.LigneProjetee;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Test;

/** Closed forms, within four standard errors on a fixed seed; refusals; progress and interruption. */
class MonteCarloTest {
    private static final Contexte CONTEXTE = Contexte.standard();

    private static LigneProjetee ligne(SensLigne sens, GroupeFonctionnel groupe, String montant) {
        return LigneProjetee.builder()
                .essms("FAM")
                .groupe(groupe)
                .sens(sens)
                .montant(Montants.euros(montant))
                .build();
    }

    /** Produits of 1 000 000, charges of 700 000 in groupe II and 300 000 in groupe I, all flat. */
    private static DemandeTrajectoire trajectoire(int annees) {
        return DemandeTrajectoire.builder()
                .exerciceBase(Exercice.of(2026))
                .nombreAnnees(annees)
                .addLignes(ligne(SensLigne.PRODUIT, GroupeFonctionnel.I, "1000000.00"))
                .addLignes(ligne(SensLigne.CHARGE, GroupeFonctionnel.II, "700000.00"))
                .addLignes(ligne(SensLigne.CHARGE, GroupeFonctionnel.I, "300000.00"))
                .addHypotheses(hypothese("salaires", GroupeFonctionnel.II), hypothese("prix", GroupeFonctionnel.I))
                .build();
    }

    private static Hypothese hypothese(String nom, GroupeFonctionnel groupe) {
        return Hypothese.builder()
                .nom(nom)
                .famille(FamilleHypothese.INFLATION)
                .cible(CibleHypothese.groupes(groupe))
                .effet(EffetHypothese.Evolution.of(Taux.ZERO))
                .build();
    }

    private static DemandeMonteCarlo.Builder demande(int annees, IncertitudeHypothese... incertitudes) {
        return DemandeMonteCarlo.builder().trajectoire(trajectoire(annees)).addIncertitudes(incertitudes);
    }

    private static LoiEcart normale(String ecartType) {
        return LoiEcart.Normale.of(Taux.pourcent(ecartType));
    }

    private static MonteCarlo simuler(DemandeMonteCarlo demande) {
        return MonteCarloCalculator.standard().compute(demande, CONTEXTE).valeur();
    }

    private static double euros(MonetaryAmount montant) {
        return Montants.centimes(montant) / 100.0;
    }

    @Test
    void un_an_de_salaires_normaux_a_la_moyenne_et_l_ecart_type_de_la_formule() {
        MonteCarlo resultat = simuler(
                demande(1, IncertitudeHypothese.of("salaires", normale("1"))).build());
        Distribution d = resultat.cumul().resultat();
        // result = −700 000 × gap: mean 0, standard deviation 7 000; standard errors 70 and 49.5
        assertThat(euros(d.moyenne())).isEqualTo(0, within(280.0));
        assertThat(euros(d.ecartType().orElseThrow())).isEqualTo(7000, within(198.0));
        // normal quantile 0.95 is 1.6449, its standard error 2.11 σ / √n; expected shortfall 2.0627 σ
        assertThat(euros(d.centiles().get(0).montant())).isEqualTo(-11514, within(600.0));
        assertThat(euros(resultat.cumul().moyennePires())).isEqualTo(-14439, within(600.0));
        assertThat(resultat.annees().get(0).probabiliteDeficit().fraction().doubleValue())
                .isEqualTo(0.5, within(0.02));
    }

    @Test
    void la_part_de_variance_suit_le_carre_des_ecarts_types() {
        MonteCarlo resultat = simuler(demande(
                        1,
                        IncertitudeHypothese.of("salaires", normale("1")),
                        IncertitudeHypothese.of("prix", normale("1")))
                .build());
        List<PartVariance> parts = resultat.variance().parts();
        // 700² / (700² + 300²) = 0.8448
        assertThat(parts.get(0).part().fraction().doubleValue()).isEqualTo(0.8448, within(0.02));
        assertThat(parts.get(1).part().fraction().doubleValue()).isEqualTo(0.1552, within(0.02));
        // one year: the result is linear in the gaps
        assertThat(resultat.variance().residuel()).contains(Taux.ZERO);
    }

    @Test
    void deux_hypotheses_independantes_se_partagent_la_variance_vingt_quatre_vingts() {
        // standard deviations 7 000 and 300 000 × 4.666667 % = 14 000: variances 1 to 4
        MonteCarlo resultat = simuler(demande(
                        1,
                        IncertitudeHypothese.of("salaires", normale("1")),
                        IncertitudeHypothese.of("prix", normale("4.666667")))
                .build());
        // standard error 0.2 × 0.8 × √(4 / n) = 0.0032
        assertThat(part(resultat, 0)).isEqualTo(0.2, within(0.013));
        assertThat(part(resultat, 1)).isEqualTo(0.8, within(0.013));
    }

    private static double part(MonteCarlo resultat, int k) {
        return resultat.variance().parts().get(k).part().fraction().doubleValue();
    }

    /** Salaires, which move, and primes, correlated with them, on a line of no amount. */
    private static MonteCarlo avecUneHypotheseSansEffet(int annees, String r, int scenarios) {
        DemandeTrajectoire trajectoire = DemandeTrajectoire.builder()
                .from(trajectoire(annees))
                .addLignes(ligne(SensLigne.CHARGE, GroupeFonctionnel.III, "0.00"))
                .addHypotheses(hypothese("primes", GroupeFonctionnel.III))
                .build();
        return simuler(DemandeMonteCarlo.builder()
                .trajectoire(trajectoire)
                .addIncertitudes(
                        IncertitudeHypothese.of("salaires", normale("1")),
                        IncertitudeHypothese.of("primes", normale("3")))
                .addCorrelations(new CorrelationHypotheses("salaires", "primes", new BigDecimal(r)))
                .nombreScenarios(scenarios)
                .build());
    }

    @Test
    void une_hypothese_sans_effet_n_a_pas_de_part_meme_correlee() {
        MonteCarlo resultat = avecUneHypotheseSansEffet(5, "0.9", 10_000);
        assertThat(part(resultat, 0)).isEqualTo(1, within(0.005));
        assertThat(part(resultat, 1)).isEqualTo(0, within(0.005));
        MonteCarlo court = avecUneHypotheseSansEffet(1, "0", 20);
        assertThat(part(court, 0)).isEqualTo(1, within(0.0001));
        assertThat(part(court, 1)).isEqualTo(0, within(0.0001));
    }

    @Test
    void les_parts_et_le_reste_font_cent_pour_cent() {
        for (String r : new String[] {"-0.9", "0", "0.7"}) {
            MonteCarlo resultat = avecUneHypotheseSansEffet(5, r, 500);
            Taux somme = resultat.variance().parts().stream()
                    .map(PartVariance::part)
                    .reduce(resultat.variance().residuel().orElseThrow(), Taux::plus);
            assertThat(somme).isEqualTo(Taux.UN);
            resultat.variance()
                    .parts()
                    .forEach(p -> assertThat(p.part().fraction().scale()).isLessThanOrEqualTo(4));
        }
    }

    @Test
    void sans_assez_de_scenarios_la_variance_n_est_pas_partagee() {
        // ten gaps by scenario: eleven scenarios fit anything, twelve do not
        assertThat(avecUneHypotheseSansEffet(5, "0", 12).variance().parts()).hasSize(2);
        assertThat(avecUneHypotheseSansEffet(5, "0", 11).variance().parts()).isEmpty();
        Calcul<MonteCarlo> calcul = MonteCarloCalculator.standard()
                .compute(
                        demande(1, IncertitudeHypothese.of("prix", normale("1")))
                                .nombreScenarios(2)
                                .build(),
                        CONTEXTE);
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.MONTECARLO_VARIANCE_INDISPONIBLE);
        assertThat(calcul.valeur().variance().residuel()).isEmpty();
        // one draw for all the years is one gap
        IncertitudeHypothese unique =
                new IncertitudeHypothese("prix", normale("1"), Optional.empty(), Optional.of(TirageEcart.UNIQUE));
        assertThat(simuler(demande(5, unique).nombreScenarios(3).build())
                        .variance()
                        .parts())
                .hasSize(1);
    }

    @Test
    void une_loi_empirique_ne_tire_que_ses_observations() {
        LoiEcart observees = new LoiEcart.Empirique(List.of(Taux.ZERO, Taux.pourcent("10"), Taux.ZERO, Taux.ZERO));
        Distribution d = simuler(demande(1, IncertitudeHypothese.of("prix", observees))
                        .addCentiles(Taux.pourcent("23"), Taux.pourcent("27"))
                        .build())
                .cumul()
                .resultat();
        // −30 000 one time in four: mean −7 500, standard deviation 30 000 × √(3/16); standard errors 130 and 75
        assertThat(d.minimum()).isEqualTo(Montants.euros("-30000.00"));
        assertThat(d.centiles().get(0).montant()).isEqualTo(Montants.euros("-30000.00"));
        assertThat(d.centiles().get(1).montant()).isEqualTo(Montants.zero());
        assertThat(euros(d.moyenne())).isEqualTo(-7500, within(520.0));
        assertThat(euros(d.ecartType().orElseThrow())).isEqualTo(12_990, within(300.0));
    }

    @Test
    void la_correlation_agrandit_ou_compense() {
        double attendue = 10_000; // √(7 000² + 3 000² + 2 × r × 7 000 × 3 000) for r = 0.99: 9 979
        double opposee = 4_025; // the same for r = −0.99: 4 020.9
        assertThat(ecartType("0.99")).isEqualTo(attendue, within(350.0));
        assertThat(ecartType("-0.99")).isEqualTo(opposee, within(150.0));
    }

    private static double ecartType(String r) {
        DemandeMonteCarlo demande = demande(
                        1,
                        IncertitudeHypothese.of("salaires", normale("1")),
                        IncertitudeHypothese.of("prix", normale("1")))
                .addCorrelations(new CorrelationHypotheses("salaires", "prix", new BigDecimal(r)))
                .build();
        return euros(simuler(demande).cumul().resultat().ecartType().orElseThrow());
    }

    private static List<CodeAnomalie> dits(DemandeMonteCarlo.Builder demande) {
        return MonteCarloCalculator.standard()
                .compute(demande.nombreScenarios(50).build(), CONTEXTE)
                .anomalies()
                .stream()
                .map(Anomalie::code)
                .toList();
    }

    private static IncertitudeHypothese tiree(String nom, String persistance, TirageEcart tirage) {
        return new IncertitudeHypothese(
                nom,
                normale("1"),
                Optional.of(persistance).filter(p -> !p.isEmpty()).map(BigDecimal::new),
                Optional.of(tirage));
    }

    @Test
    void une_correlation_entre_memoires_differentes_est_dite_attenuee() {
        CorrelationHypotheses lien = new CorrelationHypotheses("salaires", "prix", new BigDecimal("0.8"));
        IncertitudeHypothese salaires = tiree("salaires", "0.5", TirageEcart.ANNUEL);
        assertThat(dits(demande(2, salaires, tiree("prix", "0.2", TirageEcart.ANNUEL))
                        .addCorrelations(lien)))
                .contains(CodeAnomalie.MONTECARLO_CORRELATION_ATTENUEE, CodeAnomalie.MONTECARLO_VARIANCE_COMMUNE);
        assertThat(dits(demande(2, salaires, tiree("prix", "", TirageEcart.UNIQUE))
                        .addCorrelations(lien)))
                .contains(CodeAnomalie.MONTECARLO_CORRELATION_ATTENUEE)
                .doesNotContain(CodeAnomalie.MONTECARLO_PERSISTANCE_SANS_OBJET);
        assertThat(dits(demande(2, salaires, tiree("prix", "0.50", TirageEcart.ANNUEL))
                        .addCorrelations(lien)))
                .doesNotContain(CodeAnomalie.MONTECARLO_CORRELATION_ATTENUEE);
        assertThat(dits(demande(1, salaires, tiree("prix", "0.2", TirageEcart.ANNUEL))
                        .addCorrelations(lien)))
                .doesNotContain(CodeAnomalie.MONTECARLO_CORRELATION_ATTENUEE);
        assertThat(dits(demande(2, tiree("prix", "0.2", TirageEcart.UNIQUE))))
                .contains(CodeAnomalie.MONTECARLO_PERSISTANCE_SANS_OBJET);
    }

    @Test
    void une_demande_refusee_ne_dit_rien_de_sa_variance() {
        CorrelationHypotheses un = new CorrelationHypotheses("prix", "salaires", BigDecimal.ONE);
        assertThat(dits(demande(
                                1,
                                IncertitudeHypothese.of("prix", normale("1")),
                                IncertitudeHypothese.of("salaires", normale("1")))
                        .addCorrelations(un)))
                .contains(CodeAnomalie.MONTECARLO_CORRELATION_IMPOSSIBLE)
                .doesNotContain(CodeAnomalie.MONTECARLO_VARIANCE_COMMUNE);
    }

    @Test
    void une_persistance_entiere_est_un_tirage_unique() {
        IncertitudeHypothese persistante =
                new IncertitudeHypothese("prix", normale("2"), Optional.of(BigDecimal.ONE), Optional.empty());
        IncertitudeHypothese unique =
                new IncertitudeHypothese("prix", normale("2"), Optional.empty(), Optional.of(TirageEcart.UNIQUE));
        assertThat(simuler(demande(5, persistante).build()))
                .isEqualTo(simuler(demande(5, unique).build()));
    }

    @Test
    void une_loi_sans_largeur_donne_la_trajectoire_centrale_partout() {
        MonteCarlo resultat = simuler(demande(
                        3, IncertitudeHypothese.of("prix", new LoiEcart.Triangulaire(Taux.ZERO, Taux.ZERO, Taux.ZERO)))
                .nombreScenarios(300)
                .build());
        resultat.annees().forEach(a -> {
            assertThat(a.resultat().centiles()).allMatch(c -> c.montant().isZero());
            assertThat(a.resultat().ecartType().orElseThrow().isZero()).isTrue();
            assertThat(a.probabiliteDeficit()).isEqualTo(Taux.ZERO);
        });
        assertThat(resultat.rupture().probabiliteAucune()).isEqualTo(Taux.UN);
        assertThat(resultat.variance().parts()).isEmpty();
    }

    @Test
    void un_exercice_de_base_en_deficit_est_la_rupture() {
        DemandeTrajectoire trajectoire = DemandeTrajectoire.builder()
                .from(trajectoire(2))
                .addLignes(ligne(SensLigne.CHARGE, GroupeFonctionnel.III, "0.01"))
                .build();
        MonteCarlo resultat = simuler(DemandeMonteCarlo.builder()
                .trajectoire(trajectoire)
                .addIncertitudes(IncertitudeHypothese.of("salaires", normale("1")))
                .nombreScenarios(100)
                .build());
        assertThat(resultat.rupture().annees())
                .extracting(a -> a.exercice().annee(), MonteCarlo.AnneeRupture::probabilite)
                .containsExactly(tuple(2026, Taux.UN), tuple(2027, Taux.ZERO), tuple(2028, Taux.ZERO));
        assertThat(resultat.rupture().probabiliteAucune()).isEqualTo(Taux.ZERO);
        // the same without the cent: half of the scenarios break in the first year
        MonteCarlo equilibre = simuler(
                demande(2, IncertitudeHypothese.of("salaires", normale("1"))).build());
        assertThat(equilibre.rupture().annees().get(0).probabilite()).isEqualTo(Taux.ZERO);
        assertThat(equilibre.rupture().annees().get(1).probabilite().fraction().doubleValue())
                .isEqualTo(0.5, within(0.02));
    }

    @Test
    void un_seul_scenario_n_a_pas_d_ecart_type() {
        DemandeMonteCarlo.Builder demande =
                demande(1, IncertitudeHypothese.of("salaires", normale("1"))).nombreScenarios(1);
        MonteCarlo resultat = simuler(demande.build());
        assertThat(resultat.cumul().resultat().ecartType()).isEmpty();
        assertThat(resultat.annees().get(0).caf().ecartType()).isEmpty();
        assertThat(simuler(demande.nombreScenarios(2).build())
                        .cumul()
                        .resultat()
                        .ecartType())
                .isPresent();
    }

    @Test
    void chaque_demande_impossible_a_son_code() {
        IncertitudeHypothese prix = IncertitudeHypothese.of("prix", normale("1"));
        IncertitudeHypothese salaires = IncertitudeHypothese.of("salaires", normale("1"));
        CorrelationHypotheses un = new CorrelationHypotheses("prix", "salaires", BigDecimal.ONE);
        assertThat(codes(demande(1))).contains(CodeAnomalie.CHAMP_MANQUANT);
        assertThat(codes(demande(1, IncertitudeHypothese.of("loyers", normale("1")))))
                .contains(CodeAnomalie.MONTECARLO_HYPOTHESE_INCONNUE);
        assertThat(codes(demande(1, prix, prix))).contains(CodeAnomalie.MONTECARLO_HYPOTHESE_EN_DOUBLE);
        assertThat(codes(demande(1, prix, salaires).addCorrelations(un)))
                .contains(CodeAnomalie.MONTECARLO_CORRELATION_IMPOSSIBLE);
        assertThat(codes(demande(1, prix, salaires)
                        .addCorrelations(
                                new CorrelationHypotheses("prix", "salaires", BigDecimal.ZERO),
                                new CorrelationHypotheses("salaires", "prix", BigDecimal.ZERO))))
                .contains(CodeAnomalie.MONTECARLO_CORRELATION_EN_DOUBLE);
        assertThat(codes(demande(30, prix).nombreScenarios(1_000_000))).contains(CodeAnomalie.MONTECARLO_TROP_GRAND);
        DemandeTrajectoire gel = DemandeTrajectoire.builder()
                .from(trajectoire(1))
                .addHypotheses(Hypothese.of(
                        "gel", FamilleHypothese.GESTION, new EffetHypothese.Gel(Optional.empty(), Optional.empty())))
                .build();
        assertThat(codes(DemandeMonteCarlo.builder()
                        .trajectoire(gel)
                        .addIncertitudes(IncertitudeHypothese.of("gel", normale("1")))))
                .contains(CodeAnomalie.MONTECARLO_HYPOTHESE_GEL);
    }

    private static List<CodeAnomalie> codes(DemandeMonteCarlo.Builder demande) {
        Calcul<MonteCarlo> calcul = MonteCarloCalculator.standard().compute(demande.build(), CONTEXTE);
        assertThat(calcul.resultat()).isEmpty();
        return calcul.anomalies().stream()
                .filter(Anomalie::estBloquante)
                .map(Anomalie::code)
                .toList();
    }

    @Test
    void un_taux_tire_reste_au_dessus_de_moins_cent_pour_cent() {
        LoiEcart chute = new LoiEcart.Empirique(List.of(Taux.pourcent("-400")));
        Calcul<MonteCarlo> calcul = MonteCarloCalculator.standard()
                .compute(
                        demande(1, IncertitudeHypothese.of("prix", chute))
                                .nombreScenarios(10)
                                .build(),
                        CONTEXTE);
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.MONTECARLO_ECARTS_BORNES);
        // 300 000 € at the lowest rate leave 0.0003 €: nothing
        assertThat(calcul.valeur().cumul().resultat().moyenne()).isEqualTo(Montants.euros("300000.00"));
    }

    @Test
    void l_avancement_est_dit_bloc_apres_bloc() {
        List<Long> vus = new ArrayList<>();
        Suivi suivi = new Suivi() {
            @Override
            public void avance(long faits, long total) {
                assertThat(total).isEqualTo(1000);
                vus.add(faits);
            }

            @Override
            public boolean interrompu() {
                return false;
            }
        };
        DemandeMonteCarlo demande = demande(2, IncertitudeHypothese.of("prix", normale("1")))
                .nombreScenarios(1000)
                .build();
        assertThat(MonteCarloCalculator.standard()
                        .executer(demande, CONTEXTE, new Execution(1, Optional.of(suivi)))
                        .resultat())
                .contains(simuler(demande));
        assertThat(vus).containsExactly(256L, 512L, 768L, 1000L);
    }

    @Test
    void une_simulation_interrompue_n_a_pas_de_resultat() {
        for (int fils : new int[] {1, 2}) {
            long[] faits = new long[1];
            Suivi suivi = new Suivi() {
                @Override
                public void avance(long nombre, long total) {
                    faits[0] = nombre;
                }

                @Override
                public boolean interrompu() {
                    return faits[0] >= 512;
                }
            };
            Calcul<MonteCarlo> calcul = MonteCarloCalculator.standard()
                    .executer(
                            demande(2, IncertitudeHypothese.of("prix", normale("1")))
                                    .build(),
                            CONTEXTE,
                            new Execution(fils, Optional.of(suivi)));
            assertThat(calcul.resultat()).isEmpty();
            Anomalie anomalie = calcul.anomalies().stream()
                    .filter(a -> a.code() == CodeAnomalie.MONTECARLO_INTERROMPU)
                    .findFirst()
                    .orElseThrow();
            assertThat(Long.parseLong(anomalie.arguments().get("faits"))).isBetween(512L, 2560L);
        }
    }

    @Test
    void un_montant_incertain_garde_son_total_et_sa_moyenne() {
        DemandeTrajectoire trajectoire = DemandeTrajectoire.builder()
                .from(trajectoire(1))
                .hypotheses(List.of(Hypothese.of(
                        "contentieux",
                        FamilleHypothese.CONTENTIEUX,
                        new EffetHypothese.Montants(
                                List.of(new fr.cpom.contrat.MontantAnnuel(
                                        Exercice.of(2027), Montants.euros("100000.00"))),
                                Optional.empty()))))
                .build();
        LoiEcart loi = new LoiEcart.Pert(Taux.pourcent("-50"), Taux.ZERO, Taux.pourcent("150"));
        Distribution d = simuler(DemandeMonteCarlo.builder()
                        .trajectoire(trajectoire)
                        .addIncertitudes(IncertitudeHypothese.of("contentieux", loi))
                        .build())
                .cumul()
                .resultat();
        // mean (−50 + 150) / 6 %; α = 2, β = 4: standard deviation 200 √(αβ / ((α+β)² (α+β+1))) = 35.635 %; standard
        // error 356
        assertThat(euros(d.moyenne())).isEqualTo(-116_666.67, within(1430.0));
        assertThat(euros(d.ecartType().orElseThrow())).isEqualTo(35_635, within(1500.0));
        assertThat(d.central()).isEqualTo(Montants.euros("-100000.00"));
    }
}
