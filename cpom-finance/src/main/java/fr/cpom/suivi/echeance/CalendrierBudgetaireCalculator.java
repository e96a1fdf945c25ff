package fr.cpom.suivi.echeance;

import fr.cpom.budget.interne.CadreContrat;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.CadreBudgetaire;
import java.util.List;
import java.util.Optional;

/**
 * The deadlines of one budget year, under EPRD (R. 314-210 to R. 314-232 CASF) or under a budget prévisionnel (R. 314-3 to R.
 * 314-55): forecast, notification, sending, approval by silence, rejection and new document, décisions modificatives, accounts.
 *
 * <p>Without frame nor kind of contract there is no value ({@code CHAMP_MANQUANT}). What is known to be late is an {@code ECHEANCE_DEPASSEE}; an
 * answer after silence decided a {@code REPONSE_APRES_DECISION_TACITE}; a new document sent late a {@code NOUVEAU_DOCUMENT_TARDIF}.
 * « Avant le 30 avril » holds 30 April for in time unless the strict reading is asked ({@code LECTURE_AVANT_LE}).
 */
public final class CalendrierBudgetaireCalculator extends AbstractCalculator<DemandeCalendrier, CalendrierBudgetaire> {
    private static final CalendrierBudgetaireCalculator STANDARD = new CalendrierBudgetaireCalculator();

    private CalendrierBudgetaireCalculator() {
        super(
                "suivi.calendrier-budgetaire",
                DemandeCalendrier.class,
                CalendrierBudgetaire.class,
                Articles.R_314_3,
                Articles.R_314_24,
                Articles.R_314_36,
                Articles.R_314_37,
                Articles.R_314_46,
                Articles.R_314_49,
                Articles.R_314_210_III,
                Articles.R_314_219,
                Articles.R_314_220_I,
                Articles.R_314_225_II,
                Articles.R_314_225_III,
                Articles.R_314_225_V,
                Articles.R_314_226,
                Articles.R_314_229_II,
                Articles.R_314_232);
    }

    /** The calculator. */
    public static CalendrierBudgetaireCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<CalendrierBudgetaire> calculer(DemandeCalendrier entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<CadreBudgetaire> cadre = cadre(entree, anomalies);
        if (cadre.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "cadre"));
            return Calcul.impossible(anomalies);
        }
        if (cadre.get() == CadreBudgetaire.EPCP) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CALENDRIER_EPCP_NON_COUVERT, "/cadre")
                    .selon(Articles.R_314_242));
            return Calcul.impossible(anomalies);
        }
        EtapesExercice etapes = new EtapesExercice(entree, cadre.get(), contexte, anomalies, false);
        List<Echeance> echeances = Echeances.enOrdre(etapes.parcourir());
        CalendrierBudgetaire calendrier = new CalendrierBudgetaire(
                entree.exercice(),
                cadre.get(),
                etapes.tarification(),
                etapes.approbation(),
                Echeances.prochaine(echeances),
                Echeances.cles(echeances),
                Echeances.parCle(echeances));
        return anomalies.bloquent()
                ? Calcul.impossible(anomalies)
                : Calcul.de(calendrier, anomalies, Explication.vide());
    }

    private static Optional<CadreBudgetaire> cadre(DemandeCalendrier entree, Anomalies anomalies) {
        return CadreContrat.retenu(entree.nature(), entree.cadre(), "/cadre", anomalies)
                .or(() -> parLesFaits(entree));
    }

    /** The frame that the documents given belong to. */
    private static Optional<CadreBudgetaire> parLesFaits(DemandeCalendrier entree) {
        boolean eprd = entree.eprd().isPresent()
                || entree.nouvelEprd().isPresent()
                || entree.tableauActivite().isPresent();
        boolean budget = entree.propositionsBudgetaires().isPresent()
                || entree.budgetExecutoire().isPresent()
                || !entree.courriers().isEmpty();
        return eprd == budget ? Optional.empty() : Optional.of(eprd ? CadreBudgetaire.EPRD : CadreBudgetaire.BP);
    }
}
