package fr.cpom.resultat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.resultat.Affectation.AffectationCompte;
import fr.cpom.resultat.Affectation.LigneImposee;
import fr.cpom.resultat.Affectation.MouvementReserve;
import fr.cpom.resultat.ClausesAffectation.ModaliteAffectation;
import fr.cpom.resultat.CompteResultat.LigneSouhaitee;
import fr.cpom.resultat.DemandeAffectation.TransfertResultat;
import fr.cpom.resultat.DemandeProposition.PrioriteAffectation;
import fr.cpom.resultat.PropositionAffectation.LigneProposee;
import fr.cpom.resultat.PropositionAffectation.PropositionCompte;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every affectation, whatever the results, balances, clauses and wishes. */
class ProprietesAffectationTest {
    private static final Contexte CONTEXTE = Contexte.standard();

    static Arbitrary<MonetaryAmount> montants() {
        // few distinct amounts, so that ceilings are met exactly as well as passed
        return Arbitraries.of(0L, 1L, 99L, 100L, 3_333L, 10_000L, 1_234_567L).map(Montants::ofCentimes);
    }

    static Arbitrary<MonetaryAmount> signes() {
        return montants().flatMap(m -> Arbitraries.of(1, -1).map(s -> Montants.ofCentimes(s * Montants.centimes(m))));
    }

    static Arbitrary<Soldes> soldes() {
        return montants()
                .list()
                .ofSize(6)
                .map(m -> Soldes.builder()
                        .reportANouveauExcedentaire(m.get(0))
                        .reportANouveauDeficitaire(m.get(1))
                        .compensation(m.get(2))
                        .tresorerie(m.get(3))
                        .investissement(m.get(4))
                        .amortissement(m.get(5))
                        .build());
    }

    static Arbitrary<LigneSouhaitee> lignes() {
        return Combinators.combine(
                        Arbitraries.of(Destination.class),
                        montants(),
                        Arbitraries.of(2026, 2027, 2028, 2029).map(Exercice::of).optional(),
                        Arbitraries.of(true, false).optional())
                .as(LigneSouhaitee::new);
    }

    static Arbitrary<CompteResultat> comptes(String nom) {
        return Combinators.combine(
                        signes(),
                        soldes().optional(),
                        signes().optional(),
                        Arbitraries.of(ClasseCompteResultat.class),
                        Arbitraries.of(RegimeResultat.class),
                        montants().optional(),
                        lignes().list().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as((resultat, soldes, besoin, classe, regime, gains, souhait, exceptionnel) -> CompteResultat.builder()
                        .compte(nom)
                        .resultat(resultat)
                        .soldes(soldes)
                        .besoinFondsRoulement(besoin)
                        .classe(classe)
                        .regime(regime)
                        .plusValuesNettes(gains)
                        .charges(Montants.euros("1000.00"))
                        .bop(Optional.of("177"))
                        .souhait(souhait)
                        .circonstancesExceptionnelles(exceptionnel)
                        .build());
    }

    static Arbitrary<ClausesAffectation> clauses() {
        Arbitrary<ModaliteAffectation> modalites = Combinators.combine(
                        Arbitraries.of(Destination.class),
                        Arbitraries.of("A", "B").optional(),
                        montants().optional(),
                        montants().optional())
                .as((destination, compte, minimum, plafond) -> new ModaliteAffectation(
                        destination,
                        compte,
                        minimum,
                        plafond.filter(p -> minimum.filter(p::isLessThan).isEmpty())));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(OptionEvolution.class).optional(),
                        modalites.list().ofMaxSize(3))
                .as((libre, propre, option, liste) -> ClausesAffectation.builder()
                        .libreAffectation(libre)
                        .affectationParGestionnaire(propre)
                        .option(option)
                        .modalites(liste)
                        .build());
    }

    @Provide
    Arbitrary<DemandeAffectation> demandes() {
        Arbitrary<TransfertResultat> transferts = Combinators.combine(
                        Arbitraries.of("A", "B", "C"), Arbitraries.of("A", "B", "C"), montants())
                .as(TransfertResultat::new);
        return Combinators.combine(
                        Arbitraries.of(NatureCpom.class).optional(),
                        Arbitraries.of(CadreBudgetaire.class).optional(),
                        Arbitraries.of(StatutJuridique.class).optional(),
                        clauses(),
                        comptes("A"),
                        comptes("B"),
                        comptes("C"),
                        transferts.list().ofMaxSize(3))
                .as((nature, cadre, statut, clauses, a, b, c, liste) -> DemandeAffectation.builder()
                        .nature(nature)
                        .cadre(cadre)
                        .statut(statut)
                        .exercice(Exercice.of(2025))
                        .clauses(clauses)
                        .addComptes(a, b, c)
                        .transferts(liste)
                        .build());
    }

    private static long centimes(Stream<MonetaryAmount> montants) {
        return montants.mapToLong(Montants::centimes).sum();
    }

    @Property(tries = 1000)
    void l_affectation_somme_au_resultat_et_les_reserves_ne_passent_jamais_sous_zero(
            @ForAll("demandes") DemandeAffectation demande) {
        Calcul<Affectation> calcul = AffectationCalculator.standard().compute(demande, CONTEXTE);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        calcul.resultat().ifPresent(affectation -> {
            assertThat(affectation.conforme()).isEqualTo(!calcul.bloque());
            affectation.comptes().forEach(ProprietesAffectationTest::controler);
        });
    }

    private static void controler(AffectationCompte compte) {
        long resultat = Math.abs(Montants.centimes(compte.aAffecter()));
        assertThat(Montants.centimes(compte.affecte()) + Montants.centimes(compte.nonAffecte()))
                .isEqualTo(resultat);
        long impose = centimes(compte.obligatoire().stream().map(LigneImposee::montant));
        assertThat(impose + Montants.centimes(compte.libre())).isEqualTo(resultat);
        assertThat(Montants.centimes(compte.nonAffecte())).isNotNegative();
        for (MouvementReserve mouvement : compte.soldes()) {
            assertThat(Montants.centimes(mouvement.apres())).isNotNegative();
            assertThat(Montants.centimes(mouvement.avant()) + Montants.centimes(mouvement.variation()))
                    .isEqualTo(Montants.centimes(mouvement.apres()));
        }
        if (!compte.imputations().isEmpty()) {
            assertThat(centimes(compte.imputations().stream().map(Affectation.ImputationAnnuelle::montant)))
                    .isEqualTo(compte.obligatoire().stream()
                            .filter(l -> l.destination() == Destination.MAJORATION_CHARGES)
                            .mapToLong(l -> Montants.centimes(l.montant()))
                            .sum());
        }
    }

    @Property(tries = 1000)
    void l_ordre_des_priorites_n_est_jamais_rompu(@ForAll("demandes") DemandeAffectation demande) {
        Calcul<Affectation> calcul = AffectationCalculator.standard().compute(demande, CONTEXTE);
        calcul.resultat().filter(a -> a.cadre() == CadreBudgetaire.EPRD).ifPresent(affectation -> {
            for (int i = 0; i < affectation.comptes().size(); i++) {
                CompteResultat donne = demande.comptes().get(i);
                if (!donne.regime().equals(Optional.of(RegimeResultat.HEBERGEMENT_L342_1))) {
                    ordre(
                            affectation.comptes().get(i),
                            donne.soldes().orElseGet(() -> Soldes.builder().build()));
                }
            }
        });
    }

    /** No free cent while an earlier deficit is left; no deficit carried while a réserve that covers it is left. */
    private static void ordre(AffectationCompte compte, Soldes soldes) {
        long apure = impose(compte, Destination.APUREMENT_DEFICITS);
        if (Montants.centimes(compte.libre()) > 0) {
            assertThat(apure).isEqualTo(Montants.centimes(soldes.solde(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE)));
        }
        if (impose(compte, Destination.REPRISE_COMPENSATION) > 0) {
            assertThat(impose(compte, Destination.REPRISE_REPORT_A_NOUVEAU))
                    .isEqualTo(Montants.centimes(soldes.solde(Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE)));
        }
        if (impose(compte, Destination.REPORT_A_NOUVEAU_DEFICITAIRE) > 0) {
            assertThat(impose(compte, Destination.REPRISE_REPORT_A_NOUVEAU))
                    .isEqualTo(Montants.centimes(soldes.solde(Reserve.REPORT_A_NOUVEAU_EXCEDENTAIRE)));
            assertThat(impose(compte, Destination.REPRISE_COMPENSATION))
                    .isEqualTo(Montants.centimes(soldes.solde(Reserve.COMPENSATION)));
        }
    }

    private static long impose(AffectationCompte compte, Destination destination) {
        return compte.obligatoire().stream()
                .filter(l -> l.destination() == destination)
                .mapToLong(l -> Montants.centimes(l.montant()))
                .sum();
    }

    @Property(tries = 1000)
    void un_transfert_ne_change_jamais_la_somme_des_resultats(@ForAll("demandes") DemandeAffectation demande) {
        AffectationCalculator.standard().compute(demande, CONTEXTE).resultat().ifPresent(affectation -> {
            assertThat(centimes(affectation.comptes().stream().map(AffectationCompte::aAffecter)))
                    .isEqualTo(centimes(demande.comptes().stream().map(CompteResultat::resultat)));
            for (AffectationCompte compte : affectation.comptes()) {
                if (Montants.centimes(compte.cede()) > 0) {
                    assertThat(Montants.centimes(compte.cede()))
                            .isLessThanOrEqualTo(Montants.centimes(compte.resultat()));
                }
            }
        });
    }

    @Property(tries = 1000)
    void la_reserve_de_tresorerie_ne_depasse_jamais_le_besoin_par_l_affectation(
            @ForAll("demandes") DemandeAffectation demande) {
        AffectationCalculator.standard().compute(demande, CONTEXTE).resultat().ifPresent(affectation -> {
            for (int i = 0; i < affectation.comptes().size(); i++) {
                boolean libre =
                        demande.comptes().get(i).regime().equals(Optional.of(RegimeResultat.HEBERGEMENT_L342_1));
                Optional<Long> besoin =
                        demande.comptes().get(i).besoinFondsRoulement().map(Montants::centimes);
                for (MouvementReserve mouvement : affectation.comptes().get(i).soldes()) {
                    if (mouvement.reserve() == Reserve.TRESORERIE
                            && Montants.centimes(mouvement.variation()) > 0
                            && !libre) {
                        assertThat(Montants.centimes(mouvement.apres())).isLessThanOrEqualTo(besoin.orElse(-1L));
                    }
                }
            }
        });
    }

    @Provide
    Arbitrary<DemandeProposition> propositions() {
        Arbitrary<PrioriteAffectation> priorites = Combinators.combine(
                        Arbitraries.of(Destination.class).filter(Destination::pourExcedent),
                        Arbitraries.of("A", "B").optional(),
                        montants(),
                        Arbitraries.of(0, 1, 2, 3))
                .as((destination, compte, montant, cible) -> new PrioriteAffectation(
                        destination,
                        compte,
                        cible == 1 ? Optional.of(montant) : Optional.empty(),
                        cible == 2 ? Optional.of(Taux.parse("5%")) : Optional.empty(),
                        cible == 3 ? Optional.of(montant) : Optional.empty()));
        return Combinators.combine(
                        demandes(),
                        priorites.list().ofMaxSize(4),
                        Arbitraries.of(Destination.class).optional())
                .as(DemandeProposition::new);
    }

    @Property(tries = 1000)
    void une_proposition_est_toujours_admise_et_somme_au_resultat(@ForAll("propositions") DemandeProposition demande) {
        // transfers are the caller's own wish: a refused one is told by the verdict, not mended by the proposal
        DemandeProposition sansTransfert = new DemandeProposition(
                DemandeAffectation.builder()
                        .from(demande.affectation())
                        .transferts(List.of())
                        .build(),
                demande.priorites(),
                demande.reste());
        Calcul<PropositionAffectation> calcul = PropositionCalculator.standard().compute(sansTransfert, CONTEXTE);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        calcul.resultat().ifPresent(proposition -> {
            boolean clauseIncomplete = calcul.anomalies().stream()
                    .anyMatch(a -> a.estBloquante() && a.chemin().startsWith("/affectation/clauses"));
            boolean natureTue = calcul.anomalies().stream()
                    .anyMatch(a -> a.estBloquante() && a.chemin().equals("/affectation/nature"));
            assertThat(proposition.verdict().conforme() || clauseIncomplete || natureTue)
                    .as(calcul.anomalies().toString())
                    .isTrue();
            for (int i = 0; i < proposition.comptes().size(); i++) {
                PropositionCompte compte = proposition.comptes().get(i);
                assertThat(centimes(compte.lignes().stream().map(LigneProposee::montant)))
                        .isEqualTo(Montants.centimes(compte.total()));
                AffectationCompte juge = proposition.verdict().comptes().get(i);
                assertThat(juge.nonAffecte()).isEqualTo(Montants.zero());
                assertThat(juge.lignes())
                        .allSatisfy(l -> assertThat(l.verdict()).isEqualTo(VerdictAffectation.ADMISE));
            }
        });
    }
}
