package fr.cpom.suivi.comparaison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.dotation.Contrats;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.QuotePart;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.suivi.comparaison.EcartMontant.Presence;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Gaps are exact, and what only one contract speaks of is never taken for zero. */
class ComparaisonTrajectoiresTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    private static Calcul<ComparaisonTrajectoires> comparer(Cpom a, Cpom b) {
        return ComparaisonTrajectoiresCalculator.standard().compute(DemandeComparaison.of(a, b), CONTEXTE);
    }

    private static TrajectoireDgc trajectoire(Cpom cpom) {
        return TrajectoireDgcCalculator.standard().compute(cpom, CONTEXTE).valeur();
    }

    private static long centimes(Optional<MonetaryAmount> montant) {
        return montant.map(Montants::centimes).orElse(0L);
    }

    private static long postes(List<EcartPoste> postes) {
        return postes.stream().mapToLong(p -> Montants.centimes(p.ecart())).sum();
    }

    private static Cpom decale(Cpom cpom, int annees) {
        return Cpom.builder()
                .from(cpom)
                .dateEntreeEnVigueur(cpom.dateEntreeEnVigueur().plusYears(annees))
                .terme(cpom.terme().plusYears(annees))
                .build();
    }

    /** A rate known for no year, but a hypothesis for all. */
    private static Cpom projete(Cpom cpom) {
        VoletFinancier volet = cpom.voletFinancier().orElseThrow();
        return Cpom.builder()
                .from(cpom)
                .voletFinancier(VoletFinancier.builder()
                        .from(volet)
                        .lignes(volet.lignes().stream()
                                .map(l -> LigneBase.builder()
                                        .from(l)
                                        .clause("H")
                                        .relais(List.of())
                                        .anneeBase(Optional.empty())
                                        .build())
                                .toList())
                        .clauses(List.of(new ClauseEvolution.TauxEnveloppe(
                                "H", Optional.empty(), Optional.empty(), List.of(), Optional.of(Taux.pourcent("1")))))
                        .build())
                .build();
    }

    @Property(tries = 1000)
    void les_ecarts_des_parties_font_l_ecart_du_tout(@ForAll long graineA, @ForAll long graineB) {
        Cpom a = Contrats.cpom(graineA);
        Cpom b = Contrats.cpom(graineB);
        Calcul<ComparaisonTrajectoires> calcul = comparer(a, b);
        ComparaisonTrajectoires comparaison = calcul.valeur();
        TrajectoireDgc enA = trajectoire(a);
        TrajectoireDgc enB = trajectoire(b);
        long somme = 0;
        assertThat(comparaison.exercices()).hasSize(Contrats.DERNIER - Contrats.PREMIER + 1);
        for (EcartPeriode annee : comparaison.exercices()) {
            verifierSommes(annee);
            ExerciceDgc anneeA = enA.exercice(annee.exercices().get(0));
            ExerciceDgc anneeB = enB.exercice(annee.exercices().get(0));
            assertThat(annee.total().a()).contains(anneeA.total());
            assertThat(annee.total().b()).contains(anneeB.total());
            for (EcartEssms essms : annee.essms()) {
                assertThat(essms.montant().a()).isEqualTo(part(anneeA, essms));
                assertThat(essms.montant().b()).isEqualTo(part(anneeB, essms));
            }
            somme += centimes(annee.total().ecart());
        }
        EcartPeriode commun = comparaison.commun().orElseThrow();
        verifierSommes(commun);
        assertThat(centimes(commun.total().ecart())).isEqualTo(somme);
        assertThat(commun.total().a()).contains(comparaison.a().total());
        assertThat(commun.total().b()).contains(comparaison.b().total());
        assertThat(calcul.explication().evaluer()).isEqualTo(somme);
    }

    private static void verifierSommes(EcartPeriode periode) {
        long ecart = centimes(periode.total().ecart());
        assertThat(ecart)
                .isEqualTo(
                        centimes(periode.total().b()) - centimes(periode.total().a()));
        assertThat(postes(periode.postes())).isEqualTo(ecart);
        assertThat(periode.essms().stream()
                        .mapToLong(e -> centimes(e.montant().ecart()))
                        .sum())
                .isEqualTo(ecart);
        assertThat(periode.financements().stream()
                        .mapToLong(f -> centimes(f.montant().ecart()))
                        .sum())
                .isEqualTo(ecart);
        for (EcartEssms essms : periode.essms()) {
            assertThat(postes(essms.postes()))
                    .isEqualTo(centimes(essms.montant().ecart()));
            assertThat(essms.montant().presence())
                    .isEqualTo(
                            essms.montant().a().isEmpty()
                                    ? Presence.B_SEUL
                                    : essms.montant().b().isEmpty() ? Presence.A_SEUL : Presence.LES_DEUX);
        }
        assertThat(periode.essms()).extracting(EcartEssms::essms).doesNotHaveDuplicates();
    }

    private static Optional<MonetaryAmount> part(ExerciceDgc exercice, EcartEssms essms) {
        return exercice.dotations().stream()
                .flatMap(d -> d.repartition().stream())
                .filter(p -> p.essms().equals(essms.essms().valeur()))
                .map(QuotePart::montant)
                .reduce(MonetaryAmount::add)
                .map(Montants::normalise);
    }

    @Property(tries = 300)
    void la_comparaison_inverse_change_les_signes(@ForAll long graineA, @ForAll long graineB) {
        Cpom a = Contrats.cpom(graineA);
        Cpom b = Contrats.cpom(graineB);
        EcartPeriode aller = comparer(a, b).valeur().commun().orElseThrow();
        EcartPeriode retour = comparer(b, a).valeur().commun().orElseThrow();
        assertThat(centimes(retour.total().ecart()))
                .isEqualTo(-centimes(aller.total().ecart()));
        assertThat(retour.essmsInchanges()).isEqualTo(aller.essmsInchanges());
        assertThat(essms(retour)).isEqualTo(essms(aller));
    }

    private static Set<String> essms(EcartPeriode periode) {
        return periode.essms().stream().map(e -> e.essms().valeur()).collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void un_contrat_n_a_pas_d_ecart_avec_lui_meme(@ForAll long graine) {
        Cpom cpom = Contrats.cpom(graine);
        Calcul<ComparaisonTrajectoires> calcul = comparer(cpom, cpom);
        EcartPeriode commun = calcul.valeur().commun().orElseThrow();
        assertThat(centimes(commun.total().ecart())).isZero();
        assertThat(commun.postes()).isEmpty();
        assertThat(commun.essms()).isEmpty();
        assertThat(commun.financements()).isEmpty();
        assertThat(commun.essmsInchanges()).isEqualTo(cpom.perimetre().membres().size());
        assertThat(calcul.explication().evaluer()).isZero();
    }

    @Property(tries = 300)
    void un_exercice_d_un_seul_contrat_n_a_pas_d_ecart(@ForAll long graineA, @ForAll long graineB) {
        Cpom a = projete(Contrats.cpom(graineA));
        Cpom b = decale(projete(Contrats.cpom(graineB)), 2);
        ComparaisonTrajectoires comparaison = comparer(a, b).valeur();
        assertThat(comparaison.a().exercicesSeuls()).containsExactly(Exercice.of(2024), Exercice.of(2025));
        assertThat(comparaison.b().exercicesSeuls()).containsExactly(Exercice.of(2029), Exercice.of(2030));
        assertThat(comparaison.exercices()).hasSize(7);
        long totalA = 0;
        for (EcartPeriode annee : comparaison.exercices()) {
            totalA += centimes(annee.total().a());
            boolean commune = annee.total().presence() == Presence.LES_DEUX;
            assertThat(annee.total().ecart().isPresent()).isEqualTo(commune);
            if (!commune) {
                assertThat(annee.essms()).isEmpty();
                assertThat(annee.total().a().isPresent())
                        .isNotEqualTo(annee.total().b().isPresent());
            }
        }
        assertThat(Montants.centimes(comparaison.a().total())).isEqualTo(totalA);
        assertThat(comparaison.commun().orElseThrow().exercices())
                .containsExactly(Exercice.of(2026), Exercice.of(2027), Exercice.of(2028));
    }

    @Test
    void sans_exercice_commun_aucun_ecart() {
        Cpom a = projete(Contrats.cpom(1));
        Calcul<ComparaisonTrajectoires> calcul = comparer(a, decale(a, 5));
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.COMPARAISON_SANS_EXERCICE_COMMUN);
        assertThat(calcul.valeur().commun()).isEmpty();
        assertThat(calcul.valeur().exercices()).hasSize(10);
        assertThat(calcul.explication()).isSameAs(Explication.vide());
    }

    @Test
    void chaque_anomalie_dit_son_contrat_et_une_trajectoire_impossible_l_est_pour_les_deux() {
        Cpom a = projete(Contrats.cpom(1));
        assertThat(comparer(a, Contrats.cpom(2)).anomalies())
                .isNotEmpty()
                .allSatisfy(x -> assertThat(x.chemin()).startsWith("/a/"));
        Calcul<ComparaisonTrajectoires> calcul = comparer(
                Contrats.cpom(2), Contrats.base().perimetre(a.perimetre()).build());
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).extracting(Anomalie::chemin).containsExactly("/b/voletFinancier");
    }

    @Test
    void l_explication_nomme_les_annees_les_contrats_et_les_champs_de_chacun() {
        Explication explication = ComparaisonTrajectoiresCalculator.standard()
                .compute(
                        new DemandeComparaison(
                                Contrats.cpom(1),
                                Contrats.cpom(2),
                                Optional.of("gestionnaire"),
                                Optional.of("autorité")),
                        CONTEXTE)
                .explication();
        String texte = explication.texte(java.util.Locale.FRENCH);
        assertThat(texte)
                .contains("2025, gestionnaire", "2025, autorité", "</a/voletFinancier/", "</b/voletFinancier/")
                .doesNotContain("</voletFinancier");
        assertThat(explication.operandes())
                .hasSize(5)
                .allSatisfy(e -> assertThat(e.evaluer()).isEqualTo(e.centimes()));
    }

    @Property(tries = 200)
    void la_trace_ne_change_rien(@ForAll long graineA, @ForAll long graineB) {
        DemandeComparaison demande = DemandeComparaison.of(Contrats.cpom(graineA), Contrats.cpom(graineB));
        Calcul<ComparaisonTrajectoires> sans =
                ComparaisonTrajectoiresCalculator.standard().compute(demande, CONTEXTE.withTracage(Tracage.aucun()));
        assertThat(sans.valeur())
                .isEqualTo(ComparaisonTrajectoiresCalculator.standard()
                        .compute(demande, CONTEXTE)
                        .valeur());
        assertThat(sans.explication().operandes()).isEmpty();
    }

    @Test
    void des_montants_demesures_finissent_en_anomalie() {
        Cpom cpom = projete(Contrats.cpom(1));
        VoletFinancier volet = cpom.voletFinancier().orElseThrow();
        Cpom demesure = Cpom.builder()
                .from(cpom)
                .voletFinancier(VoletFinancier.builder()
                        .from(volet)
                        .lignes(List.of(LigneBase.builder()
                                .from(volet.lignes().get(0))
                                .montant(Montants.ofCentimes(400_000_000_000_000_000L))
                                .build()))
                        .mesures(List.of())
                        .build())
                .build();
        Calcul<ComparaisonTrajectoires> calcul = comparer(demesure, cpom);
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.MONTANT_HORS_BORNES);
    }
}
