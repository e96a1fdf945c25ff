package fr.cpom.budget.equilibre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.budget.equilibre.Bouleversement.Critere;
import fr.cpom.budget.equilibre.RegimeModificative.ProcedureModificative;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.suivi.echeance.Approbation;
import fr.cpom.suivi.echeance.Echeance;
import fr.cpom.suivi.echeance.Reponse;
import fr.cpom.suivi.echeance.Transmission;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ModificativesTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final long LIMITE = 999_999_999_999_999_999L;

    private static MonetaryAmount euros(long centimes) {
        return Montants.ofCentimes(centimes);
    }

    private static Transmission recu(LocalDate jour) {
        return new Transmission(Optional.empty(), Optional.of(jour), Optional.empty(), Optional.empty());
    }

    private static Bouleversement bouleversement(DemandeBouleversement demande) {
        return BouleversementCalculator.standard().compute(demande, CONTEXTE).valeur();
    }

    @Property(tries = 1000)
    void l_economie_generale_est_bouleversee_par_l_un_des_deux_criteres_strictement(
            @ForAll @IntRange(min = -3, max = 3) int caf,
            @ForAll @IntRange(max = 3) int capital,
            @ForAll @IntRange(min = -3, max = 3) int prelevement,
            @ForAll @IntRange(min = -3, max = 3) int fonds) {
        Bouleversement resultat = bouleversement(DemandeBouleversement.builder()
                .autofinancement(Autofinancement.of(euros(caf), euros(capital)))
                .prelevement(PrelevementFondsDeRoulement.of(euros(prelevement), euros(fonds)))
                .etablissementPublic(false)
                .build());
        boolean insuffisante = caf < capital;
        boolean excessif = prelevement > 0 && prelevement > fonds;
        assertThat(resultat.criteres().get(Critere.CAF).atteint()).isEqualTo(Constatation.de(insuffisante));
        assertThat(resultat.criteres().get(Critere.FONDS_DE_ROULEMENT).atteint())
                .isEqualTo(Constatation.de(excessif));
        assertThat(resultat.economieGeneraleBouleversee()).isEqualTo(Constatation.de(insuffisante || excessif));
        assertThat(resultat.decisionModificativeObligatoire()).isEqualTo(Constatation.de(insuffisante || excessif));
        assertThat(resultat.presentation().isPresent()).isEqualTo(insuffisante || excessif);
    }

    @Property(tries = 1000)
    void un_groupe_n_oblige_que_limitatif_public_et_non_abonde(
            @ForAll GroupeFonctionnel groupe,
            @ForAll boolean etablissementPublic,
            @ForAll boolean office,
            @ForAll @IntRange(max = 3) int manque,
            @ForAll @IntRange(max = 3) int virement) {
        Bouleversement resultat = bouleversement(DemandeBouleversement.builder()
                .autofinancement(Autofinancement.of(euros(1), euros(1)))
                .prelevement(PrelevementFondsDeRoulement.of(euros(0), euros(0)))
                .etablissementPublic(etablissementPublic)
                .eprdFixeOffice(office)
                .addGroupesInsuffisants(new GroupeInsuffisant(groupe, euros(manque), Optional.of(euros(virement))))
                .build());
        boolean limitatif = office || (etablissementPublic && groupe == GroupeFonctionnel.II);
        assertThat(resultat.groupes().get(0).limitatif()).isEqualTo(Constatation.de(limitatif));
        assertThat(resultat.decisionModificativeObligatoire())
                .isEqualTo(Constatation.de(etablissementPublic && limitatif && manque > virement));
    }

    @Property(tries = 1000)
    void le_silence_decide_trente_ou_soixante_jours_apres_la_reception(
            @ForAll @IntRange(min = 1, max = 300) int jour, @ForAll boolean eprd, @ForAll boolean plan) {
        LocalDate reception = LocalDate.of(2025, 1, 1).plusDays(jour);
        DemandeModificative demande = DemandeModificative.builder()
                .cadre(eprd ? CadreBudgetaire.EPRD : CadreBudgetaire.BP)
                .planDeRedressement(plan)
                .revisionTarif(true)
                .motifRevision(MotifRevision.ETUDE_DEMANDEE)
                .accordPrealable(true)
                .envoi(recu(reception))
                .build();
        LocalDate attendu = reception.plusDays(eprd ? 30 : 60);
        RegimeModificative veille = regime(demande, attendu.minusDays(1));
        RegimeModificative jourDit = regime(demande, attendu);
        assertThat(veille.etat()).contains(Approbation.Etat.EN_ATTENTE);
        assertThat(jourDit.decisionLe()).contains(attendu);
        assertThat(jourDit.etat()).contains(eprd && plan ? Approbation.Etat.REJETE : Approbation.Etat.APPROUVE);
        assertThat(jourDit.approbationRequise()).isEqualTo(Constatation.OUI);
    }

    private static RegimeModificative regime(DemandeModificative demande, LocalDate jour) {
        return DecisionModificativeCalculator.standard()
                .compute(demande, Contexte.of(jour))
                .valeur();
    }

    @Test
    void la_modulation_n_est_un_cas_qu_a_partir_de_2024() {
        for (int annee = 2017; annee <= 2027; annee++) {
            Calcul<RegimeModificative> calcul = DecisionModificativeCalculator.standard()
                    .compute(
                            DemandeModificative.builder()
                                    .cadre(CadreBudgetaire.EPRD)
                                    .exercice(Exercice.of(annee))
                                    .demandeAutorite(MotifDemande.MODULATION_RETROACTIVE)
                                    .adoptee(false)
                                    .build(),
                            CONTEXTE);
            assertThat(calcul.bloque()).isEqualTo(annee < 2024);
            assertThat(calcul.valeur().demande().orElseThrow().priseDansEprdSuivant())
                    .isEqualTo(Constatation.de(annee >= 2024));
        }
    }

    @Test
    void une_decision_modificative_rejetee_appelle_une_nouvelle_puis_la_fixation_d_office() {
        LocalDate reception = LocalDate.of(2026, 6, 1);
        DemandeModificative demande = DemandeModificative.builder()
                .nature(NatureCpom.HANDICAP)
                .envoi(new Transmission(
                        Optional.empty(),
                        Optional.of(reception),
                        Optional.of(Reponse.REJET),
                        Optional.of(LocalDate.of(2026, 6, 20))))
                .build();
        RegimeModificative resultat = regime(demande, LocalDate.of(2026, 11, 1));
        assertThat(resultat.etat()).contains(Approbation.Etat.REJETE);
        assertThat(resultat.echeances()).containsKeys("DM_NOUVELLE/1", "DM_OFFICE/1");
        assertThat(resultat.echeances().get("DM_NOUVELLE/1").date()).contains(LocalDate.of(2026, 7, 20));
    }

    @Test
    void une_modification_d_office_est_etrangere_a_l_eprd_et_une_demande_au_budget_previsionnel() {
        assertThat(DecisionModificativeCalculator.standard()
                        .compute(
                                DemandeModificative.builder()
                                        .cadre(CadreBudgetaire.EPRD)
                                        .office(MotifOffice.DECISION_DU_JUGE)
                                        .build(),
                                CONTEXTE)
                        .anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.DM_OFFICE_SANS_OBJET);
        Calcul<RegimeModificative> budget = DecisionModificativeCalculator.standard()
                .compute(
                        DemandeModificative.builder()
                                .cadre(CadreBudgetaire.BP)
                                .demandeAutorite(MotifDemande.DECISION_DU_JUGE)
                                .build(),
                        CONTEXTE);
        assertThat(budget.valeur().regime()).isEqualTo(ProcedureModificative.INDETERMINE);
        assertThat(budget.anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.DM_DEMANDE_SOUS_BUDGET, CodeAnomalie.DM_REGIME_INDETERMINE);
    }

    private static ExamenEprd examen(DemandeApprobation demande) {
        return ApprobationCalculator.standard().compute(demande, CONTEXTE).valeur();
    }

    @Test
    void l_approbation_est_conjointe_des_qu_un_essms_est_cofinance() {
        EssmsFinance ars = new EssmsFinance("A", List.of(AutoriteTarification.ars("84")));
        EssmsFinance cofinance =
                new EssmsFinance("B", List.of(AutoriteTarification.ars("84"), AutoriteTarification.departement("01")));
        EssmsFinance departement = new EssmsFinance("C", List.of(AutoriteTarification.departement("38")));
        assertThat(examen(DemandeApprobation.builder().addEssms(ars).build())
                        .competence()
                        .conjointe())
                .isEqualTo(Constatation.NON);
        ExamenEprd.CompetenceApprobation conjointe = examen(DemandeApprobation.builder()
                        .addEssms(ars, cofinance, departement)
                        .build())
                .competence();
        assertThat(conjointe.conjointe()).isEqualTo(Constatation.OUI);
        assertThat(conjointe.autorites())
                .containsExactly(
                        AutoriteTarification.ars("84"),
                        AutoriteTarification.departement("01"),
                        AutoriteTarification.departement("38"));
        assertThat(ApprobationCalculator.standard()
                        .compute(
                                DemandeApprobation.builder()
                                        .addEssms(ars, departement)
                                        .build(),
                                CONTEXTE)
                        .anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.EPRD_COMPETENCE_NON_NOMMEE);
    }

    @Property(tries = 1000)
    void le_refus_est_possible_des_qu_un_motif_est_present_et_exclu_quand_aucun_ne_l_est(
            @ForAll Optional<Boolean> equilibre,
            @ForAll Optional<Boolean> engagements,
            @ForAll Optional<Boolean> documents,
            @ForAll Optional<Boolean> dgc,
            @ForAll Optional<Boolean> ratios,
            @ForAll MotifOpposition oppose) {
        ExamenEprd examen = examen(DemandeApprobation.builder()
                .enEquilibre(equilibre)
                .engagementsRespectes(engagements)
                .situationDegradee(false)
                .documentsComplets(documents)
                .desaccordRepartitionDgc(dgc)
                .desaccordRatios(ratios)
                .addMotifsOpposes(oppose)
                .build());
        boolean oui = equilibre.equals(Optional.of(false))
                || engagements.equals(Optional.of(false))
                || documents.equals(Optional.of(false))
                || dgc.equals(Optional.of(true))
                || ratios.equals(Optional.of(true));
        boolean non = equilibre.equals(Optional.of(true))
                && engagements.equals(Optional.of(true))
                && documents.equals(Optional.of(true))
                && dgc.equals(Optional.of(false))
                && ratios.equals(Optional.of(false));
        assertThat(examen.refusPossible())
                .isEqualTo(oui ? Constatation.OUI : non ? Constatation.NON : Constatation.INCONNU);
        assertThat(examen.refusFonde()).contains(examen.motifs().getOrDefault(oppose, Constatation.NON));
    }

    @Test
    void les_chiffres_de_l_equilibre_fondent_le_refus() {
        Calcul<ExamenEprd> calcul = ApprobationCalculator.standard()
                .compute(
                        DemandeApprobation.builder()
                                .equilibre(DemandeEquilibre.builder()
                                        .cadre(CadreBudgetaire.EPRD)
                                        .autofinancement(Autofinancement.of(euros(80), euros(100)))
                                        .build())
                                .build(),
                        CONTEXTE);
        assertThat(calcul.bloque()).isFalse();
        assertThat(calcul.valeur().motifs()).containsEntry(MotifOpposition.EQUILIBRE_REEL, Constatation.OUI);
        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.EQUILIBRE_CAF)
                .singleElement()
                .satisfies(a -> assertThat(a.chemin()).isEqualTo("/equilibre/autofinancement"));
    }

    private static <E, R> void finit(Calculator<E, R> calculateur, E entree, Contexte contexte) {
        Calcul<R> calcul = calculateur.compute(entree, contexte);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
    }

    @Property(tries = 1000)
    void rien_ne_leve_sur_des_entrees_demesurees(
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long a,
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long b,
            @ForAll @IntRange(min = 1900, max = 2199) int annee,
            @ForAll ClasseCompteResultat classe,
            @ForAll Optional<CadreBudgetaire> cadre,
            @ForAll Optional<NatureCpom> nature,
            @ForAll Optional<MotifDemande> motif,
            @ForAll Optional<Boolean> fait) {
        Contexte contexte = Contexte.of(LocalDate.of(annee, 12, 31));
        LocalDate jour = LocalDate.of(annee, 1, 31);
        DemandeEquilibre equilibre = DemandeEquilibre.builder()
                .cadre(cadre)
                .nature(nature)
                .tarification(new ProduitsTarification(
                        Optional.of(euros(Math.abs(a))), Optional.of(euros(Math.abs(b))), Optional.of(euros(b)), fait))
                .emprunts(new EmpruntsPourRemboursement(euros(a), fait, Optional.of(euros(b))))
                .autofinancement(new Autofinancement(
                        Optional.empty(),
                        Optional.of(new ElementsCaf(
                                euros(a), euros(b), euros(a), euros(b), euros(a), euros(b), Optional.of(euros(a)))),
                        Optional.of(euros(b))))
                .addRecettesAffectees(new RecetteAffectee("r", euros(a), Optional.of(euros(b))))
                .addRecettesAffectees(new RecetteAffectee("s", euros(b), Optional.of(euros(a))))
                .addComptes(CompteResultatPrevisionnel.builder()
                        .compte("A")
                        .classe(classe)
                        .produits(euros(Math.abs(a)))
                        .charges(euros(Math.abs(b)))
                        .reserves(euros(b))
                        .reportANouveau(euros(b))
                        .compatiblePgfp(fait)
                        .build())
                .addSections(
                        new SectionBudget(SectionBudget.Nature.INVESTISSEMENT, Optional.empty(), euros(a), euros(b)))
                .disponibilites(new Disponibilites(euros(a), euros(b), euros(b), fait))
                .build();
        finit(EquilibreReelCalculator.standard(), equilibre, contexte);
        finit(
                BouleversementCalculator.standard(),
                DemandeBouleversement.builder()
                        .autofinancement(Autofinancement.of(euros(a), euros(b)))
                        .prelevement(PrelevementFondsDeRoulement.of(euros(b), euros(a)))
                        .addGroupesInsuffisants(
                                new GroupeInsuffisant(GroupeFonctionnel.II, euros(a), Optional.of(euros(b))))
                        .etablissementPublic(fait)
                        .depenseSansCredit(fait)
                        .faitLe(jour)
                        .presenteeLe(jour.plusMonths(2))
                        .build(),
                contexte);
        finit(
                DecisionModificativeCalculator.standard(),
                DemandeModificative.builder()
                        .cadre(cadre)
                        .nature(nature)
                        .demandeAutorite(motif)
                        .revisionTarif(fait)
                        .envoi(recu(jour))
                        .miseEnOeuvreLe(jour)
                        .build(),
                contexte);
        finit(
                ApprobationCalculator.standard(),
                DemandeApprobation.builder()
                        .cadre(cadre)
                        .nature(nature)
                        .equilibre(equilibre)
                        .eprd(recu(jour))
                        .build(),
                contexte);
    }

    @Test
    void la_presentation_se_compte_de_quantieme_a_quantieme() {
        Bouleversement resultat = bouleversement(DemandeBouleversement.builder()
                .evolutionIncompatible(true)
                .faitLe(LocalDate.of(2024, 1, 30))
                .build());
        assertThat(resultat.presentation().flatMap(Echeance::date)).contains(LocalDate.of(2024, 2, 29));
    }
}
