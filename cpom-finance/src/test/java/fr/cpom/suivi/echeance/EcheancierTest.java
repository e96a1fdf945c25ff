package fr.cpom.suivi.echeance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.suivi.echeance.Echeance.Etat;
import fr.cpom.suivi.echeance.FaitsEcheancier.EvaluationHas;
import fr.cpom.suivi.echeance.FaitsEcheancier.Realisation;
import fr.cpom.suivi.refus.DemandeRefus;
import fr.cpom.suivi.refus.EvenementRefus;
import fr.cpom.suivi.validite.DemandeDuree;
import fr.cpom.suivi.validite.DureeCalculator;
import fr.cpom.valeur.Exercice;
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
import org.junit.jupiter.params.provider.EnumSource;

/** The deadlines of a contract of 2026 to 2030. */
class EcheancierTest {
    private static final NumeroFiness SITE = NumeroFiness.of("990000200");
    private static final Gestionnaire GESTIONNAIRE = new Gestionnaire(
            "Association d'essai",
            Siren.of("775544562"),
            NumeroFiness.of("990000309"),
            StatutJuridique.PRIVE_NON_LUCRATIF);

    private static Cpom cpom(NatureCpom nature) {
        return Cpom.builder()
                .numero("CPOM-ESSAI")
                .nature(nature)
                .gestionnaire(GESTIONNAIRE)
                .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                .dateEntreeEnVigueur(LocalDate.of(2026, 1, 1))
                .terme(LocalDate.of(2030, 12, 31))
                .perimetre(new Perimetre(List.of(Membre.of(Essms.builder()
                        .finess(SITE)
                        .nom("Site")
                        .categorie(CategorieEssms.of(nature == NatureCpom.EHPAD ? "500" : "183"))
                        .build()))))
                .build();
    }

    private static Calcul<Echeancier> calculer(NatureCpom nature, LocalDate jour, FaitsEcheancier faits) {
        return EcheancierCalculator.standard()
                .compute(new DemandeEcheancier(cpom(nature), Optional.of(faits)), Contexte.of(jour));
    }

    private static Echeancier echeancier(NatureCpom nature, FaitsEcheancier faits) {
        return calculer(nature, LocalDate.of(2026, 6, 1), faits).valeur();
    }

    private static FaitsEcheancier rien() {
        return FaitsEcheancier.builder().build();
    }

    private static LocalDate date(Echeancier echeancier, String cle) {
        assertThat(echeancier.ordre()).contains(cle);
        return echeancier.echeances().get(cle).date().orElseThrow();
    }

    @Test
    void un_cpom_ehpad_a_ses_deux_bilans_son_evaluation_et_son_preavis() {
        Echeancier e = echeancier(NatureCpom.EHPAD, rien());
        // third year: 1 January to 31 December 2028; six months before 31 December 2030
        assertThat(date(e, "BILAN_MI_PARCOURS")).isEqualTo("2028-12-31");
        assertThat(date(e, "GIR_PATHOS")).isEqualTo("2028-12-31");
        assertThat(date(e, "PROROGATION_OU_NEGOCIATION")).isEqualTo("2030-06-30");
        assertThat(date(e, "BILAN_FINAL")).isEqualTo("2030-06-30");
        // one year, renewable: seven years in all
        assertThat(date(e, "PROROGATION_MAXIMALE")).isEqualTo("2032-12-31");
        assertThat(e.echeances().get("PROROGATION_OU_NEGOCIATION").confiance()).isEqualTo(Confiance.A_CONFIRMER);
        assertThat(e.echeances().get("PROROGATION_MAXIMALE").confiance()).isEqualTo(Confiance.A_CONFIRMER);
        assertThat(date(e, "POINT_GIR/2027")).isEqualTo("2027-04-01");
        assertThat(e.prorogationMaximale()).contains(LocalDate.of(2032, 12, 31));
    }

    @Test
    void un_cpom_handicap_n_a_ni_comite_de_suivi_ni_point_gir() {
        Echeancier e = echeancier(NatureCpom.HANDICAP, rien());
        assertThat(e.ordre()).doesNotContain("BILAN_MI_PARCOURS", "GIR_PATHOS", "POINT_GIR/2027");
        assertThat(e.ordre()).contains("EPRD_TRANSMISSION/2026", "ERRD/2030", "TABLEAU_DE_BORD/2028");
        assertThat(e.ordre()).doesNotContain("TABLEAU_ACTIVITE/2026"); // due before the contract
        assertThat(date(e, "TABLEAU_ACTIVITE/2027")).isEqualTo("2026-10-31");
    }

    @Test
    void un_contrat_general_est_sous_budget_previsionnel() {
        Echeancier e = echeancier(NatureCpom.GENERAL, rien());
        assertThat(date(e, "PROPOSITIONS_BUDGETAIRES/2027")).isEqualTo("2026-10-31");
        assertThat(date(e, "COMPTE_ADMINISTRATIF/2026")).isEqualTo("2027-04-30");
        assertThat(e.ordre()).noneMatch(c -> c.startsWith("EPRD"));
    }

    @Test
    void le_dialogue_est_annuel_dans_un_cpom_ahi() {
        Echeancier e = echeancier(NatureCpom.AHI, rien());
        assertThat(e.ordre()).filteredOn(c -> c.startsWith("DIALOGUE_GESTION")).hasSize(5);
        assertThat(e.ordre()).noneMatch(c -> c.startsWith("AVENANT_ANNUEL"));
        assertThat(echeancier(
                                NatureCpom.AHI,
                                FaitsEcheancier.builder()
                                        .dispositifsSubventionnes(true)
                                        .build())
                        .ordre())
                .filteredOn(c -> c.startsWith("AVENANT_ANNUEL"))
                .hasSize(5);
    }

    @Test
    void l_option_3_appelle_un_avenant_par_exercice() {
        Cpom cpom = Cpom.builder()
                .from(cpom(NatureCpom.GENERAL))
                .voletFinancier(VoletFinancier.builder()
                        .anneeBase(Exercice.of(2026))
                        .addClauses(new ClauseEvolution.AvenantAnnuel("A", List.of(), Optional.empty()))
                        .build())
                .build();
        Echeancier e = EcheancierCalculator.standard()
                .compute(DemandeEcheancier.of(cpom), Contexte.standard())
                .valeur();
        assertThat(e.ordre()).filteredOn(c -> c.startsWith("AVENANT_ANNUEL")).hasSize(5);
    }

    @Test
    void l_evaluation_de_la_has_revient_tous_les_cinq_ans() {
        Echeancier e = echeancier(
                NatureCpom.HANDICAP,
                FaitsEcheancier.builder()
                        .addEvaluations(new EvaluationHas(SITE, LocalDate.of(2019, 3, 1)))
                        .addEvaluations(new EvaluationHas(SITE, LocalDate.of(2024, 2, 29)))
                        .build());
        // 29 February 2024 and five years: 28 February 2029
        assertThat(date(e, "EVALUATION_HAS/" + SITE.valeur())).isEqualTo("2029-02-28");
        Echeancier inconnue = echeancier(NatureCpom.HANDICAP, rien());
        assertThat(inconnue.echeances().get("EVALUATION_HAS/" + SITE.valeur()).etat())
                .isEqualTo(Etat.INCONNUE);
    }

    @Test
    void l_autorisation_de_siege_dure_cinq_ans() {
        FaitsEcheancier accordee = FaitsEcheancier.builder()
                .autorisationSiege(LocalDate.of(2026, 1, 1))
                .build();
        assertThat(date(echeancier(NatureCpom.HANDICAP, accordee), "SIEGE_RENOUVELLEMENT"))
                .isEqualTo("2030-12-31");
        FaitsEcheancier ecrite = FaitsEcheancier.builder()
                .from(accordee)
                .finAutorisationSiege(LocalDate.of(2029, 6, 30))
                .build();
        assertThat(date(echeancier(NatureCpom.HANDICAP, ecrite), "SIEGE_RENOUVELLEMENT"))
                .isEqualTo("2029-06-30");
    }

    @Test
    void le_plan_de_negociation_se_compte_depuis_la_signature() {
        LocalDate signature = LocalDate.of(2030, 12, 31);
        Echeancier e = echeancier(
                NatureCpom.EHPAD,
                FaitsEcheancier.builder().signatureVisee(signature).build());
        // 2 months of drafting, 4 of objectives with 3 of finance beside, 4 of diagnosis, 1 of programming: 11
        assertThat(date(e, "NEGOCIATION_REDACTION")).isEqualTo(signature);
        assertThat(date(e, "NEGOCIATION_OBJECTIFS")).isEqualTo("2030-10-31");
        assertThat(date(e, "NEGOCIATION_NEGOCIATION_FINANCIERE")).isEqualTo("2030-10-31");
        assertThat(e.echeances().get("NEGOCIATION_NEGOCIATION_FINANCIERE").dateDeclencheur())
                .contains(LocalDate.of(2030, 7, 31));
        assertThat(date(e, "NEGOCIATION_DIAGNOSTIC")).isEqualTo("2030-06-30");
        assertThat(date(e, "NEGOCIATION_PROGRAMMATION")).isEqualTo("2030-02-28");
        assertThat(e.echeances().get("NEGOCIATION_PROGRAMMATION").dateDeclencheur())
                .contains(LocalDate.of(2030, 1, 31));
    }

    @Test
    void un_plan_a_soi_et_des_jours_ouvres() {
        FaitsEcheancier faits = FaitsEcheancier.builder()
                .signatureVisee(LocalDate.of(2027, 3, 1))
                .addEtapes(new EtapeNegociation("A", "Premier temps", 1, Optional.empty(), Optional.empty()))
                .addEtapes(new EtapeNegociation("B", "Second temps", 2, Optional.empty(), Optional.of("contrat")))
                .joursNonOuvres(RegleJours.OUVRE_SUIVANT)
                .build();
        Calcul<Echeancier> calcul = calculer(NatureCpom.HANDICAP, LocalDate.of(2026, 6, 1), faits);
        // 1 January 2027 is a holiday, 2 and 3 a week-end
        assertThat(date(calcul.valeur(), "NEGOCIATION_A")).isEqualTo("2027-01-04");
        assertThat(calcul.anomalies()).extracting(Anomalie::code).doesNotContain(CodeAnomalie.MODELE_A_CONFIRMER);
        assertThat(RegleJours.OUVRE_PRECEDENT.appliquer(LocalDate.of(2027, 1, 3), Territoire.national()))
                .isEqualTo("2026-12-31");
        assertThat(RegleJours.AUCUN.appliquer(LocalDate.of(2027, 1, 3), Territoire.national()))
                .isEqualTo("2027-01-03");
    }

    @Test
    void ce_qui_n_est_pas_dit_n_est_pas_en_retard() {
        FaitsEcheancier complets = FaitsEcheancier.builder().faitsComplets(true).build();
        LocalDate jour = LocalDate.of(2027, 5, 2);
        assertThat(calculer(NatureCpom.HANDICAP, jour, rien()).valeur().liste())
                .extracting(Echeance::etat)
                .doesNotContain(Etat.EN_RETARD)
                .contains(Etat.INCONNUE);
        Calcul<Echeancier> calcul = calculer(NatureCpom.HANDICAP, jour, complets);
        assertThat(calcul.valeur().echeances().get("ERRD/2026").etat()).isEqualTo(Etat.EN_RETARD);
        assertThat(calcul.valeur().echeances().get("ERRD/2026").joursDeRetard()).contains(2);
        assertThat(calcul.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.ECHEANCE_DEPASSEE);
    }

    @Test
    void un_fait_marque_son_echeance_et_un_fait_perdu_est_dit() {
        FaitsEcheancier faits = FaitsEcheancier.builder()
                .addRealisations(new Realisation(
                        "ERRD", Optional.of(Exercice.of(2026)), Optional.empty(), LocalDate.of(2027, 5, 1)))
                .addRealisations(new Realisation("ERRD", Optional.empty(), Optional.empty(), LocalDate.of(2027, 5, 1)))
                .addExercices(
                        DemandeCalendrier.builder().exercice(Exercice.of(2040)).build())
                .build();
        Calcul<Echeancier> calcul = calculer(NatureCpom.HANDICAP, LocalDate.of(2027, 6, 1), faits);
        Echeance errd = calcul.valeur().echeances().get("ERRD/2026");
        assertThat(errd.etat()).isEqualTo(Etat.FAIT);
        assertThat(errd.aTemps()).contains(false);
        assertThat(errd.joursDeRetard()).contains(1);
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.REALISATION_INCONNUE, CodeAnomalie.EXERCICE_HORS_CONTRAT);
    }

    @Test
    void le_prochain_delai_d_un_refus_entre_dans_l_echeancier() {
        FaitsEcheancier faits = FaitsEcheancier.builder()
                .refus(DemandeRefus.builder()
                        .addEvenements(new EvenementRefus.PropositionRecue(LocalDate.of(2026, 4, 1)))
                        .build())
                .build();
        assertThat(date(echeancier(NatureCpom.EHPAD, faits), "REFUS_NOTIFICATION_POSSIBLE"))
                .isEqualTo("2026-07-01");
    }

    @ParameterizedTest
    @CsvSource({
        "EHPAD, 2024-01-01, 2028-12-31, 2030-12-31",
        "GENERAL, 2024-02-29, 2029-02-28, 2030-02-28",
        "HANDICAP, 2022-03-01, 2027-02-28, 2028-02-29"
    })
    void la_derniere_prorogation_est_celle_de_la_validite(
            NatureCpom nature, LocalDate entree, LocalDate terme, LocalDate derniere) {
        Calcul<Echeancier> calcul = duree(nature, entree, terme);
        assertThat(calcul.valeur().prorogationMaximale()).contains(derniere);
        Echeance prorogation = calcul.valeur().echeances().get("PROROGATION_MAXIMALE");
        assertThat(prorogation.dateDeclencheur()).contains(entree);
        DemandeDuree demande = DemandeDuree.builder()
                .nature(nature)
                .dateEntreeEnVigueur(entree)
                .terme(terme)
                .build();
        assertThat(DureeCalculator.standard()
                        .compute(demande, Contexte.standard())
                        .valeur()
                        .derniereJourneeProrogeable())
                .contains(derniere);
    }

    @Test
    void le_bilan_suit_la_loi_de_son_jour_et_la_fin_part_du_terme() {
        // in force before the arrêté of 3 March 2017, whose annexe places the review in the third year
        Calcul<Echeancier> calcul = duree(NatureCpom.EHPAD, LocalDate.of(2017, 1, 1), LocalDate.of(2021, 12, 31));
        assertThat(date(calcul.valeur(), "BILAN_MI_PARCOURS")).isEqualTo("2019-12-31");
        Echeance fin = calcul.valeur().echeances().get("FIN_CONTRAT");
        assertThat(fin.declencheur()).isEqualTo(Declencheur.TERME);
        assertThat(fin.dateDeclencheur()).contains(LocalDate.of(2021, 12, 31));
        // two years only: no third one
        assertThat(duree(NatureCpom.EHPAD, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31))
                        .valeur()
                        .ordre())
                .doesNotContain("BILAN_MI_PARCOURS");
    }

    private static Calcul<Echeancier> duree(NatureCpom nature, LocalDate entree, LocalDate terme) {
        Cpom cpom = Cpom.builder()
                .from(cpom(nature))
                .dateEntreeEnVigueur(entree)
                .terme(terme)
                .build();
        return EcheancierCalculator.standard().compute(DemandeEcheancier.of(cpom), Contexte.standard());
    }

    @Test
    void le_cadre_se_juge_une_fois_comme_dans_le_calendrier() {
        FaitsEcheancier bp = FaitsEcheancier.builder().cadre(CadreBudgetaire.BP).build();
        Calcul<Echeancier> ehpad = calculer(NatureCpom.EHPAD, LocalDate.of(2026, 6, 1), bp);
        assertThat(ehpad.bloque()).isTrue();
        assertThat(chemins(ehpad, CodeAnomalie.EPRD_OBLIGATOIRE)).containsExactly("/faits/cadre");
        Calcul<Echeancier> ecrit = EcheancierCalculator.standard()
                .compute(
                        DemandeEcheancier.of(Cpom.builder()
                                .from(cpom(NatureCpom.EHPAD))
                                .cadreBudgetaire(CadreBudgetaire.BP)
                                .build()),
                        Contexte.standard());
        assertThat(chemins(ecrit, CodeAnomalie.EPRD_OBLIGATOIRE)).containsExactly("/cpom/cadreBudgetaire");
        Calcul<Echeancier> unAn = calculer(
                NatureCpom.HANDICAP,
                LocalDate.of(2026, 6, 1),
                FaitsEcheancier.builder()
                        .addExercices(DemandeCalendrier.builder()
                                .exercice(Exercice.of(2027))
                                .cadre(CadreBudgetaire.BP)
                                .build())
                        .build());
        assertThat(chemins(unAn, CodeAnomalie.EPRD_OBLIGATOIRE)).containsExactly("/faits/exercices/0/cadre");
        Calcul<Echeancier> analogie = calculer(
                NatureCpom.GENERAL,
                LocalDate.of(2026, 6, 1),
                FaitsEcheancier.builder().cadre(CadreBudgetaire.EPRD).build());
        assertThat(chemins(analogie, CodeAnomalie.EPRD_PAR_ANALOGIE)).containsExactly("/faits/cadre");
        assertThat(analogie.valeur().ordre()).contains("EPRD_TRANSMISSION/2028");
        Calcul<Echeancier> epcp = calculer(
                NatureCpom.EHPAD,
                LocalDate.of(2026, 6, 1),
                FaitsEcheancier.builder().cadre(CadreBudgetaire.EPCP).build());
        assertThat(chemins(epcp, CodeAnomalie.CALENDRIER_EPCP_NON_COUVERT)).containsExactly("/faits/cadre");
        assertThat(chemins(epcp, CodeAnomalie.EPRD_PAR_ANALOGIE)).isEmpty();
    }

    private static List<String> chemins(Calcul<?> calcul, CodeAnomalie code) {
        return calcul.anomalies().stream()
                .filter(a -> a.code() == code)
                .map(Anomalie::chemin)
                .toList();
    }

    @Test
    void dire_un_fait_d_une_annee_ne_change_pas_ses_autres_devoirs() {
        // options 1°, 2° and 4° only: no contradictory procedure (R. 314-42 I)
        Cpom cpom = Cpom.builder()
                .from(cpom(NatureCpom.GENERAL))
                .voletFinancier(VoletFinancier.builder()
                        .anneeBase(Exercice.of(2026))
                        .addClauses(new ClauseEvolution.Algorithme("A", "a", "b", List.of()))
                        .build())
                .build();
        Contexte contexte = Contexte.of(LocalDate.of(2029, 6, 1));
        EcheancierCalculator calculateur = EcheancierCalculator.standard();
        Echeancier muet =
                calculateur.compute(DemandeEcheancier.of(cpom), contexte).valeur();
        DemandeCalendrier annee = DemandeCalendrier.builder()
                .exercice(Exercice.of(2028))
                .accueilCreton(true)
                .build();
        Calcul<Echeancier> dit = calculateur.compute(
                new DemandeEcheancier(
                        cpom,
                        Optional.of(
                                FaitsEcheancier.builder().addExercices(annee).build())),
                contexte);
        assertThat(dit.valeur().echeances()).containsAllEntriesOf(muet.echeances());
        assertThat(dit.valeur().ordre())
                .filteredOn(c -> !muet.ordre().contains(c))
                .containsExactly("CRETON_PRODUITS/2028");
        // and a year that says it keeps its word
        DemandeCalendrier complete = DemandeCalendrier.builder()
                .exercice(Exercice.of(2027))
                .faitsComplets(true)
                .build();
        assertThat(calculer(
                                NatureCpom.HANDICAP,
                                LocalDate.of(2029, 6, 1),
                                FaitsEcheancier.builder().addExercices(complete).build())
                        .valeur()
                        .echeances()
                        .get("ERRD/2027")
                        .etat())
                .isEqualTo(Etat.EN_RETARD);
    }

    @Test
    void un_cpom_handicap_ne_connait_pas_les_delais_du_refus() {
        FaitsEcheancier faits = FaitsEcheancier.builder()
                .refus(DemandeRefus.builder()
                        .addEvenements(new EvenementRefus.PropositionRecue(LocalDate.of(2026, 4, 1)))
                        .build())
                .build();
        Calcul<Echeancier> calcul = calculer(NatureCpom.HANDICAP, LocalDate.of(2026, 6, 1), faits);
        assertThat(calcul.valeur().ordre()).noneMatch(c -> c.startsWith("REFUS"));
        assertThat(chemins(calcul, CodeAnomalie.REFUS_SANS_MINORATION)).containsExactly("/faits/refus/nature");
    }

    @Test
    void deux_fois_le_meme_exercice_est_refuse() {
        DemandeCalendrier un =
                DemandeCalendrier.builder().exercice(Exercice.of(2026)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaitsEcheancier.builder()
                        .addExercices(un)
                        .addExercices(un)
                        .build())
                .withMessageContaining("ANNEE_EN_DOUBLE");
    }

    @ParameterizedTest
    @EnumSource(NatureCpom.class)
    void chaque_echeance_a_son_libelle_dans_les_deux_langues_et_l_ordre_suit_les_dates(NatureCpom nature) {
        Echeancier e = echeancier(
                nature,
                FaitsEcheancier.builder()
                        .addExercices(DemandeCalendrier.builder()
                                .exercice(Exercice.of(2026))
                                .versements(true)
                                .accueilCreton(true)
                                .build())
                        .build());
        LocalDate avant = LocalDate.MIN;
        for (Echeance echeance : e.liste()) {
            assertThat(echeance.libelle()).as(echeance.code()).isNotEqualTo(echeance.code());
            assertThat(echeance.libelle(Locale.ENGLISH)).as(echeance.code()).isNotEqualTo(echeance.libelle());
            LocalDate date = echeance.date().orElse(LocalDate.MAX);
            assertThat(date).isAfterOrEqualTo(avant);
            avant = date;
        }
        assertThat(e.ordre()).containsExactlyElementsOf(e.echeances().keySet()).doesNotHaveDuplicates();
        assertThat(e.ordre()).filteredOn(c -> c.startsWith("VERSEMENT")).hasSize(12);
    }

    /** Whatever the days, a value or named anomalies; a delay after its trigger never ends before it. */
    @Property(tries = 1000)
    void des_jours_quelconques_ne_levent_rien(
            @ForAll NatureCpom nature,
            @ForAll @IntRange(min = -200_000, max = 80_000) int vers,
            @ForAll @IntRange(min = -800, max = 800) int ecart,
            @ForAll @IntRange(min = 0, max = 4000) int jour,
            @ForAll Reponse reponse,
            @ForAll RegleJours regle,
            @ForAll boolean plan,
            @ForAll boolean complets) {
        LocalDate base = LocalDate.of(2026, 3, 1).plusDays(vers % 2 == 0 ? vers % 700 : vers);
        LocalDate autre = base.plusDays(ecart);
        Transmission envoi = new Transmission(
                Optional.of(base), Optional.of(autre), Optional.of(reponse), Optional.of(autre.plusDays(ecart / 2)));
        DemandeCalendrier demande = DemandeCalendrier.builder()
                .exercice(Exercice.of(2017 + Math.floorMod(vers, 20)))
                .nature(nature)
                .publicationArs(base)
                .deliberationDepartement(autre)
                .notificationArs(autre)
                .notificationDepartement(base)
                .planDeRedressement(plan)
                .faitsComplets(complets)
                .versements(complets)
                .tableauActivite(envoi)
                .eprd(envoi)
                .nouvelEprd(envoi)
                .comptes(envoi)
                .addReleves(new ReleveInfraAnnuel(Optional.of(base), autre, Optional.empty()))
                .addCourriers(new Courrier(Optional.empty(), base, Optional.of(autre)))
                .addDecisionsModificatives(new DecisionModificative(
                        Optional.of(DecisionModificative.Motif.DEPENSE_NON_DOTEE),
                        Optional.of(base),
                        Optional.of(plan),
                        Optional.of(autre),
                        Optional.of(envoi),
                        Optional.empty(),
                        Optional.of(envoi)))
                .fraisDeSiege(new FraisSiegeExercice(
                        Optional.empty(), Optional.of(base), Optional.of(autre), Optional.empty()))
                .build();
        Contexte contexte = Contexte.of(LocalDate.of(2020, 1, 1).plusDays(jour));
        Calcul<CalendrierBudgetaire> calcul =
                CalendrierBudgetaireCalculator.standard().compute(demande, contexte);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        calcul.resultat()
                .ifPresent(c -> c.echeances().values().forEach(e -> {
                    if (e.delai().isPresent()
                            && e.dateDeclencheur().isPresent()
                            && e.date().isPresent()
                            && !e.code().equals("COURRIERS_MODIFICATION")
                            && !e.code().equals("DM_TRANSMISSION")
                            && !e.code().equals("EPRD_TRANSMISSION")) {
                        assertThat(e.date().get())
                                .as(e.cle())
                                .isAfterOrEqualTo(e.dateDeclencheur().get());
                    }
                    if (e.code().equals("EPRD_TRANSMISSION")) {
                        int annee = demande.exercice().annee();
                        assertThat(e.date().orElseThrow())
                                .isBetween(LocalDate.of(annee, 4, 30), LocalDate.of(annee, 6, 30));
                    }
                    assertThat(e.etat() == Etat.EN_RETARD
                                    && !complets
                                    && !e.code().startsWith("VERSEMENT"))
                            .as(e.cle())
                            .isFalse();
                }));
        FaitsEcheancier faits = FaitsEcheancier.builder()
                .addExercices(DemandeCalendrier.builder()
                        .from(demande)
                        .exercice(Exercice.of(2026))
                        .build())
                .signatureVisee(base)
                .joursNonOuvres(regle)
                .autorisationSiege(autre)
                .evaluationGirPathosRecue(base)
                .build();
        Calcul<Echeancier> echeancier = EcheancierCalculator.standard()
                .compute(new DemandeEcheancier(cpom(nature), Optional.of(faits)), contexte);
        assertThat(echeancier.resultat().isPresent() || echeancier.bloque()).isTrue();
    }
}
