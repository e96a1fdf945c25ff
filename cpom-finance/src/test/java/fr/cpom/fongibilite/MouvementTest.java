package fr.cpom.fongibilite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.Portee;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.fongibilite.JugementMouvements.Effet;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Sets of movements: what they may never change, whatever the rules let through. */
class MouvementTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final ReferenceJuridique CONTRAT = ReferenceJuridique.of("contrat", "article 7");

    private static JugementMouvements juger(DemandeMouvements demande) {
        return MouvementCalculator.standard()
                .compute(demande, CONTEXTE)
                .resultat()
                .orElseThrow();
    }

    /** A set of movements between the places of a few ESSMS, some lawful, some not. */
    private static DemandeMouvements demande(Random hasard, boolean avecOrigine) {
        List<Credit> credits = new ArrayList<>();
        for (String essms : List.of("A", "B", "C", "D")) {
            for (Financeur financeur : List.of(Financeur.ASSURANCE_MALADIE, Financeur.DEPARTEMENT)) {
                for (GroupeFonctionnel groupe : GroupeFonctionnel.values()) {
                    credits.add(new Credit(
                            Poste.builder()
                                    .essms(essms)
                                    .financeur(financeur)
                                    .dgc("DGC " + financeur)
                                    .groupe(groupe)
                                    .build(),
                            Montants.ofCentimes(hasard.nextInt(1_000_000)),
                            Optional.empty()));
                }
            }
        }
        List<Mouvement> mouvements = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Mouvement.Builder mouvement = Mouvement.builder()
                    .destination(credits.get(hasard.nextInt(credits.size())).poste())
                    .montant(Montants.ofCentimes(1 + hasard.nextInt(600_000)));
            if (avecOrigine || hasard.nextInt(3) > 0) {
                mouvement.origine(credits.get(hasard.nextInt(credits.size())).poste());
            }
            mouvements.add(mouvement.build());
        }
        NatureCpom[] natures = NatureCpom.values();
        StatutJuridique[] statuts = StatutJuridique.values();
        return DemandeMouvements.builder()
                .situation(Situation.builder()
                        .nature(natures[hasard.nextInt(natures.length)])
                        .statut(statuts[hasard.nextInt(statuts.length)])
                        .exercice(Exercice.of(2026))
                        .option4(hasard.nextBoolean())
                        .build())
                .credits(credits)
                .mouvements(mouvements)
                .build();
    }

    private static Map<String, Long> parFinanceur(JugementMouvements jugement, boolean apres) {
        Map<String, Long> totaux = new TreeMap<>();
        jugement.soldes()
                .forEach(s -> totaux.merge(
                        s.poste().financeur().orElseThrow().name(),
                        Montants.centimes(apres ? s.apres() : s.avant()),
                        Long::sum));
        return totaux;
    }

    @Property(tries = 1000)
    void les_mouvements_admis_ne_changent_ni_le_total_ni_aucun_financement(@ForAll Random hasard) {
        JugementMouvements jugement = juger(demande(hasard, true));

        assertThat(jugement.totalApres()).isEqualTo(jugement.totalAvant());
        assertThat(parFinanceur(jugement, true)).isEqualTo(parFinanceur(jugement, false));
        assertThat(jugement.soldes())
                .allSatisfy(s -> assertThat(s.apres().isNegative()).isFalse());
    }

    @Property(tries = 1000)
    void le_total_ne_depasse_jamais_le_plafond(@ForAll Random hasard) {
        DemandeMouvements demande = demande(hasard, false);
        long credits = demande.credits().stream()
                .mapToLong(c -> Montants.centimes(c.montant()))
                .sum();
        long plafond = credits + hasard.nextInt(800_000);
        JugementMouvements jugement = juger(DemandeMouvements.builder()
                .from(demande)
                .plafond(Montants.ofCentimes(plafond))
                .build());

        long apres = Montants.centimes(jugement.totalApres().orElseThrow());
        assertThat(apres).isBetween(credits, plafond);
        assertThat(jugement.soldes().stream()
                        .mapToLong(s -> Montants.centimes(s.apres()))
                        .sum())
                .isEqualTo(apres);
    }

    @Property(tries = 500)
    void juger_d_un_coup_ou_un_par_un_donne_le_meme_dernier_solde(@ForAll Random hasard) {
        DemandeMouvements demande = demande(hasard, true);
        JugementMouvements ensemble = juger(demande);

        List<Credit> credits = demande.credits();
        for (Mouvement mouvement : demande.mouvements()) {
            JugementMouvements seul = juger(DemandeMouvements.builder()
                    .from(demande)
                    .credits(credits)
                    .mouvements(List.of(mouvement))
                    .build());
            credits = seul.soldes().stream()
                    .map(s -> new Credit(s.poste(), s.apres(), Optional.empty()))
                    .toList();
        }
        assertThat(credits.stream().map(Credit::montant))
                .isEqualTo(ensemble.soldes().stream()
                        .map(JugementMouvements.Solde::apres)
                        .toList());
    }

    @Property(tries = 500)
    void chaque_alternative_est_plus_legere_et_admise_par_les_memes_regles(@ForAll Random hasard) {
        DemandeMouvements demande = demande(hasard, false);
        for (VerdictMouvement verdict : juger(demande).verdicts()) {
            assertThat(verdict.alternatives())
                    .allSatisfy(a -> assertThat(a.decision()).isLessThan(verdict.decision()))
                    .allSatisfy(a -> assertThat(a.decision()).isLessThan(Decision.INDETERMINE));
        }
    }

    @Property(tries = 500)
    void les_effets_par_financeur_font_zero(@ForAll Random hasard) {
        JugementMouvements jugement = juger(demande(hasard, true));
        assertThat(jugement.effets().stream()
                        .filter(e -> e.critere() == Critere.ESSMS)
                        .map(Effet::variation)
                        .mapToLong(Montants::centimes)
                        .sum())
                .isZero();
    }

    @Test
    void un_plafond_par_financeur_voit_le_cumul() {
        RegleFongibilite parFinanceur =
                new RegleFongibilite.Plafond("P", Portee.TOUT, CONTRAT, Optional.empty(), List.of(Critere.FINANCEUR));
        Poste ars = Poste.builder()
                .essms("A")
                .financeur(Financeur.ASSURANCE_MALADIE)
                .build();
        Poste cd = Poste.builder().essms("A").financeur(Financeur.DEPARTEMENT).build();
        DemandeMouvements demande = DemandeMouvements.builder()
                .situation(
                        Situation.builder().statut(StatutJuridique.COMMERCIAL).build())
                .loi(false)
                .addRegles(parFinanceur)
                .addCredits(new Credit(ars, Montants.euros("100"), Optional.empty()))
                .addCredits(new Credit(cd, Montants.euros("100"), Optional.empty()))
                .addMouvements(Mouvement.builder()
                        .origine(ars)
                        .destination(cd)
                        .montant(Montants.euros("10"))
                        .build())
                .build();

        VerdictMouvement verdict = juger(demande).verdicts().get(0);

        assertThat(verdict.decision()).isEqualTo(Decision.REFUSE);
        assertThat(verdict.motifs().get(0).montantAdmis()).contains(Montants.zero());
    }

    @Test
    void sans_credits_connus_un_mouvement_sans_origine_reste_indetermine() {
        Calcul<JugementMouvements> calcul = MouvementCalculator.standard()
                .compute(
                        DemandeMouvements.builder()
                                .situation(Situation.builder()
                                        .nature(NatureCpom.HANDICAP)
                                        .statut(StatutJuridique.PRIVE_NON_LUCRATIF)
                                        .build())
                                .addMouvements(Mouvement.builder()
                                        .destination(Poste.of("IME"))
                                        .montant(Montants.euros("10"))
                                        .build())
                                .build(),
                        CONTEXTE);

        assertThat(calcul.resultat().orElseThrow().decision()).isEqualTo(Decision.INDETERMINE);
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.MOUVEMENT_INDETERMINE);
    }

    @Test
    void un_montant_nul_ou_negatif_est_refuse() {
        for (String montant : List.of("0", "-1")) {
            assertThatThrownBy(() -> Mouvement.builder()
                            .destination(Poste.of("IME"))
                            .montant(Montants.euros(montant))
                            .build())
                    .isInstanceOf(ValeurInvalideException.class)
                    .hasMessageContaining("MOUVEMENT_MONTANT_INVALIDE");
        }
    }

    @Test
    void chaque_regle_de_la_loi_se_lit_en_francais_et_en_anglais_avec_son_article() {
        for (NatureCpom nature : NatureCpom.values()) {
            for (StatutJuridique statut : StatutJuridique.values()) {
                Situation situation =
                        Situation.builder().nature(nature).statut(statut).build();
                List<RegleFongibilite> regles =
                        ReglesLegales.standard().regles(situation, Optional.empty(), LocalDate.of(2026, 1, 1));
                assertThat(regles).extracting(RegleFongibilite::code).doesNotHaveDuplicates();
                assertThat(regles).allSatisfy(r -> {
                    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                        assertThat(r.texte(locale))
                                .startsWith(r.code())
                                .endsWith("[" + r.fondement() + "]")
                                .doesNotContain("franchit.", "conserve.", "fait.", "demarche.", "critere.", "?");
                    }
                });
            }
        }
    }
}
