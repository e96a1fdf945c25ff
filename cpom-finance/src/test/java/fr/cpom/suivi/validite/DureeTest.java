package fr.cpom.suivi.validite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.suivi.validite.DemandeDuree.Prorogation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DureeTest {
    private static final Contexte CONTEXTE = Contexte.standard();

    private static LocalDate jour(String texte) {
        return LocalDate.parse(texte);
    }

    private static DemandeDuree.Builder contrat(NatureCpom nature, LocalDate entree, LocalDate terme) {
        return DemandeDuree.builder().nature(nature).dateEntreeEnVigueur(entree).terme(terme);
    }

    private static Calcul<ValiditeDuree> juger(DemandeDuree.Builder demande) {
        return DureeCalculator.standard().compute(demande.build(), CONTEXTE);
    }

    private static boolean valide(DemandeDuree.Builder demande) {
        Calcul<ValiditeDuree> calcul = juger(demande);
        boolean valide = calcul.valeur().valide().orElseThrow();
        assertThat(calcul.bloque()).as("%s", calcul.anomalies()).isEqualTo(!valide);
        return valide;
    }

    /** Five years from date to date, both days included. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2030-12-31",
        "2023-03-01, 2028-02-29",
        "2024-03-01, 2029-02-28",
        "2024-02-29, 2029-02-28",
        "2023-08-31, 2028-08-30",
        "2026-07-01, 2031-06-30"
    })
    void cinq_ans_finissent_la_veille_de_l_anniversaire(LocalDate entree, LocalDate terme) {
        for (NatureCpom nature : NatureCpom.values()) {
            assertThat(juger(contrat(nature, entree, terme)).valeur().termeMaximal())
                    .contains(terme);
            assertThat(valide(contrat(nature, entree, terme))).isTrue();
            assertThat(valide(contrat(nature, entree, terme.plusDays(1)))).isFalse();
        }
        assertThat(DureeExacte.entre(entree, terme)).isEqualTo(new DureeExacte(5, 0, 0));
        assertThat(DureeExacte.entre(entree, terme.plusDays(1))).isEqualTo(new DureeExacte(5, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, 0, 0, 1",
        "2026-01-01, 2028-12-31, 3, 0, 0",
        "2026-08-31, 2027-02-28, 0, 6, 0",
        "2026-01-31, 2026-02-28, 0, 1, 0",
        "2026-01-31, 2026-02-27, 0, 0, 28",
        "2026-01-15, 2031-07-19, 5, 6, 5"
    })
    void la_duree_se_compte_en_annees_mois_et_jours(LocalDate de, LocalDate a, int annees, int mois, int jours) {
        assertThat(DureeExacte.entre(de, a)).isEqualTo(new DureeExacte(annees, mois, jours));
    }

    @Property(tries = 1000)
    void une_duree_se_recompose(
            @ForAll @IntRange(max = 7304) int decalage, @ForAll @IntRange(max = 4000) int longueur) {
        LocalDate entree = jour("2016-01-01").plusDays(decalage);
        LocalDate dernier = entree.plusDays(longueur);
        DureeExacte d = DureeExacte.entre(entree, dernier);
        int mois = d.annees() * 12 + d.mois();
        LocalDate atteint = mois == 0 ? entree.minusDays(1) : DureeExacte.fin(entree, mois);
        assertThat(atteint.plusDays(d.jours())).isEqualTo(dernier);
        assertThat(DureeExacte.fin(entree, mois + 1)).isAfter(dernier);
    }

    @Property(tries = 1000)
    void cinq_ans_sont_valables_et_un_jour_de_plus_ne_l_est_pas(
            @ForAll NatureCpom nature, @ForAll @IntRange(max = 7304) int decalage) {
        LocalDate entree = (nature == NatureCpom.EHPAD ? jour("2017-01-01") : jour("2016-01-01")).plusDays(decalage);
        boolean sansAnniversaire = entree.getMonthValue() == 2 && entree.getDayOfMonth() == 29;
        LocalDate terme = entree.plusYears(5).minusDays(sansAnniversaire ? 0 : 1);
        assertThat(valide(contrat(nature, entree, terme))).isTrue();
        assertThat(valide(contrat(nature, entree, terme.plusDays(1)))).isFalse();
        assertThat(valide(contrat(nature, entree, terme.minusDays(1)))).isEqualTo(nature != NatureCpom.EHPAD);
    }

    @Property(tries = 1000)
    void une_prorogation_plus_courte_qu_une_prorogation_valable_l_est_aussi(
            @ForAll NatureCpom nature,
            @ForAll @IntRange(min = 2, max = 1200) int jours,
            @ForAll @IntRange(min = 1, max = 1200) int moins) {
        LocalDate entree = jour("2018-01-01");
        LocalDate terme = jour("2022-12-31");
        boolean longue =
                valide(contrat(nature, entree, terme).addProrogations(Prorogation.jusquAu(terme.plusDays(jours))));
        int reste = Math.max(1, jours - moins);
        boolean courte =
                valide(contrat(nature, entree, terme).addProrogations(Prorogation.jusquAu(terme.plusDays(reste))));
        assertThat(courte || !longue).isTrue();
    }

    @Test
    void la_sixieme_annee_est_la_derniere() {
        for (NatureCpom nature : NatureCpom.values()) {
            DemandeDuree.Builder sixieme = contrat(nature, jour("2026-01-01"), jour("2030-12-31"))
                    .addProrogations(Prorogation.jusquAu(jour("2031-12-31")));
            assertThat(valide(sixieme)).isTrue();
            DemandeDuree.Builder septieme = contrat(nature, jour("2026-01-01"), jour("2030-12-31"))
                    .addProrogations(Prorogation.jusquAu(jour("2032-01-01")));
            assertThat(valide(septieme)).isEqualTo(nature == NatureCpom.EHPAD);
        }
    }

    @Test
    void un_contrat_court_peut_etre_proroge_dans_la_limite_des_six_ans() {
        DemandeDuree.Builder troisAns = contrat(NatureCpom.GENERAL, jour("2026-01-01"), jour("2028-12-31"))
                .addProrogations(Prorogation.jusquAu(jour("2030-12-31")))
                .addProrogations(Prorogation.jusquAu(jour("2031-12-31")));
        ValiditeDuree duree = juger(troisAns).valeur();
        assertThat(duree.valide()).contains(true);
        assertThat(duree.prorogations())
                .extracting(p -> p.debut().toString())
                .containsExactly("2029-01-01", "2031-01-01");
        assertThat(duree.dureeTotale()).contains(new DureeExacte(6, 0, 0));
        assertThat(duree.dernierJour()).contains(jour("2031-12-31"));
    }

    /** Nobody read the arrêté of 2017: what it says of prorogations is used, and said to be unconfirmed. */
    @Test
    void la_prorogation_d_un_cpom_ehpad_est_a_confirmer() {
        Calcul<ValiditeDuree> calcul = juger(contrat(NatureCpom.EHPAD, jour("2026-01-01"), jour("2030-12-31"))
                .addProrogations(Prorogation.jusquAu(jour("2032-06-30"))));
        assertThat(calcul.valeur().valide()).contains(true);
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.BAREME_A_CONFIRMER, CodeAnomalie.PROROGATION_A_RENOUVELER);
        Calcul<ValiditeDuree> handicap = juger(contrat(NatureCpom.HANDICAP, jour("2026-01-01"), jour("2030-12-31"))
                .addProrogations(Prorogation.jusquAu(jour("2031-12-31"))));
        assertThat(handicap.anomalies()).isEmpty();
    }

    /** The verdict and its alert say the same: yes, but resting on a parameter to be confirmed. */
    @Test
    void un_verdict_qui_tient_a_un_parametre_a_confirmer_n_est_pas_certain() {
        LocalDate entree = jour("2026-01-01");
        LocalDate terme = jour("2030-12-31");
        DemandeDuree.Builder deuxAns =
                contrat(NatureCpom.EHPAD, entree, terme).addProrogations(Prorogation.jusquAu(jour("2032-12-31")));
        Calcul<ValiditeDuree> calcul = juger(deuxAns);
        assertThat(calcul.valeur().valide()).contains(true);
        assertThat(calcul.valeur().certain()).contains(false);
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.PROROGATION_A_RENOUVELER)
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.message(Locale.FRENCH)).contains("Le verdict n'est pas certain");
                    assertThat(a.message(Locale.ENGLISH)).contains("The verdict is not certain");
                });
        // beyond the limit to be confirmed, the no is as doubtful as the yes
        assertThat(juger(contrat(NatureCpom.EHPAD, entree, terme)
                                .addProrogations(Prorogation.jusquAu(jour("2033-01-01"))))
                        .valeur()
                        .certain())
                .contains(false);
    }

    @Test
    void un_verdict_qui_tient_a_la_loi_lue_est_certain() {
        LocalDate entree = jour("2026-01-01");
        LocalDate terme = jour("2030-12-31");
        Prorogation unAn = Prorogation.jusquAu(jour("2031-12-31"));
        Prorogation signeeTard = new Prorogation(
                jour("2031-12-31"), Optional.of(jour("2031-01-01")), Optional.empty(), Optional.empty());
        assertThat(List.of(
                        contrat(NatureCpom.EHPAD, entree, terme),
                        contrat(NatureCpom.EHPAD, entree, terme.plusDays(1)),
                        contrat(NatureCpom.EHPAD, entree, terme.plusDays(1)).addProrogations(unAn),
                        contrat(NatureCpom.EHPAD, entree, terme).addProrogations(signeeTard),
                        contrat(NatureCpom.HANDICAP, entree, terme).addProrogations(unAn),
                        contrat(NatureCpom.HANDICAP, entree, terme)
                                .addProrogations(Prorogation.jusquAu(jour("2032-01-01")))))
                .allSatisfy(d -> assertThat(juger(d).valeur().certain()).contains(true));
        // the sixth year is read in the law of 2017 only
        assertThat(juger(contrat(NatureCpom.GENERAL, jour("2010-01-01"), jour("2014-12-31"))
                                .addProrogations(Prorogation.jusquAu(jour("2015-12-31"))))
                        .valeur()
                        .certain())
                .contains(false);
    }

    @Test
    void au_dela_de_sept_ans_un_cpom_ehpad_n_est_plus_valable() {
        Calcul<ValiditeDuree> calcul = juger(contrat(NatureCpom.EHPAD, jour("2026-01-01"), jour("2030-12-31"))
                .addProrogations(Prorogation.jusquAu(jour("2031-12-31")))
                .addProrogations(Prorogation.jusquAu(jour("2033-01-01"))));
        assertThat(calcul.valeur().valide()).contains(false);
        assertThat(calcul.valeur().prorogations()).extracting(p -> p.valide()).containsExactly(true, false);
    }

    @Test
    void une_echeance_de_2025_se_prolonge_par_instruction() {
        Calcul<ValiditeDuree> calcul = juger(contrat(NatureCpom.EHPAD, jour("2019-01-01"), jour("2023-12-31"))
                .addProrogations(Prorogation.jusquAu(jour("2024-12-31")))
                .addProrogations(Prorogation.jusquAu(jour("2025-12-31")))
                .addProrogations(Prorogation.jusquAu(jour("2026-12-31"))));
        assertThat(calcul.valeur().valide()).contains(true);
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.PROROGATION_TROP_LONGUE)
                .singleElement()
                .satisfies(a -> assertThat(a.estBloquante()).isFalse());
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.PROROGATION_INSTRUCTION);
    }

    @Test
    void la_prorogation_se_demande_six_mois_avant_et_se_signe_avant_l_expiration() {
        Prorogation aTemps = new Prorogation(
                jour("2031-12-31"), Optional.of(jour("2030-12-31")), Optional.of(jour("2030-06-30")), Optional.empty());
        ValiditeDuree duree = juger(contrat(NatureCpom.EHPAD, jour("2026-01-01"), jour("2030-12-31"))
                        .addProrogations(aTemps))
                .valeur();
        assertThat(duree.prorogations().get(0).demandeAvant()).contains(jour("2030-06-30"));
        assertThat(duree.valide()).contains(true);
        Prorogation tardive = new Prorogation(
                jour("2031-12-31"), Optional.of(jour("2031-01-01")), Optional.of(jour("2030-07-01")), Optional.empty());
        Calcul<ValiditeDuree> calcul = juger(contrat(NatureCpom.EHPAD, jour("2026-01-01"), jour("2030-12-31"))
                .addProrogations(tardive));
        assertThat(calcul.valeur().valide()).contains(false);
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.PROROGATION_DEMANDE_TARDIVE, CodeAnomalie.PROROGATION_APRES_EXPIRATION);
    }

    @Test
    void une_convention_tripartite_se_prolonge_d_un_an_au_plus() {
        DemandeDuree.Builder unAn = contrat(NatureCpom.EHPAD, jour("2012-07-01"), jour("2017-06-30"))
                .conventionTripartite(true)
                .addProrogations(Prorogation.jusquAu(jour("2018-06-30")));
        assertThat(valide(unAn)).isTrue();
        DemandeDuree.Builder plus = contrat(NatureCpom.EHPAD, jour("2012-07-01"), jour("2017-06-30"))
                .conventionTripartite(true)
                .addProrogations(Prorogation.jusquAu(jour("2018-07-01")));
        assertThat(valide(plus)).isFalse();
    }

    @Test
    void sans_terme_seules_les_limites_sont_donnees() {
        ValiditeDuree duree = juger(
                        DemandeDuree.builder().nature(NatureCpom.HANDICAP).dateEntreeEnVigueur(jour("2026-01-01")))
                .valeur();
        assertThat(duree.valide()).isEmpty();
        assertThat(duree.certain()).isEmpty();
        assertThat(duree.termeMaximal()).contains(jour("2030-12-31"));
        assertThat(duree.derniereJourneeProrogeable()).contains(jour("2031-12-31"));
    }

    @Test
    void une_loi_inconnue_ou_des_dates_a_l_envers_ne_donnent_pas_de_verdict() {
        assertThat(juger(contrat(NatureCpom.EHPAD, jour("2016-01-01"), jour("2020-12-31")))
                        .anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.BAREME_ABSENT);
        assertThat(juger(contrat(NatureCpom.HANDICAP, jour("2026-01-01"), jour("2025-12-31")))
                        .anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.TERME_AVANT_ENTREE);
    }

    @Property(tries = 1000)
    void aucune_date_ne_leve_rien(
            @ForAll NatureCpom nature, @ForAll LocalDate entree, @ForAll LocalDate terme, @ForAll LocalDate fin) {
        for (boolean convention : new boolean[] {false, true}) {
            Calcul<ValiditeDuree> calcul = juger(contrat(nature, entree, terme)
                    .conventionTripartite(convention)
                    .addProrogations(
                            new Prorogation(fin, Optional.of(terme), Optional.of(entree), Optional.of("ARS"))));
            assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        }
    }

    @Test
    void les_dates_extremes_ne_levent_rien() {
        for (LocalDate entree : new LocalDate[] {LocalDate.MIN, LocalDate.MAX, jour("2026-01-01")}) {
            for (LocalDate fin : new LocalDate[] {LocalDate.MIN, LocalDate.MAX, jour("2030-12-31")}) {
                for (NatureCpom nature : NatureCpom.values()) {
                    Calcul<ValiditeDuree> calcul =
                            juger(contrat(nature, entree, fin).addProrogations(Prorogation.jusquAu(fin)));
                    assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
                }
            }
        }
    }
}
