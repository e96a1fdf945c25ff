package fr.cpom.projection.scenario;

import static fr.cpom.projection.scenario.Budgets.CONTEXTE;
import static fr.cpom.projection.scenario.Budgets.DOTATION;
import static fr.cpom.projection.scenario.Budgets.PRIX;
import static fr.cpom.projection.scenario.Budgets.SALAIRES;
import static fr.cpom.projection.scenario.Budgets.taux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.scenario.DemandeGrille.AxeGrille;
import fr.cpom.projection.scenario.DemandeTornado.BrancheTornado;
import fr.cpom.projection.scenario.ParametreScenario.CoefficientHypotheses;
import fr.cpom.projection.scenario.ParametreScenario.MontantBase;
import fr.cpom.projection.scenario.ParametreScenario.PointsHypotheses;
import fr.cpom.projection.scenario.ParametreScenario.TauxBase;
import fr.cpom.projection.scenario.ParametreScenario.TauxHypotheses;
import fr.cpom.projection.scenario.ResultatRecherches.EncadrementParametre;
import fr.cpom.projection.scenario.ResultatRecherches.SolutionRecherche;
import fr.cpom.projection.scenario.Tornado.EffetBranche;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.EvolutionBfr;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.SituationFinanciere;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Grid, tornado, search. */
class SimulationsTest {
    private static final long DIX_MILLIONS = 1_000_000_000L;

    @Provide
    Arbitrary<DemandeTrajectoire> demandes() {
        return Budgets.demandes();
    }

    private static long grandeur(GrandeurProjetee grandeur, DemandeTrajectoire demande) {
        Trajectoire t =
                TrajectoireCalculator.standard().compute(demande, CONTEXTE).valeur();
        List<Long> resultats = t.annees().stream()
                .skip(1)
                .map(a -> Montants.centimes(a.produits()) - Montants.centimes(a.charges()))
                .toList();
        return switch (grandeur) {
            case CUMUL_MARGES -> resultats.stream().mapToLong(Long::longValue).sum();
            case MARGE_FINALE -> resultats.get(resultats.size() - 1);
            case MARGE_MINIMALE -> Collections.min(resultats);
            default -> throw new IllegalArgumentException(grandeur.name());
        };
    }

    private static AxeGrille axe(ParametreScenario parametre, int... dixMilliemes) {
        return new AxeGrille(
                parametre,
                IntStream.of(dixMilliemes)
                        .mapToObj(t -> ValeurParametre.of(taux(t)))
                        .toList());
    }

    @Property(tries = 40)
    void le_centre_de_la_grille_est_la_base(@ForAll("demandes") DemandeTrajectoire demande) {
        GrilleScenarios g = GrilleCalculator.standard()
                .compute(
                        new DemandeGrille(
                                demande,
                                axe(new PointsHypotheses(List.of(SALAIRES, PRIX)), -50, 0, 50),
                                axe(new CoefficientHypotheses(List.of(Budgets.ACTIVITE)), 9_000, 10_000, 11_000),
                                GrandeurProjetee.CUMUL_MARGES),
                        CONTEXTE)
                .valeur();
        assertThat(g.lignes().get(1).cellules().get(1)).isEqualTo(g.base());
        assertThat(g.base()).isEqualTo(ValeurGrandeur.of(grandeur(GrandeurProjetee.CUMUL_MARGES, demande)));
        assertThat(g.lignes()).hasSize(3).allMatch(l -> l.cellules().size() == 3);
        // more charges, less margin
        assertThat(g.lignes().get(0).cellules().get(1).rang())
                .isGreaterThan(g.lignes().get(2).cellules().get(1).rang());
    }

    @Property(tries = 40)
    void chaque_cellule_est_le_budget_ecrit_a_la_main(
            @ForAll @IntRange(min = -100, max = 300) int gp,
            @ForAll @IntRange(min = -100, max = 300) int gc,
            @ForAll @IntRange(min = -100, max = 100) int points) {
        DemandeTrajectoire demande = Budgets.simple(DIX_MILLIONS, 80, 990_000_000L, 220, 6);
        GrilleScenarios g = GrilleCalculator.standard()
                .compute(
                        new DemandeGrille(
                                demande,
                                axe(new TauxHypotheses(List.of(DOTATION)), gp),
                                axe(new PointsHypotheses(List.of(PRIX)), points, gc - 220),
                                GrandeurProjetee.MARGE_MINIMALE),
                        CONTEXTE)
                .valeur();
        assertThat(g.lignes().get(0).cellules())
                .containsExactly(
                        ValeurGrandeur.of(grandeur(
                                GrandeurProjetee.MARGE_MINIMALE,
                                Budgets.simple(DIX_MILLIONS, gp, 990_000_000L, 220 + points, 6))),
                        ValeurGrandeur.of(grandeur(
                                GrandeurProjetee.MARGE_MINIMALE,
                                Budgets.simple(DIX_MILLIONS, gp, 990_000_000L, gc, 6))));
    }

    @Property(tries = 80)
    void ce_qui_est_lu_vite_est_ce_que_donne_la_trajectoire(
            @ForAll("demandes") DemandeTrajectoire demande,
            @ForAll @LongRange(min = -50_000_000L, max = 50_000_000L) long frng,
            @ForAll boolean proportionnel,
            @ForAll GrandeurProjetee grandeur) {
        DemandeTrajectoire avec = DemandeTrajectoire.builder()
                .from(demande)
                .situation(new SituationFinanciere(
                        Montants.ofCentimes(frng),
                        Montants.ofCentimes(frng / 3),
                        Optional.of(proportionnel ? EvolutionBfr.CHARGES_DECAISSABLES : EvolutionBfr.CONSTANT)))
                .build();
        Trajectoire t = TrajectoireCalculator.standard().compute(avec, CONTEXTE).valeur();
        Optional<ValeurGrandeur> lue = LectureRapide.lire(grandeur, avec, CONTEXTE, new Anomalies());
        boolean ecartee = grandeur == GrandeurProjetee.PREMIERE_ANNEE_NON_COUVERTE
                || (proportionnel && grandeur.name().startsWith("TRESORERIE"));
        assertThat(lue.isEmpty()).isEqualTo(ecartee);
        lue.ifPresent(v -> assertThat(Optional.of(v))
                .isEqualTo(Grandeurs.lire(grandeur, t, t.annees().size() - 1)));
    }

    @Test
    void une_grille_trop_grande_ou_vide() {
        DemandeTrajectoire demande = Budgets.simple(100, 0, 100, 0, 1);
        AxeGrille large =
                axe(new TauxHypotheses(List.of(PRIX)), IntStream.range(0, 51).toArray());
        AxeGrille juste = axe(
                new TauxHypotheses(List.of(DOTATION)), IntStream.range(0, 50).toArray());
        assertThat(codes(GrilleCalculator.standard()
                        .compute(new DemandeGrille(demande, large, juste, GrandeurProjetee.MARGE_FINALE), CONTEXTE)))
                .containsExactly(CodeAnomalie.SCENARIO_TROP_NOMBREUX);
        assertThat(codes(GrilleCalculator.standard()
                        .compute(
                                new DemandeGrille(
                                        demande,
                                        axe(new TauxHypotheses(List.of(PRIX))),
                                        juste,
                                        GrandeurProjetee.MARGE_FINALE),
                                CONTEXTE)))
                .containsExactly(CodeAnomalie.CHAMP_MANQUANT);
        assertThat(codes(GrilleCalculator.standard()
                        .compute(
                                new DemandeGrille(
                                        demande,
                                        axe(new TauxHypotheses(List.of()), 1),
                                        juste,
                                        GrandeurProjetee.MARGE_FINALE),
                                CONTEXTE)))
                .contains(CodeAnomalie.CHAMP_MANQUANT);
    }

    private static List<CodeAnomalie> codes(Calcul<?> calcul) {
        assertThat(calcul.resultat()).isEmpty();
        return calcul.anomalies().stream()
                .filter(Anomalie::estBloquante)
                .map(Anomalie::code)
                .toList();
    }

    private static BrancheTornado branche(String nom, ParametreScenario parametre, int bas, int haut) {
        return new BrancheTornado(nom, parametre, ValeurParametre.of(taux(bas)), ValeurParametre.of(taux(haut)));
    }

    @Property(tries = 40)
    void le_tornado_est_trie_et_ne_depend_pas_de_l_ordre_donne(
            @ForAll("demandes") DemandeTrajectoire demande, @ForAll @IntRange(min = 0, max = 120) int melange) {
        List<BrancheTornado> branches = new ArrayList<>(List.of(
                branche("dotation", new PointsHypotheses(List.of(DOTATION)), -30, 30),
                branche("salaires", new PointsHypotheses(List.of(SALAIRES)), -50, 50),
                branche("prix", new PointsHypotheses(List.of(PRIX)), -50, 50),
                branche("base", new TauxBase(CibleHypothese.CHARGES), -100, 100),
                branche("base bis", new TauxBase(CibleHypothese.CHARGES), -100, 100)));
        Tornado droit = tornado(demande, branches);
        Collections.shuffle(branches, new Random(melange));
        Tornado melee = tornado(demande, branches);
        assertThat(melee).isEqualTo(droit);
        assertThat(droit.base()).isEqualTo(Montants.ofCentimes(grandeur(GrandeurProjetee.CUMUL_MARGES, demande)));
        for (int i = 0; i < droit.branches().size(); i++) {
            EffetBranche e = droit.branches().get(i);
            assertThat(e.ecartBas()).isEqualTo(e.valeurBasse().subtract(droit.base()));
            assertThat(e.ecartHaut()).isEqualTo(e.valeurHaute().subtract(droit.base()));
            assertThat(e.amplitude())
                    .isEqualTo(e.valeurHaute().subtract(e.valeurBasse()).abs());
            if (i > 0) {
                EffetBranche avant = droit.branches().get(i - 1);
                int ordre = avant.amplitude().compareTo(e.amplitude());
                assertThat(ordre > 0 || (ordre == 0 && avant.nom().compareTo(e.nom()) < 0))
                        .isTrue();
            }
        }
    }

    private static Tornado tornado(DemandeTrajectoire demande, List<BrancheTornado> branches) {
        return TornadoCalculator.standard()
                .compute(new DemandeTornado(demande, GrandeurProjetee.CUMUL_MARGES, branches), CONTEXTE)
                .valeur();
    }

    @Test
    void deux_branches_de_meme_nom_sont_refusees() {
        BrancheTornado b = branche("prix", new PointsHypotheses(List.of(PRIX)), -1, 1);
        Calcul<Tornado> calcul = TornadoCalculator.standard()
                .compute(
                        new DemandeTornado(
                                Budgets.simple(100, 0, 100, 0, 1), GrandeurProjetee.MARGE_FINALE, List.of(b, b)),
                        CONTEXTE);
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies())
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly("SCENARIO_NOM_EN_DOUBLE /branches/1/nom");
    }

    private static Calcul<ResultatRecherches> chercher(DemandeTrajectoire demande, Recherche... recherches) {
        return RechercheCalculator.standard().compute(new DemandeRecherche(demande, List.of(recherches)), CONTEXTE);
    }

    @Property(tries = 25)
    void les_deux_voisins_encadrent_l_objectif(
            @ForAll @LongRange(min = 100_000_000L, max = DIX_MILLIONS) long produits,
            @ForAll @IntRange(min = -100, max = 300) int gp,
            @ForAll @LongRange(min = 100_000_000L, max = DIX_MILLIONS) long charges,
            @ForAll @IntRange(min = -100, max = 300) int gc,
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @LongRange(min = -5_000_000L, max = 5_000_000L) long seuil) {
        DemandeTrajectoire demande = Budgets.simple(produits, gp, charges, gc, n);
        for (GrandeurProjetee grandeur : List.of(
                GrandeurProjetee.CUMUL_MARGES, GrandeurProjetee.MARGE_FINALE, GrandeurProjetee.MARGE_MINIMALE)) {
            ResultatRecherches r = chercher(
                            demande,
                            recherche("charges", new TauxHypotheses(List.of(PRIX)), grandeur, seuil)
                                    .build(),
                            recherche("produits", new TauxHypotheses(List.of(DOTATION)), grandeur, seuil)
                                    .build(),
                            recherche("base", new MontantBase(CibleHypothese.produits()), grandeur, seuil)
                                    .build())
                    .valeur();
            SolutionRecherche c = r.solutions().get(0);
            c.encadrement().ifPresent(e -> {
                assertThat(dixMilliemes(e.valeurSuivante()) - dixMilliemes(e.valeur()))
                        .isEqualTo(1);
                encadre(e, seuil, grandeur, v -> Budgets.simple(produits, gp, charges, dixMilliemes(v), n));
            });
            SolutionRecherche p = r.solutions().get(1);
            p.encadrement().ifPresent(e -> {
                assertThat(dixMilliemes(e.valeurSuivante()) - dixMilliemes(e.valeur()))
                        .isEqualTo(-1);
                encadre(e, seuil, grandeur, v -> Budgets.simple(produits, dixMilliemes(v), charges, gc, n));
            });
            SolutionRecherche b = r.solutions().get(2);
            b.encadrement().ifPresent(e -> {
                assertThat(centimes(e.valeur()) - centimes(e.valeurSuivante())).isEqualTo(100);
                encadre(e, seuil, grandeur, v -> Budgets.simple(produits + centimes(v), gp, charges, gc, n));
            });
            assertThat(r.solutions()).allMatch(SolutionRecherche::monotone);
            for (SolutionRecherche s : r.solutions()) {
                assertThat(s.valeurBase()).isEqualTo(Montants.ofCentimes(grandeur(grandeur, demande)));
            }
        }
    }

    private static void encadre(
            EncadrementParametre e,
            long seuil,
            GrandeurProjetee grandeur,
            Function<ValeurParametre, DemandeTrajectoire> budget) {
        assertThat(grandeur(grandeur, budget.apply(e.valeur())))
                .isEqualTo(Montants.centimes(e.grandeur()))
                .isGreaterThanOrEqualTo(seuil);
        assertThat(grandeur(grandeur, budget.apply(e.valeurSuivante())))
                .isEqualTo(Montants.centimes(e.grandeurSuivante()))
                .isLessThan(seuil);
    }

    private static int dixMilliemes(ValeurParametre valeur) {
        return valeur.taux().orElseThrow().fraction().movePointRight(4).intValueExact();
    }

    private static long centimes(ValeurParametre valeur) {
        return Montants.centimes(valeur.montant().orElseThrow());
    }

    private static Recherche.Builder recherche(
            String nom, ParametreScenario parametre, GrandeurProjetee grandeur, long seuil) {
        Recherche.Builder builder = Recherche.builder();
        builder.nom(nom).parametre(parametre).grandeur(grandeur).seuil(Montants.ofCentimes(seuil));
        return builder;
    }

    /**
     * Points p on produits of 100 000, charges of 60 000 and, three times over, on charges of 5 000: after six years the margin is
     * {@code (1 + p)^6 × (40 000 − 5 000 × (1 + 2p)^6)}, which rises at first and is below zero above 20.71 %.
     */
    @Test
    void une_grandeur_qui_monte_et_descend_est_dite() {
        DemandeTrajectoire demande = DemandeTrajectoire.builder()
                .from(Budgets.simple(100_000_00L, 0, 60_000_00L, 0, 6))
                .addLignes(Budgets.ligne("IME", GroupeFonctionnel.III, SensLigne.CHARGE, 5_000_00L))
                .addHypotheses(Budgets.hypothese(
                        "encore",
                        FamilleHypothese.INFLATION,
                        CibleHypothese.groupes(GroupeFonctionnel.III),
                        Evolution.of(Taux.ZERO)))
                .build();
        Calcul<ResultatRecherches> calcul = chercher(
                demande,
                recherche(
                                "ensemble",
                                new PointsHypotheses(List.of(DOTATION, "encore", PRIX, "encore")),
                                GrandeurProjetee.MARGE_FINALE,
                                0)
                        .minimum(ValeurParametre.of(Taux.ZERO))
                        .maximum(ValeurParametre.of(Taux.pourcent("40")))
                        .pas(ValeurParametre.of(Taux.pourcent("0.01")))
                        .build());
        SolutionRecherche s = calcul.valeur().solutions().get(0);
        assertThat(s.monotone()).isFalse();
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.RECHERCHE_NON_MONOTONE);
        EncadrementParametre e = s.encadrement().orElseThrow();
        assertThat(e.valeur()).isEqualTo(ValeurParametre.of(Taux.pourcent("20.71")));
        assertThat(e.valeurSuivante()).isEqualTo(ValeurParametre.of(Taux.pourcent("20.72")));
    }

    @Test
    void une_valeur_refusee_entre_les_bornes_est_dite_a_sa_recherche() {
        Calcul<ResultatRecherches> calcul = chercher(
                Budgets.simple(100_00, 0, 100_00, 0, 1),
                recherche("trop bas", new TauxHypotheses(List.of(PRIX)), GrandeurProjetee.MARGE_FINALE, 0)
                        .minimum(ValeurParametre.of(Taux.pourcent("-150")))
                        .build());
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies())
                .filteredOn(Anomalie::estBloquante)
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly("TAUX_HORS_BORNES /recherches/0");
    }
}
