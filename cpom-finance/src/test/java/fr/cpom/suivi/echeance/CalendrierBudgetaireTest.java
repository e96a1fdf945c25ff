package fr.cpom.suivi.echeance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.suivi.echeance.DemandeCalendrier.Tarification;
import fr.cpom.suivi.echeance.Echeance.Etat;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The answer of the authority, its silence, and what follows a rejection (R. 314-225, R. 314-226, R. 314-46 CASF). */
class CalendrierBudgetaireTest {
    private static final LocalDate RECU = LocalDate.of(2026, 4, 28);
    private static final LocalDate LIMITE = LocalDate.of(2026, 5, 28);
    private static final Transmission REJETE = repondu(RECU, Reponse.REJET, LocalDate.of(2026, 5, 20));

    private static Transmission recu(LocalDate jour) {
        return new Transmission(Optional.empty(), Optional.of(jour), Optional.empty(), Optional.empty());
    }

    private static Transmission repondu(LocalDate jour, Reponse reponse, LocalDate reponseLe) {
        return new Transmission(Optional.empty(), Optional.of(jour), Optional.of(reponse), Optional.of(reponseLe));
    }

    private static DemandeCalendrier.Builder demande() {
        return DemandeCalendrier.builder()
                .exercice(Exercice.of(2026))
                .nature(NatureCpom.HANDICAP)
                .tarification(Tarification.ARS);
    }

    private static Calcul<CalendrierBudgetaire> le(LocalDate jour, DemandeCalendrier.Builder demande) {
        return CalendrierBudgetaireCalculator.standard().compute(demande.build(), Contexte.of(jour));
    }

    private static Echeance echeance(Calcul<CalendrierBudgetaire> calcul, String cle) {
        assertThat(calcul.valeur().ordre()).contains(cle);
        return calcul.valeur().echeances().get(cle);
    }

    /** An answer of the thirty days wins, the last one included; after it silence has decided, and the answer is told. */
    @Property(tries = 1000)
    void une_reponse_compte_jusqu_au_dernier_jour_du_delai(
            @ForAll @IntRange(max = 60) int jours, @ForAll Reponse reponse, @ForAll boolean plan) {
        LocalDate reponseLe = RECU.plusDays(jours);
        Calcul<CalendrierBudgetaire> calcul = le(
                LocalDate.of(2026, 7, 1), demande().planDeRedressement(plan).eprd(repondu(RECU, reponse, reponseLe)));
        Approbation approbation = calcul.valeur().approbation().orElseThrow();
        boolean aTemps = jours <= 30;
        boolean rejete = aTemps ? reponse == Reponse.REJET : plan;
        assertThat(approbation.etat()).isEqualTo(rejete ? Approbation.Etat.REJETE : Approbation.Etat.APPROUVE);
        assertThat(approbation.tacite()).isEqualTo(!aTemps);
        assertThat(approbation.date()).contains(aTemps ? reponseLe : LIMITE);
        assertThat(calcul.anomalies().stream()
                        .filter(a -> a.code() == CodeAnomalie.REPONSE_APRES_DECISION_TACITE)
                        .map(Anomalie::chemin)
                        .toList())
                .isEqualTo(aTemps ? List.of() : List.of("/eprd/reponseLe"));
    }

    @Test
    void le_silence_decide_le_dernier_jour_meme() {
        assertThat(le(LIMITE, demande().eprd(recu(RECU))).valeur().approbation())
                .map(Approbation::etat)
                .contains(Approbation.Etat.APPROUVE);
        assertThat(le(LIMITE.minusDays(1), demande().eprd(recu(RECU))).valeur().approbation())
                .map(Approbation::etat)
                .contains(Approbation.Etat.EN_ATTENTE);
    }

    @Test
    void une_decision_modificative_du_budget_attend_soixante_jours_entiers() {
        LocalDate depot = LocalDate.of(2026, 9, 1);
        for (int jours : new int[] {60, 61}) {
            Calcul<CalendrierBudgetaire> calcul = le(
                    LocalDate.of(2026, 11, 20),
                    DemandeCalendrier.builder()
                            .exercice(Exercice.of(2026))
                            .cadre(CadreBudgetaire.BP)
                            .addDecisionsModificatives(new DecisionModificative(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(true),
                                    Optional.empty(),
                                    Optional.of(repondu(depot, Reponse.REJET, depot.plusDays(jours))),
                                    Optional.empty(),
                                    Optional.empty())));
            assertThat(echeance(calcul, "DM_REPONSE_BUDGET/1").etat()).isEqualTo(jours == 60 ? Etat.FAIT : Etat.TACITE);
            assertThat(calcul.valeur().echeances().containsKey("DM_TARIF/1")).isEqualTo(jours == 61);
        }
    }

    @Test
    void un_nouvel_eprd_tardif_laisse_due_la_fixation_d_office() {
        LocalDate jour = LocalDate.of(2026, 9, 1);
        Calcul<CalendrierBudgetaire> tacite =
                le(jour, demande().eprd(REJETE).nouvelEprd(recu(LocalDate.of(2026, 6, 20))));
        assertThat(tacite.anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.NOUVEAU_DOCUMENT_TARDIF);
        assertThat(echeance(tacite, "EPRD_OFFICE").etat()).isEqualTo(Etat.A_FAIRE);
        Calcul<CalendrierBudgetaire> aTemps =
                le(jour, demande().eprd(REJETE).nouvelEprd(recu(LocalDate.of(2026, 6, 19))));
        assertThat(aTemps.valeur().ordre()).doesNotContain("EPRD_OFFICE");
        Calcul<CalendrierBudgetaire> expres = le(
                jour,
                demande()
                        .eprd(REJETE)
                        .nouvelEprd(repondu(LocalDate.of(2026, 6, 20), Reponse.APPROBATION, LocalDate.of(2026, 7, 1))));
        assertThat(echeance(expres, "EPRD_OFFICE").etat()).isEqualTo(Etat.SANS_OBJET);
    }

    @Test
    void un_nouvel_eprd_rejete_est_fixe_d_office_par_qui_de_droit() {
        LocalDate rejet = LocalDate.of(2026, 7, 1);
        DemandeCalendrier rejetee = demande()
                .eprd(REJETE)
                .nouvelEprd(repondu(LocalDate.of(2026, 6, 10), Reponse.REJET, rejet))
                .build();
        LocalDate jour = LocalDate.of(2026, 8, 1);
        Echeance prive = echeance(le(jour, DemandeCalendrier.builder().from(rejetee)), "EPRD_OFFICE");
        assertThat(prive.debiteur()).isEqualTo(Acteur.ARS);
        assertThat(prive.dateDeclencheur()).contains(rejet);
        assertThat(echeance(
                                le(
                                        jour,
                                        DemandeCalendrier.builder()
                                                .from(rejetee)
                                                .etablissementPublic(true)),
                                "EPRD_OFFICE")
                        .debiteur())
                .isEqualTo(Acteur.PREFET);
        assertThat(echeance(
                                le(
                                        jour,
                                        DemandeCalendrier.builder()
                                                .from(rejetee)
                                                .tarification(Tarification.DEPARTEMENT)),
                                "EPRD_OFFICE")
                        .debiteur())
                .isEqualTo(Acteur.AUTORITE_TARIFICATION);
    }

    @Test
    void une_decision_modificative_redemandee_et_attendue_est_fixee_d_office() {
        DecisionModificative dm = new DecisionModificative(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(REJETE),
                Optional.empty(),
                Optional.empty());
        LocalDate jour = LocalDate.of(2026, 7, 1);
        DemandeCalendrier.Builder complete = demande().faitsComplets(true).addDecisionsModificatives(dm);
        Calcul<CalendrierBudgetaire> calcul = le(jour, complete);
        assertThat(echeance(calcul, "DM_NOUVELLE/1").joursDeRetard()).contains(12);
        assertThat(echeance(calcul, "DM_OFFICE/1").etat()).isEqualTo(Etat.A_FAIRE);
        assertThat(echeance(le(jour, demande().addDecisionsModificatives(dm)), "DM_OFFICE/1")
                        .etat())
                .isEqualTo(Etat.INCONNUE);
        assertThat(le(LocalDate.of(2026, 6, 19), demande().addDecisionsModificatives(dm))
                        .valeur()
                        .ordre())
                .doesNotContain("DM_OFFICE/1");
    }

    @Test
    void ce_qui_n_est_pas_dit_est_inconnu_et_ce_qui_est_su_non_fait_est_en_retard() {
        LocalDate jour = LocalDate.of(2026, 3, 1);
        Calcul<CalendrierBudgetaire> tu = le(jour, demande());
        assertThat(echeance(tu, "TABLEAU_ACTIVITE").etat()).isEqualTo(Etat.INCONNUE);
        assertThat(tu.anomalies()).extracting(Anomalie::code).doesNotContain(CodeAnomalie.ECHEANCE_DEPASSEE);
        Calcul<CalendrierBudgetaire> su = le(jour, demande().faitsComplets(true));
        assertThat(echeance(su, "TABLEAU_ACTIVITE").etat()).isEqualTo(Etat.EN_RETARD);
        assertThat(su.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.ECHEANCE_DEPASSEE)
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.message(Locale.FRENCH)).contains("« Transmettre le tableau d'activité");
                    assertThat(a.message(Locale.ENGLISH)).doesNotContain("TABLEAU_ACTIVITE");
                });
    }
}
