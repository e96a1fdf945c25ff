package fr.cpom.tresorerie;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.valeur.Montants;
import java.util.List;

/**
 * The plan de trésorerie of an ESSMS or of a contract: what comes in and goes out day by day, and the balance that it leaves.
 *
 * <p>No article fixes its form; those that fix the day of a flow are named with it: R. 314-107, R. 314-108 and R. 314-116 for a
 * dotation, R. 314-114 for a prix de journée, CSS R. 243-6 for contributions. A month below the floor is an alert ({@code
 * TRESORERIE_SOUS_PLANCHER}), flows outside the plan an information ({@code TRESORERIE_FLUX_HORS_PLAN}).
 */
public final class PlanTresorerieCalculator extends AbstractCalculator<DemandePlanTresorerie, PlanTresorerie> {
    private static final PlanTresorerieCalculator STANDARD = new PlanTresorerieCalculator();

    private PlanTresorerieCalculator() {
        super(
                "tresorerie.plan",
                DemandePlanTresorerie.class,
                PlanTresorerie.class,
                Articles.PRATIQUE,
                Articles.R_314_107,
                Articles.R_314_108,
                Articles.R_314_109_I,
                Articles.R_314_114,
                Articles.R_314_116,
                Articles.L_314_7_IV_BIS,
                Articles.R_314_43_1,
                Articles.R_243_6_II,
                Articles.ANNEXE_III_369,
                Articles.R_2192_10);
    }

    /** The calculator. */
    public static PlanTresorerieCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PlanTresorerie> calculer(DemandePlanTresorerie entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<OperationTresorerie> operations = new LectureFlux(entree, contexte, anomalies).lire(entree.flux());
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        DeroulementPlan deroulement = new DeroulementPlan(entree, operations, contexte.tracage());
        PlanTresorerie plan = deroulement.plan();
        signaler(plan, anomalies);
        return Calcul.de(plan, anomalies, deroulement.explication());
    }

    private static void signaler(PlanTresorerie plan, Anomalies anomalies) {
        plan.premierJourSousPlancher()
                .ifPresent(jour -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.TRESORERIE_SOUS_PLANCHER,
                        "/plancher",
                        "jour",
                        jour.toString(),
                        "jours",
                        Integer.toString(plan.joursSousPlancher()),
                        "minimum",
                        Montants.texte(plan.minimum()),
                        "date",
                        plan.dateMinimum().toString())));
        int ecartes = plan.avant().nombre() + plan.apres().nombre();
        if (ecartes > 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRESORERIE_FLUX_HORS_PLAN,
                    "/flux",
                    "avant",
                    Integer.toString(plan.avant().nombre()),
                    "apres",
                    Integer.toString(plan.apres().nombre()),
                    "debut",
                    plan.debut().toString(),
                    "fin",
                    plan.fin().toString()));
        }
    }
}
