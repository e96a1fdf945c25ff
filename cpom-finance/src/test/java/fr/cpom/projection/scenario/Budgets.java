package fr.cpom.projection.scenario;

import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.hypothese.EffetHypothese;
import fr.cpom.projection.hypothese.EffetHypothese.Evolution;
import fr.cpom.projection.hypothese.EffetHypothese.QuantiteAnnuelle;
import fr.cpom.projection.hypothese.EffetHypothese.Volume;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.scenario.Variation.AjouterHypothese;
import fr.cpom.projection.scenario.Variation.DecalerTaux;
import fr.cpom.projection.scenario.Variation.FixerTaux;
import fr.cpom.projection.scenario.Variation.MultiplierTaux;
import fr.cpom.projection.scenario.Variation.RetirerHypothese;
import fr.cpom.projection.scenario.Variation.ReviserBase;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.LigneProjetee;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Budgets of two ESSMS, and changes of them. */
final class Budgets {
    static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    static final Exercice BASE = Exercice.of(2026);
    static final String SALAIRES = "salaires";
    static final String PRIX = "prix";
    static final String ACTIVITE = "activité";
    static final String DOTATION = "dotation";
    static final String PLAN = "plan d'économies";

    private Budgets() {}

    static LigneProjetee ligne(String essms, GroupeFonctionnel groupe, SensLigne sens, long centimes) {
        return LigneProjetee.builder()
                .essms(essms)
                .groupe(groupe)
                .sens(sens)
                .montant(Montants.ofCentimes(centimes))
                .build();
    }

    static Hypothese hypothese(String nom, FamilleHypothese famille, CibleHypothese cible, EffetHypothese effet) {
        return Hypothese.builder()
                .nom(nom)
                .famille(famille)
                .cible(cible)
                .effet(effet)
                .source("essai")
                .build();
    }

    static Taux taux(int dixMilliemes) {
        return Taux.of(BigDecimal.valueOf(dixMilliemes, 4));
    }

    /** One produit, one charge, one rate each. */
    static DemandeTrajectoire simple(long produits, int gp, long charges, int gc, int annees) {
        return DemandeTrajectoire.builder()
                .exerciceBase(BASE)
                .nombreAnnees(annees)
                .addLignes(
                        ligne("IME", GroupeFonctionnel.I, SensLigne.PRODUIT, produits),
                        ligne("IME", GroupeFonctionnel.II, SensLigne.CHARGE, charges))
                .addHypotheses(
                        hypothese(
                                DOTATION,
                                FamilleHypothese.TARIFICATION,
                                CibleHypothese.produits(),
                                Evolution.of(taux(gp))),
                        hypothese(PRIX, FamilleHypothese.INFLATION, CibleHypothese.CHARGES, Evolution.of(taux(gc))))
                .build();
    }

    static Arbitrary<DemandeTrajectoire> demandes() {
        Arbitrary<Long> montants = Arbitraries.longs().between(1_000_000, 500_000_000);
        Arbitrary<Integer> taux = Arbitraries.integers().between(-150, 450);
        return Combinators.combine(
                        montants,
                        montants,
                        montants,
                        montants,
                        taux,
                        taux,
                        taux,
                        Arbitraries.integers().between(1, 6))
                .as((a, b, c, d, t1, t2, t3, n) -> DemandeTrajectoire.builder()
                        .exerciceBase(BASE)
                        .nombreAnnees(n)
                        .addLignes(
                                ligne("IME", GroupeFonctionnel.I, SensLigne.PRODUIT, a),
                                ligne("SESSAD", GroupeFonctionnel.I, SensLigne.PRODUIT, b),
                                ligne("IME", GroupeFonctionnel.II, SensLigne.CHARGE, c),
                                ligne("SESSAD", GroupeFonctionnel.II, SensLigne.CHARGE, d),
                                ligne("SESSAD", GroupeFonctionnel.III, SensLigne.CHARGE, a / 3))
                        .addHypotheses(
                                hypothese(
                                        DOTATION,
                                        FamilleHypothese.TARIFICATION,
                                        CibleHypothese.produits(),
                                        Evolution.of(taux(t1))),
                                hypothese(
                                        SALAIRES,
                                        FamilleHypothese.REVALORISATIONS,
                                        CibleHypothese.groupes(GroupeFonctionnel.II),
                                        Evolution.of(taux(t2))),
                                hypothese(
                                        PRIX,
                                        FamilleHypothese.INFLATION,
                                        CibleHypothese.groupes(GroupeFonctionnel.III),
                                        Evolution.of(taux(t3))),
                                hypothese(
                                        ACTIVITE,
                                        FamilleHypothese.ACTIVITE,
                                        CibleHypothese.CHARGES,
                                        new Volume(
                                                List.of(
                                                        new QuantiteAnnuelle(BASE, BigDecimal.valueOf(9000)),
                                                        new QuantiteAnnuelle(
                                                                BASE.suivant(), BigDecimal.valueOf(9000 + t1))),
                                                Optional.of(Taux.pourcent("30")))),
                                hypothese(
                                        PLAN,
                                        FamilleHypothese.GESTION,
                                        CibleHypothese.CHARGES,
                                        new EffetHypothese.Montants(
                                                List.of(new MontantAnnuel(
                                                        BASE.suivant(), Montants.ofCentimes(-a / 100))),
                                                Optional.of(true))))
                        .build());
    }

    /** A change that applies to those budgets, and that leaves every name there. */
    static Arbitrary<Variation> variations() {
        Arbitrary<String> rates = Arbitraries.of(SALAIRES, PRIX, DOTATION);
        Arbitrary<String> toutes = Arbitraries.of(SALAIRES, PRIX, DOTATION, ACTIVITE);
        Arbitrary<Taux> points = Arbitraries.integers().between(-200, 200).map(Budgets::taux);
        Arbitrary<CibleHypothese> cibles = Arbitraries.of(
                CibleHypothese.CHARGES, CibleHypothese.produits(), CibleHypothese.groupes(GroupeFonctionnel.II));
        return Arbitraries.oneOf(
                Combinators.combine(toutes, points).as(DecalerTaux::new),
                Combinators.combine(
                                Arbitraries.of(SALAIRES, PRIX, ACTIVITE, PLAN),
                                Arbitraries.integers().between(0, 30_000).map(Budgets::taux))
                        .as(MultiplierTaux::new),
                Combinators.combine(rates, points).as(FixerTaux::new),
                Combinators.combine(cibles, points).as((c, t) -> new ReviserBase(c, Optional.of(t), Optional.empty())),
                Combinators.combine(cibles, Arbitraries.longs().between(-500_000, 500_000_000))
                        .as((c, m) -> new ReviserBase(c, Optional.empty(), Optional.of(Montants.ofCentimes(m)))));
    }

    /** The same, and changes of the list of hypotheses. */
    static Arbitrary<List<Variation>> listes() {
        Arbitrary<List<Variation>> debut = variations().list().ofMaxSize(4);
        return Combinators.combine(debut, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((liste, retrait, ajout) -> {
                    List<Variation> toutes = new ArrayList<>(liste);
                    if (retrait) {
                        toutes.add(new RetirerHypothese(PRIX));
                    }
                    if (ajout) {
                        toutes.add(new AjouterHypothese(hypothese(
                                "énergie",
                                FamilleHypothese.ENERGIE,
                                CibleHypothese.groupes(GroupeFonctionnel.III),
                                Evolution.of(taux(700)))));
                    }
                    return toutes;
                });
    }
}
