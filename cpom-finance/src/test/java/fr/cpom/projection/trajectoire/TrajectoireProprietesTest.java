package fr.cpom.projection.trajectoire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.dotation.Contrats;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.QuantiteAnnuelle;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.interne.NoyauProjection;
import fr.cpom.projection.interne.PlanProjection;
import fr.cpom.projection.personnel.AnneeProjection;
import fr.cpom.projection.personnel.DemandeProjection.ModeProjection;
import fr.cpom.projection.personnel.Hausse;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.EvolutionBfr;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.SituationFinanciere;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.SoldesEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.CauseEssms;
import fr.cpom.projection.trajectoire.Trajectoire.CauseTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.DecompositionAnnee;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.projection.trajectoire.Trajectoire.LigneTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.MouvementReserve;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for any budget and any hypotheses: the explained path, the kernel, the causes and the cash agree to the cent. */
class TrajectoireProprietesTest {
    private static final int BASE = 2025;

    private static Taux pourcent(Random alea, int minimum, int maximum) {
        return Taux.of(BigDecimal.valueOf(minimum * 100L + alea.nextInt((maximum - minimum) * 100), 4));
    }

    private static MonetaryAmount montant(Random alea, int plafondEuros) {
        return Montants.ofCentimes(alea.nextInt(plafondEuros) * 100L + alea.nextInt(100));
    }

    /** Any budget: a few ESSMS and lines, hypotheses of every kind, freezes and known amounts among them. */
    static DemandeTrajectoire demande(long graine) {
        Random alea = new Random(graine);
        int annees = 1 + alea.nextInt(7);
        DemandeTrajectoire.Builder demande =
                DemandeTrajectoire.builder().exerciceBase(Exercice.of(BASE)).nombreAnnees(annees);
        int essms = 1 + alea.nextInt(4);
        for (int e = 0; e < essms; e++) {
            String nom = "E" + e;
            int lignes = 2 + alea.nextInt(6);
            for (int l = 0; l < lignes; l++) {
                List<MontantAnnuel> connus = new ArrayList<>();
                if (alea.nextInt(4) == 0) {
                    connus.add(
                            new MontantAnnuel(Exercice.of(BASE + 1 + alea.nextInt(annees)), montant(alea, 2_000_000)));
                }
                demande.addLignes(LigneProjetee.builder()
                        .essms(nom)
                        .groupe(List.of(GroupeFonctionnel.values()).get(alea.nextInt(3)))
                        .sens(l == 0 || alea.nextInt(4) == 0 ? SensLigne.PRODUIT : SensLigne.CHARGE)
                        .compte(alea.nextBoolean() ? Optional.of("6" + alea.nextInt(9)) : Optional.empty())
                        .montant(montant(alea, 5_000_000))
                        .montants(connus)
                        .calculee(alea.nextInt(5) == 0)
                        .build());
            }
            if (alea.nextBoolean()) {
                demande.addReserves(new SoldesEssms(
                        nom,
                        Soldes.builder()
                                .reportANouveauExcedentaire(montant(alea, 50_000))
                                .compensation(montant(alea, 200_000))
                                .build()));
            }
        }
        int hypotheses = alea.nextInt(7);
        for (int h = 0; h < hypotheses; h++) {
            demande.addHypotheses(Hypothese.builder()
                    .nom("h" + h)
                    .famille(List.of(FamilleHypothese.values()).get(alea.nextInt(FamilleHypothese.values().length)))
                    .cible(cible(alea, essms))
                    .effet(effet(alea, annees))
                    .debut(Optional.of(Exercice.of(BASE + alea.nextInt(3))).filter(x -> alea.nextInt(3) == 0))
                    .fin(Optional.of(Exercice.of(BASE + 3 + alea.nextInt(3))).filter(x -> alea.nextInt(4) == 0))
                    .source("test")
                    .build());
        }
        if (alea.nextBoolean()) {
            demande.situation(new SituationFinanciere(
                    montant(alea, 900_000),
                    montant(alea, 300_000),
                    Optional.of(List.of(EvolutionBfr.values()).get(alea.nextInt(2)))));
        }
        return demande.build();
    }

    private static CibleHypothese cible(Random alea, int essms) {
        return new CibleHypothese(
                alea.nextInt(3) == 0 ? Optional.of(SensLigne.PRODUIT) : Optional.empty(),
                alea.nextInt(3) == 0 ? List.of("E" + alea.nextInt(essms)) : List.of(),
                List.of(),
                alea.nextBoolean() ? List.of(List.of(GroupeFonctionnel.values()).get(alea.nextInt(3))) : List.of(),
                List.of());
    }

    private static EffetHypothese effet(Random alea, int annees) {
        List<TauxAnnuel> propres =
                List.of(new TauxAnnuel(Exercice.of(BASE + 1 + alea.nextInt(annees)), pourcent(alea, -8, 12)));
        return switch (alea.nextInt(7)) {
            case 0, 1 ->
                new EffetHypothese.Evolution(
                        Optional.of(pourcent(alea, -5, 9)),
                        propres,
                        alea.nextBoolean() ? Optional.of(pourcent(alea, 0, 100)) : Optional.empty());
            case 2 ->
                new EffetHypothese.Montants(
                        List.of(new MontantAnnuel(
                                Exercice.of(BASE + 1 + alea.nextInt(annees)),
                                Montants.ofCentimes(alea.nextInt(9_000_000) - 2_000_000L))),
                        Optional.of(alea.nextBoolean()));
            case 3 ->
                new EffetHypothese.Gel(Optional.of(Exercice.of(BASE + 1 + alea.nextInt(annees))), Optional.empty());
            case 4 ->
                new EffetHypothese.Volume(
                        List.of(
                                new QuantiteAnnuelle(Exercice.of(BASE), BigDecimal.valueOf(1 + alea.nextInt(80))),
                                new QuantiteAnnuelle(Exercice.of(BASE + 1), BigDecimal.valueOf(alea.nextInt(80)))),
                        Optional.of(pourcent(alea, 0, 100)));
            case 5 ->
                new EffetHypothese.Salaires(
                        Optional.of(List.of(ModeProjection.values()).get(alea.nextInt(2))),
                        Optional.empty(),
                        List.of(Hausse.of(1 + alea.nextInt(12), pourcent(alea, 0, 4))),
                        List.of(new AnneeProjection(
                                List.of(Hausse.of(1 + alea.nextInt(12), pourcent(alea, -1, 4))),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(pourcent(alea, -1, 2)),
                                Optional.of(pourcent(alea, -3, 3)),
                                List.of())));
            default ->
                new EffetHypothese.Absence(
                        pourcent(alea, 4, 14),
                        List.of(new TauxAnnuel(Exercice.of(BASE + 1), pourcent(alea, 4, 18))),
                        pourcent(alea, 0, 100),
                        Optional.of(new BigDecimal("1.3")),
                        Optional.of(pourcent(alea, 0, 100)));
        };
    }

    private static long c(MonetaryAmount montant) {
        return Montants.centimes(montant);
    }

    private static Trajectoire projeter(DemandeTrajectoire demande) {
        return TrajectoireCalculator.standard()
                .compute(demande, Contexte.standard())
                .valeur();
    }

    @Property(tries = 1000)
    void le_noyau_donne_les_memes_centimes_que_le_chemin_explique(@ForAll @LongRange(min = 0) long graine) {
        DemandeTrajectoire demande = demande(graine);
        memesCentimes(demande, projeter(demande));
    }

    private static void memesCentimes(DemandeTrajectoire demande, Trajectoire trajectoire) {
        CompilationTrajectoire compilation = CompilationTrajectoire.de(demande, Contexte.standard(), new Anomalies())
                .orElseThrow();
        PlanProjection plan = compilation.plan();
        NoyauProjection noyau = new NoyauProjection(plan, Contexte.standard().arrondi());
        NoyauProjection.Tampon tampon = new NoyauProjection.Tampon(plan);
        noyau.composer(plan.tauxGroupes(), tampon);
        noyau.projeter(plan.durable(), plan.ponctuel(), tampon);
        for (int rang = 1; rang <= plan.annees(); rang++) {
            for (int e = 0; e < plan.nombreEssms(); e++) {
                AnneeEssms annee = trajectoire.essms().get(e).annees().get(rang);
                int place = (rang - 1) * plan.nombreEssms() + e;
                assertThat(tampon.produits()[place]).isEqualTo(c(annee.produits()));
                assertThat(tampon.charges()[place]).isEqualTo(c(annee.charges()));
            }
            AnneeTrajectoire ensemble = trajectoire.annees().get(rang);
            assertThat(tampon.calcule()[rang - 1]).isEqualTo(c(ensemble.caf()) - c(ensemble.resultat()));
        }
    }

    @Property(tries = 300)
    void le_noyau_suit_aussi_les_dotations_d_un_contrat(@ForAll @LongRange(min = 0) long graine) {
        Random alea = new Random(graine);
        DemandeTrajectoire demande = DemandeTrajectoire.builder()
                .from(demande(graine))
                .contrat(Contrats.cpom(graine))
                .exerciceBase(Exercice.of(BASE))
                .nombreAnnees(1 + alea.nextInt(7))
                .build();
        memesCentimes(demande, projeter(demande));
    }

    @Property(tries = 1000)
    void les_causes_expliquent_chaque_variation_au_centime(
            @ForAll @LongRange(min = 0) long graine, @ForAll boolean contrat) {
        Trajectoire trajectoire = projeter(
                contrat
                        ? DemandeTrajectoire.builder()
                                .from(demande(graine))
                                .contrat(Contrats.cpom(graine))
                                .build()
                        : demande(graine));
        AnneeTrajectoire base = trajectoire.annees().get(0);
        for (int rang = 1; rang < trajectoire.annees().size(); rang++) {
            AnneeTrajectoire annee = trajectoire.annees().get(rang);
            long charges = c(annee.charges()) - c(base.charges());
            assertThat(somme(trajectoire, SensLigne.CHARGE, rang, CauseTrajectoire::variations))
                    .isEqualTo(charges);
            assertThat(somme(trajectoire, SensLigne.PRODUIT, rang, CauseTrajectoire::variations))
                    .isEqualTo(c(annee.produits()) - c(base.produits()));
            long finance = somme(trajectoire, SensLigne.CHARGE, rang, CauseTrajectoire::aChargeFinanceur);
            long gestionnaire = somme(trajectoire, SensLigne.CHARGE, rang, CauseTrajectoire::aChargeGestionnaire);
            assertThat(finance + gestionnaire).isEqualTo(charges);
            assertThat(finance).isBetween(0L, Math.max(0, charges));
            DecompositionAnnee d = trajectoire.decompositions().get(rang - 1);
            long variation =
                    c(annee.resultat()) - c(trajectoire.annees().get(rang - 1).resultat());
            assertThat(c(d.variation())).isEqualTo(variation);
            assertThat(effets(d)).isEqualTo(variation);
        }
        trajectoire.essms().forEach(TrajectoireProprietesTest::causesDeLEssms);
    }

    private static long effets(DecompositionAnnee d) {
        return c(d.prix()) + c(d.volume()) + c(d.structure()) + c(d.politique());
    }

    private static void causesDeLEssms(TrajectoireEssms essms) {
        for (int rang = 1; rang < essms.annees().size(); rang++) {
            int r = rang;
            AnneeEssms base = essms.annees().get(0);
            AnneeEssms annee = essms.annees().get(rang);
            Map<SensLigne, Long> parSens = essms.causes().stream()
                    .collect(Collectors.groupingBy(
                            CauseEssms::sens,
                            Collectors.summingLong(
                                    x -> c(x.variations().get(r - 1).montant()))));
            assertThat(parSens.getOrDefault(SensLigne.CHARGE, 0L)).isEqualTo(c(annee.charges()) - c(base.charges()));
            assertThat(parSens.getOrDefault(SensLigne.PRODUIT, 0L)).isEqualTo(c(annee.produits()) - c(base.produits()));
            DecompositionAnnee d = essms.decompositions().get(rang - 1);
            long variation =
                    c(annee.resultat()) - c(essms.annees().get(rang - 1).resultat());
            assertThat(c(d.variation())).isEqualTo(variation);
            assertThat(effets(d)).isEqualTo(variation);
        }
    }

    private static long somme(
            Trajectoire trajectoire, SensLigne sens, int rang, Function<CauseTrajectoire, List<MontantAnnuel>> champ) {
        return trajectoire.causes().stream()
                .filter(cause -> cause.sens() == sens)
                .mapToLong(cause -> c(champ.apply(cause).get(rang - 1).montant()))
                .sum();
    }

    @Property(tries = 500)
    void totaux_tresorerie_et_reserves_se_tiennent(@ForAll @LongRange(min = 0) long graine) {
        DemandeTrajectoire demande = demande(graine);
        Trajectoire trajectoire = projeter(demande);
        for (int rang = 0; rang < trajectoire.annees().size(); rang++) {
            int r = rang;
            AnneeTrajectoire annee = trajectoire.annees().get(rang);
            assertThat(c(annee.produits()) - c(annee.charges())).isEqualTo(c(annee.resultat()));
            assertThat(trajectoire.lignes().stream()
                            .filter(l -> l.sens() == SensLigne.CHARGE)
                            .mapToLong(l -> c(l.montants().get(r).montant()))
                            .sum())
                    .isEqualTo(c(annee.charges()));
            assertThat(c(annee.caf()))
                    .isEqualTo(c(annee.resultat())
                            + calculees(trajectoire, SensLigne.CHARGE, r)
                            - calculees(trajectoire, SensLigne.PRODUIT, r));
            if (annee.financement().isPresent()) {
                FinancementAnnee f = annee.financement().get();
                assertThat(c(f.frng()) - c(f.bfr())).isEqualTo(c(f.tresorerie()));
                if (rang > 0) {
                    FinancementAnnee avant =
                            trajectoire.annees().get(rang - 1).financement().orElseThrow();
                    assertThat(c(f.frng()) - c(avant.frng())).isEqualTo(c(annee.caf()));
                }
            }
        }
        trajectoire.essms().forEach(e -> reserves(demande, e));
    }

    private static long calculees(Trajectoire trajectoire, SensLigne sens, int rang) {
        return trajectoire.lignes().stream()
                .filter(LigneTrajectoire::calculee)
                .filter(l -> l.sens() == sens)
                .mapToLong(l -> c(l.montants().get(rang).montant()))
                .sum();
    }

    /** Every result goes somewhere, and no reserve falls below zero. */
    private static void reserves(DemandeTrajectoire demande, TrajectoireEssms essms) {
        boolean suivies = demande.reserves().stream().anyMatch(s -> s.essms().equals(essms.essms()));
        for (int rang = 1; suivies && rang < essms.annees().size(); rang++) {
            AnneeEssms annee = essms.annees().get(rang);
            long affecte = 0;
            for (MouvementReserve m : annee.reserves()) {
                assertThat(c(m.solde())).isNotNegative();
                affecte += m.reserve() == Reserve.REPORT_A_NOUVEAU_DEFICITAIRE ? -c(m.mouvement()) : c(m.mouvement());
            }
            assertThat(affecte).isEqualTo(c(annee.resultat()));
        }
    }

    @Property(tries = 300)
    void l_explication_redonne_le_dernier_montant_et_ne_le_change_pas(@ForAll @LongRange(min = 0) long graine) {
        DemandeTrajectoire demande = demande(graine);
        Calcul<Trajectoire> explique = TrajectoireCalculator.standard().compute(demande, Contexte.standard());
        Calcul<Trajectoire> muet = TrajectoireCalculator.standard()
                .compute(demande, Contexte.standard().withTracage(Tracage.aucun()));
        assertThat(explique.valeur()).isEqualTo(muet.valeur());
        List<AnneeTrajectoire> annees = explique.valeur().annees();
        long attendu = annees.get(annees.size() - 1)
                .financement()
                .map(f -> c(f.tresorerie()))
                .orElseGet(() ->
                        annees.stream().skip(1).mapToLong(a -> c(a.resultat())).sum());
        assertThat(explique.explication().evaluer()).isEqualTo(attendu);
    }
}
