package fr.cpom.suivi.validite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClauseActivite;
import fr.cpom.contrat.ClauseActivite.Critere;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionTarifaire;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.Stipulation;
import fr.cpom.contrat.Stipulation.Sujet;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.Essms;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.Siret;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.suivi.validite.Controle.Etat;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContratTest {
    private static final Contexte CONTEXTE = Contexte.standard();
    private static final AutoriteTarification ARS = AutoriteTarification.ars("84");
    private static final AutoriteTarification CD = AutoriteTarification.departement("01");

    private static Calcul<ValiditeContrat> valider(Cpom cpom) {
        return ValiditeContratCalculator.standard().compute(cpom, CONTEXTE);
    }

    private static List<CodeAnomalie> codes(Cpom cpom) {
        Calcul<ValiditeContrat> calcul = valider(cpom);
        assertThat(calcul.valeur().valide()).isEqualTo(!calcul.bloque());
        assertThat(calcul.anomalies()).allSatisfy(a -> {
            assertThat(a.chemin()).startsWith("/");
            assertThat(a.reference()).as("%s", a).isPresent();
        });
        return calcul.anomalies().stream().map(Anomalie::code).toList();
    }

    private static Cpom.Builder de(NatureCpom nature) {
        return Cpom.builder().from(ContratsComplets.de(nature));
    }

    private static Cpom sans(Cpom cpom, Sujet sujet) {
        return Cpom.builder()
                .from(cpom)
                .stipulations(cpom.stipulations().stream()
                        .filter(s -> s.sujet() != sujet)
                        .toList())
                .build();
    }

    private static Cpom avecMembres(NatureCpom nature, Membre... membres) {
        return de(nature).perimetre(new Perimetre(List.of(membres))).build();
    }

    @ParameterizedTest
    @EnumSource
    void un_contrat_complet_n_a_aucun_constat(NatureCpom nature) {
        Calcul<ValiditeContrat> calcul = valider(ContratsComplets.de(nature));
        assertThat(calcul.anomalies()).isEmpty();
        assertThat(calcul.valeur().valide()).isTrue();
        assertThat(calcul.valeur().complet()).isTrue();
        assertThat(calcul.valeur().themes()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(calcul.valeur().nonControles()).isEmpty();
    }

    @Property(tries = 1000)
    void un_contrat_valable_le_reste_quand_change_ce_qui_n_y_est_pour_rien(
            @ForAll NatureCpom nature,
            @ForAll StatutJuridique statut,
            @ForAll @IntRange(max = 6000) int decalage,
            @ForAll long graine) {
        Random alea = new Random(graine);
        LocalDate entree = LocalDate.of(2017, 1, 1).plusDays(decalage);
        Cpom cpom = ContratsComplets.entrantLe(nature, entree);
        List<Stipulation> melangees = new ArrayList<>(cpom.stipulations());
        Collections.shuffle(melangees, alea);
        Cpom autre = Cpom.builder()
                .from(cpom)
                .numero("N" + alea.nextInt())
                .avertissement("essai")
                .dateSignature(entree.minusDays(alea.nextInt(400)))
                .gestionnaire(new Gestionnaire(
                        "Autre " + alea.nextInt(),
                        cpom.gestionnaire().siren(),
                        cpom.gestionnaire().finess(),
                        statut))
                .stipulations(melangees.stream()
                        .map(s -> new Stipulation(s.sujet(), Optional.of("article " + alea.nextInt(90))))
                        .toList())
                .build();
        assertThat(valider(autre).anomalies()).isEmpty();
    }

    /** Statements that structured data stand for may be left out; any other one is missed once. */
    @ParameterizedTest
    @EnumSource
    void retirer_une_stipulation_obligatoire_donne_un_constat_de_plus(NatureCpom nature) {
        Cpom cpom = ContratsComplets.de(nature);
        List<Sujet> obligatoires = new ArrayList<>();
        for (Sujet sujet : Sujet.values()) {
            List<Anomalie> constats = valider(sans(cpom, sujet)).anomalies();
            assertThat(constats).hasSizeLessThanOrEqualTo(1);
            if (!constats.isEmpty()) {
                assertThat(constats.get(0).code()).isEqualTo(CodeAnomalie.STIPULATION_MANQUANTE);
                assertThat(constats.get(0).arguments()).containsEntry("sujet", sujet.name());
                obligatoires.add(sujet);
            }
        }
        assertThat(obligatoires)
                .containsExactlyInAnyOrderElementsOf(
                        switch (nature) {
                            case GENERAL, AHI -> List.of(Sujet.ENGAGEMENTS_DES_PARTIES, Sujet.DOCUMENTS_A_TRANSMETTRE);
                            case EHPAD ->
                                List.of(
                                        Sujet.ENGAGEMENTS_DES_PARTIES,
                                        Sujet.OBJECTIFS_ACTIVITE,
                                        Sujet.OBJECTIFS_QUALITE,
                                        Sujet.OBJECTIFS_ACCOMPAGNEMENT,
                                        Sujet.INTERVENTION_HAD,
                                        Sujet.INDICATEURS_DE_SUIVI,
                                        Sujet.FINANCEMENTS_COMPLEMENTAIRES,
                                        Sujet.AFFECTATION_RESULTATS,
                                        Sujet.COMITE_DE_SUIVI,
                                        Sujet.OBJECTIFS_STRATEGIQUES,
                                        Sujet.LITIGES,
                                        Sujet.REVISION,
                                        Sujet.DOCUMENTS_A_TRANSMETTRE,
                                        Sujet.CRITERES_EVALUATION,
                                        Sujet.COORDINATION,
                                        Sujet.CONDITIONS_DES_AVANCES,
                                        Sujet.RENOUVELLEMENT_ET_DENONCIATION,
                                        Sujet.CONCILIATION);
                            case HANDICAP ->
                                List.of(
                                        Sujet.ENGAGEMENTS_DES_PARTIES,
                                        Sujet.OBJECTIFS_ACTIVITE,
                                        Sujet.OBJECTIFS_QUALITE,
                                        Sujet.AFFECTATION_RESULTATS,
                                        Sujet.BUDGET_COMMERCIALISATION,
                                        Sujet.DOCUMENTS_A_TRANSMETTRE);
                            // the habilitation that is joined tells the categories, the objectives and the documents
                            case ASE ->
                                List.of(
                                        Sujet.ENGAGEMENTS_DES_PARTIES,
                                        Sujet.DOCUMENTS_A_TRANSMETTRE,
                                        Sujet.CRITERES_EVALUATION,
                                        Sujet.COORDINATION,
                                        Sujet.CONDITIONS_DES_AVANCES,
                                        Sujet.RENOUVELLEMENT_ET_DENONCIATION,
                                        Sujet.CONCILIATION);
                            // the eleven of L. 313-11-1
                            case DOMICILE ->
                                List.of(
                                        Sujet.BENEFICIAIRES,
                                        Sujet.TERRITOIRE_ET_HORAIRES,
                                        Sujet.OBJECTIFS_ET_MOYENS,
                                        Sujet.CALCUL_APA_PARTICIPATION,
                                        Sujet.PARAMETRES_DU_CONCOURS,
                                        Sujet.ACTIONS_DE_PREVENTION,
                                        Sujet.QUALIFICATION_DES_PERSONNELS,
                                        Sujet.PREVENTION_MALTRAITANCE,
                                        Sujet.COORDINATION,
                                        Sujet.DOCUMENTS_A_TRANSMETTRE,
                                        Sujet.CRITERES_EVALUATION);
                        });
    }

    @Test
    void un_service_du_1_n_a_ni_apa_ni_prevention_a_regler() {
        Cpom cpom = avecMembres(NatureCpom.DOMICILE, ContratsComplets.membre(1, "295", CD));
        assertThat(codes(sans(cpom, Sujet.CALCUL_APA_PARTICIPATION)))
                .containsExactly(CodeAnomalie.STIPULATION_MANQUANTE);
        // category 295 is of 1° and 4°; 177 is of 1° alone
        Cpom duPremier = avecMembres(NatureCpom.DOMICILE, ContratsComplets.membre(1, "177", CD));
        assertThat(codes(sans(duPremier, Sujet.CALCUL_APA_PARTICIPATION))).isEmpty();
        assertThat(codes(sans(duPremier, Sujet.ACTIONS_DE_PREVENTION))).isEmpty();
        assertThat(codes(sans(duPremier, Sujet.COORDINATION))).containsExactly(CodeAnomalie.STIPULATION_MANQUANTE);
    }

    @Test
    void un_contenu_non_renseigne_n_est_pas_un_contenu_manquant() {
        Cpom cpom = de(NatureCpom.EHPAD)
                .stipulations(List.of())
                .annexes(List.of())
                .optionsTarifaires(List.of())
                .build();
        ValiditeContrat validite = valider(cpom).valeur();
        assertThat(codes(cpom)).containsExactly(CodeAnomalie.CONTENU_NON_RENSEIGNE);
        assertThat(validite.valide()).isTrue();
        assertThat(validite.complet()).isFalse();
        assertThat(validite.nonControles())
                .extracting(Controle::point)
                .contains(
                        PointControle.STIPULATION,
                        PointControle.ANNEXE,
                        PointControle.OPTION_TARIFAIRE,
                        PointControle.PGFP);
    }

    @Test
    void les_annexes_du_cahier_des_charges_ne_sont_qu_une_alerte() {
        Cpom cpom = de(NatureCpom.EHPAD)
                .annexes(ContratsComplets.de(NatureCpom.EHPAD).annexes().stream()
                        .filter(a -> !a.nature().equals(Optional.of(Annexe.Nature.FICHE_SIGNALETIQUE)))
                        .toList())
                .build();
        assertThat(codes(cpom)).containsExactly(CodeAnomalie.ANNEXE_MANQUANTE);
        assertThat(valider(cpom).valeur().valide()).isTrue();
    }

    @Test
    void l_option_3_est_fermee_sous_eprd_et_ouverte_ailleurs() {
        for (NatureCpom nature : NatureCpom.values()) {
            Cpom cpom = ContratsComplets.de(nature);
            VoletFinancier volet = VoletFinancier.builder()
                    .from(cpom.voletFinancier().orElseThrow())
                    .clauses(List.of(new ClauseEvolution.AvenantAnnuel("T", List.of(), Optional.empty())))
                    .build();
            assertThat(codes(Cpom.builder().from(cpom).voletFinancier(volet).build()))
                    .isEqualTo(nature.sousEprd() ? List.of(CodeAnomalie.OPTION_INTERDITE) : List.of());
        }
    }

    @Test
    void l_eprd_ne_s_ecarte_pas_sous_les_contrats_obligatoires() {
        for (NatureCpom nature : NatureCpom.values()) {
            assertThat(codes(de(nature).cadreBudgetaire(CadreBudgetaire.BP).build()))
                    .isEqualTo(nature.sousEprd() ? List.of(CodeAnomalie.EPRD_ECARTE) : List.of());
        }
        // an IME and an ESAT, 2° and 5°, do not open the EPRD of L. 313-11 al. 4; a MAS, 7°, does
        assertThat(codes(de(NatureCpom.GENERAL)
                        .cadreBudgetaire(CadreBudgetaire.EPRD)
                        .build()))
                .containsExactly(CodeAnomalie.CADRE_BUDGETAIRE_INATTENDU);
        assertThat(codes(Cpom.builder()
                        .from(avecMembres(NatureCpom.GENERAL, ContratsComplets.membre(1, "255", ARS)))
                        .cadreBudgetaire(CadreBudgetaire.EPRD)
                        .build()))
                .isEmpty();
        assertThat(codes(de(NatureCpom.EHPAD)
                        .cadreBudgetaire(CadreBudgetaire.EPCP)
                        .build()))
                .containsExactly(CodeAnomalie.CADRE_BUDGETAIRE_INATTENDU);
    }

    @ParameterizedTest
    @CsvSource({"2026, 6, true", "2026, 5, false", "2025, 7, true", "2026, 1, false"})
    void un_pgfp_couvre_six_annees(int premiere, int nombre, boolean complet) {
        Annexe pgfp = pgfp(ContratsComplets.annees(premiere, nombre));
        assertThat(codes(sansPgfp(NatureCpom.HANDICAP, pgfp)))
                .isEqualTo(complet ? List.of() : List.of(CodeAnomalie.PGFP_INCOMPLET));
        assertThat(valider(sansPgfp(NatureCpom.ASE, pgfp)).valeur().valide()).isTrue();
    }

    @Test
    void six_annees_a_trous_ne_font_pas_un_pgfp_et_des_annees_inconnues_ne_se_jugent_pas() {
        List<Exercice> trous = new ArrayList<>(ContratsComplets.annees(2026, 3));
        trous.addAll(ContratsComplets.annees(2030, 4));
        assertThat(codes(sansPgfp(NatureCpom.HANDICAP, pgfp(trous)))).containsExactly(CodeAnomalie.PGFP_INCOMPLET);
        Cpom inconnu = sansPgfp(NatureCpom.HANDICAP, pgfp(List.of()));
        assertThat(codes(inconnu)).isEmpty();
        assertThat(valider(inconnu).valeur().complet()).isFalse();
    }

    /** The PGFP goes with the EPRD: missing among annexes that are recorded, it is to be checked; with none, nothing is known. */
    @Test
    void un_contrat_sous_eprd_sans_pgfp_est_a_verifier_si_ses_annexes_sont_connues() {
        for (NatureCpom nature : NatureCpom.values()) {
            Annexe autre = new Annexe(
                    "Diagnostic",
                    Optional.of(Annexe.Nature.DIAGNOSTIC_PARTAGE),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            Calcul<ValiditeContrat> connues = valider(sansPgfp(nature, autre));
            assertThat(connues.valeur().valide()).isTrue();
            assertThat(connues.anomalies())
                    .extracting(Anomalie::code)
                    .isEqualTo(nature.sousEprd() ? List.of(CodeAnomalie.PGFP_NON_JOINT) : List.of());
            Calcul<ValiditeContrat> inconnues =
                    valider(de(nature).annexes(List.of()).build());
            assertThat(inconnues.anomalies()).extracting(Anomalie::code).doesNotContain(CodeAnomalie.PGFP_NON_JOINT);
            assertThat(inconnues.valeur().nonControles())
                    .filteredOn(c -> c.point() == PointControle.PGFP)
                    .hasSize(nature.sousEprd() ? 1 : 0);
        }
    }

    private static Annexe pgfp(List<Exercice> annees) {
        return new Annexe("PGFP", Optional.of(Annexe.Nature.PGFP), Optional.empty(), Optional.empty(), annees);
    }

    private static Cpom sansPgfp(NatureCpom nature, Annexe autre) {
        List<Annexe> annexes = new ArrayList<>(ContratsComplets.de(nature).annexes());
        annexes.removeIf(a -> a.nature().equals(Optional.of(Annexe.Nature.PGFP)));
        annexes.add(autre);
        return de(nature).annexes(annexes).build();
    }

    @Test
    void un_ehpad_n_entre_pas_dans_un_contrat_de_l_313_12_2() {
        Cpom cpom = avecMembres(
                NatureCpom.HANDICAP, ContratsComplets.membre(2, "183", ARS), ContratsComplets.membre(3, "500", ARS));
        assertThat(codes(cpom)).containsExactly(CodeAnomalie.EHPAD_HORS_CPOM_EHPAD);
        assertThat(valider(cpom).anomalies().get(0).chemin()).isEqualTo("/perimetre/1/essms/categorie");
    }

    @Test
    void le_taux_d_occupation_n_est_jamais_le_seul_critere_sous_l_313_12_2() {
        ClauseActivite seul = new ClauseActivite(List.of(), List.of(Critere.TAUX_OCCUPATION), false);
        assertThat(codes(de(NatureCpom.HANDICAP).clausesActivite(List.of(seul)).build()))
                .containsExactly(CodeAnomalie.TAUX_OCCUPATION_SEUL);
        // another clause gives the ESSMS 2 a second criterion, and leaves the ESSMS 1 with one
        ClauseActivite autre =
                new ClauseActivite(List.of(ContratsComplets.finess(2)), List.of(Critere.PRESTATIONS_DELIVREES), false);
        List<Anomalie> constats = valider(de(NatureCpom.HANDICAP)
                        .clausesActivite(List.of(seul, autre))
                        .build())
                .anomalies();
        assertThat(constats)
                .singleElement()
                .satisfies(a -> assertThat(a.arguments())
                        .containsEntry("essms", ContratsComplets.finess(1).valeur()));
        assertThat(codes(de(NatureCpom.GENERAL).clausesActivite(List.of(seul)).build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11, , true", "40, BLOQUANT, true", "44, BLOQUANT, true", "21, ALERTE, true", ", , false"})
    void sous_un_cpom_ehpad_seul_l_accueil_temporaire_l_interdit(String mode, Gravite gravite, boolean complet) {
        Essms ehpad = Essms.builder()
                .from(ContratsComplets.essms(1, "500", "11", ARS, CD))
                .capacites(mode == null ? List.of() : List.of(Capacite.of(ModeAccueil.of(mode), 10)))
                .build();
        Cpom cpom = de(NatureCpom.EHPAD)
                .perimetre(new Perimetre(List.of(Membre.of(ehpad))))
                .clausesActivite(List.of(new ClauseActivite(List.of(), List.of(Critere.TAUX_OCCUPATION), false)))
                .build();
        Calcul<ValiditeContrat> calcul = valider(cpom);
        assertThat(calcul.anomalies().stream().map(Anomalie::gravite).toList())
                .isEqualTo(gravite == null ? List.of() : List.of(gravite));
        assertThat(calcul.valeur().complet()).isEqualTo(complet);
    }

    @Test
    void une_clause_d_activite_a_des_criteres_des_essms_et_un_texte() {
        ClauseActivite vide = new ClauseActivite(List.of(ContratsComplets.finess(7)), List.of(), false);
        assertThat(codes(de(NatureCpom.HANDICAP).clausesActivite(List.of(vide)).build()))
                .containsExactly(CodeAnomalie.CLAUSE_ACTIVITE_VIDE, CodeAnomalie.CLAUSE_ACTIVITE_HORS_PERIMETRE);
        ClauseActivite modulation =
                new ClauseActivite(List.of(ContratsComplets.finess(1)), List.of(Critere.PERSONNES_ACCOMPAGNEES), true);
        assertThat(codes(de(NatureCpom.GENERAL)
                        .clausesActivite(List.of(modulation))
                        .build()))
                .containsExactly(CodeAnomalie.MODULATION_SANS_TEXTE);
        assertThat(codes(de(NatureCpom.EHPAD)
                        .clausesActivite(List.of(modulation))
                        .build()))
                .containsExactly(CodeAnomalie.MODULATION_SANS_TEXTE);
        assertThat(codes(de(NatureCpom.AHI).clausesActivite(List.of(modulation)).build()))
                .isEmpty();
        assertThat(codes(de(NatureCpom.HANDICAP)
                        .clausesActivite(List.of(modulation))
                        .voletFinancier(Optional.empty())
                        .build()))
                .contains(CodeAnomalie.MODULATION_SANS_VOLET, CodeAnomalie.VOLET_FINANCIER_ABSENT);
    }

    @Test
    void le_volet_financier_manque_selon_la_nature() {
        for (NatureCpom nature : NatureCpom.values()) {
            Cpom cpom = de(nature)
                    .voletFinancier(Optional.empty())
                    .clausesActivite(List.of())
                    .build();
            Calcul<ValiditeContrat> calcul = valider(cpom);
            boolean impose = nature == NatureCpom.AHI || nature == NatureCpom.ASE;
            assertThat(calcul.valeur().valide()).as("%s", nature).isEqualTo(!impose);
            assertThat(codes(cpom))
                    .isEqualTo(impose || nature.sousEprd() ? List.of(CodeAnomalie.VOLET_FINANCIER_ABSENT) : List.of());
        }
    }

    @Test
    void chaque_nature_a_ses_signataires() {
        PartiePublique caisse = new PartiePublique.OrganismeProtectionSociale("Caisse");
        for (NatureCpom nature : NatureCpom.values()) {
            assertThat(codes(de(nature).partiesPubliques(List.of(caisse)).build()))
                    .contains(CodeAnomalie.SIGNATAIRE_MANQUANT, CodeAnomalie.ESSMS_AUTORITE_NON_PARTIE);
        }
        PartiePublique ars = new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84"));
        assertThat(codes(de(NatureCpom.EHPAD).partiesPubliques(List.of(ars)).build()))
                .containsExactly(CodeAnomalie.SIGNATAIRE_MANQUANT, CodeAnomalie.ESSMS_AUTORITE_NON_PARTIE);
    }

    /** A09: the president of the other département has not signed. */
    @Test
    void un_ehpad_d_un_departement_qui_ne_signe_pas_ne_peut_etre_inclus() {
        Membre autre = Membre.of(Essms.builder()
                .from(ContratsComplets.essms(3, "500", "11", ARS, AutoriteTarification.departement("26")))
                .departement(Territoire.departement("26"))
                .build());
        Cpom cpom = de(NatureCpom.EHPAD)
                .perimetre(new Perimetre(List.of(
                        ContratsComplets.membre(1, "500", ARS, CD), ContratsComplets.membre(2, "354", ARS), autre)))
                .addOptionsTarifaires(new OptionTarifaire(ContratsComplets.finess(3), OptionTarifaire.Option.PARTIEL))
                .build();
        assertThat(codes(cpom)).containsExactly(CodeAnomalie.ESSMS_AUTORITE_NON_PARTIE);
        assertThat(valider(cpom).valeur().valide()).isFalse();
        Cpom accord = Cpom.builder()
                .from(cpom)
                .addPartiesPubliques(new PartiePublique.ConseilDepartemental("Drôme", Territoire.departement("26")))
                .build();
        assertThat(codes(accord)).isEmpty();
    }

    @Test
    void les_autorites_les_ressorts_et_les_regions_se_recoupent() {
        Essms inconnue =
                Essms.builder().from(ContratsComplets.essms(2, "183", "11")).build();
        Cpom sansAutorite = avecMembres(NatureCpom.HANDICAP, Membre.of(inconnue));
        assertThat(codes(sansAutorite)).containsExactly(CodeAnomalie.ESSMS_AUTORITE_NON_RENSEIGNEE);
        assertThat(valider(sansAutorite).valeur().complet()).isFalse();
        Essms ailleurs = Essms.builder()
                .from(ContratsComplets.essms(2, "354", "16", ARS))
                .departement(Territoire.departement("75"))
                .build();
        assertThat(codes(
                        avecMembres(NatureCpom.EHPAD, ContratsComplets.membre(1, "500", ARS, CD), Membre.of(ailleurs))))
                .containsExactlyInAnyOrder(
                        CodeAnomalie.ESSMS_AUTORITE_AUTRE_TERRITOIRE, CodeAnomalie.ESSMS_REGIONS_DIFFERENTES);
        assertThat(codes(de(NatureCpom.HANDICAP)
                        .addPartiesPubliques(
                                new PartiePublique.ConseilDepartemental("Ain", Territoire.departement("01")))
                        .build()))
                .containsExactly(CodeAnomalie.PARTIE_SANS_ESSMS);
    }

    @Test
    void la_metropole_de_lyon_tarifie_les_sites_que_finess_met_dans_le_rhone() {
        Essms lyon = Essms.builder()
                .from(ContratsComplets.essms(2, "446", "16", AutoriteTarification.parse("METROPOLE-69M")))
                .departement(Territoire.departement("69"))
                .build();
        Cpom cpom = de(NatureCpom.GENERAL)
                .partiesPubliques(List.of(new PartiePublique.Metropole("Lyon", Territoire.departement("69M"))))
                .perimetre(new Perimetre(List.of(Membre.of(lyon))))
                .voletFinancier(Optional.empty())
                .build();
        assertThat(codes(cpom)).isEmpty();
    }

    @Test
    void le_perimetre_a_des_essms_d_un_seul_gestionnaire_presents_pendant_le_contrat() {
        assertThat(codes(avecMembres(NatureCpom.GENERAL))).containsExactly(CodeAnomalie.PERIMETRE_SANS_ESSMS);
        Essms autre = Essms.builder()
                .from(ContratsComplets.essms(2, "183", "11", ARS))
                .siret(Siret.of("10000000900017"))
                .build();
        Membre parti = new Membre(
                ContratsComplets.essms(1, "183", "11", ARS), Optional.empty(), Optional.of(LocalDate.of(2025, 12, 31)));
        assertThat(codes(avecMembres(NatureCpom.HANDICAP, parti, Membre.of(autre))))
                .containsExactly(CodeAnomalie.ESSMS_AUTRE_GESTIONNAIRE, CodeAnomalie.MEMBRE_HORS_CONTRAT);
    }

    @Test
    void chaque_ehpad_a_son_option_tarifaire() {
        Cpom sans = de(NatureCpom.EHPAD).optionsTarifaires(List.of()).build();
        assertThat(codes(sans)).containsExactly(CodeAnomalie.OPTION_TARIFAIRE_MANQUANTE);
        Cpom autre = de(NatureCpom.EHPAD)
                .addOptionsTarifaires(new OptionTarifaire(ContratsComplets.finess(2), OptionTarifaire.Option.GLOBAL))
                .build();
        assertThat(codes(autre)).containsExactly(CodeAnomalie.OPTION_TARIFAIRE_SANS_OBJET);
    }

    @Test
    void la_duree_du_contrat_est_celle_de_sa_nature() {
        Cpom quatreAns = de(NatureCpom.EHPAD).terme(LocalDate.of(2029, 12, 31)).build();
        assertThat(codes(quatreAns)).containsExactly(CodeAnomalie.DUREE_CPOM_EHPAD);
        assertThat(valider(quatreAns).valeur().themes().get(0).controles())
                .extracting(Controle::etat)
                .containsExactly(Etat.NON_CONFORME);
        Cpom proroge =
                de(NatureCpom.HANDICAP).prorogation(LocalDate.of(2032, 1, 1)).build();
        List<Anomalie> constats = valider(proroge).anomalies();
        assertThat(constats).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.PROROGATION_TROP_LONGUE);
            assertThat(a.chemin()).isEqualTo("/prorogation");
        });
        Cpom avant = ContratsComplets.entrantLe(NatureCpom.EHPAD, LocalDate.of(2016, 1, 1));
        assertThat(valider(avant).valeur().duree()).isEmpty();
        assertThat(codes(avant)).contains(CodeAnomalie.BAREME_ABSENT);
    }

    @Test
    void la_convention_d_aide_sociale_a_ses_mentions() {
        Cpom cpom = de(NatureCpom.EHPAD)
                .annexes(ContratsComplets.de(NatureCpom.EHPAD).annexes().stream()
                        .filter(a -> !a.nature().equals(Optional.of(Annexe.Nature.HABILITATION_AIDE_SOCIALE)))
                        .toList())
                .build();
        assertThat(codes(sans(cpom, Sujet.CONCILIATION))).containsExactly(CodeAnomalie.STIPULATION_MANQUANTE);
        assertThat(codes(sans(cpom, Sujet.CATEGORIES_ET_CAPACITE))).containsExactly(CodeAnomalie.STIPULATION_MANQUANTE);
        // with the habilitation joined, what it must tell need not be told again
        assertThat(codes(sans(ContratsComplets.de(NatureCpom.EHPAD), Sujet.CATEGORIES_ET_CAPACITE)))
                .isEmpty();
        Cpom sansConvention = sans(sans(cpom, Sujet.VAUT_CONVENTION_AIDE_SOCIALE), Sujet.CONCILIATION);
        assertThat(codes(sansConvention)).isEmpty();
        assertThat(codes(sans(ContratsComplets.de(NatureCpom.ASE), Sujet.CONCILIATION)))
                .containsExactly(CodeAnomalie.STIPULATION_MANQUANTE);
    }
}
