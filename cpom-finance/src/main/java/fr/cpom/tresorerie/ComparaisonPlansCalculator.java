package fr.cpom.tresorerie;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.tresorerie.ComparaisonPlans.EcartMois;
import fr.cpom.tresorerie.PlanTresorerie.SoldeQuotidien;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a plan lacks against another: first of all what a late notification costs in cash, the advances of R. 314-108 being lower than
 * the dotation until the settlement at the next payment (R. 314-116).
 *
 * <p>Both plans must open on the same day for as many months ({@code TRESORERIE_PERIODES_DIFFERENTES}). Payments already computed
 * cannot be put back on time: they stay the same on both sides ({@code TRESORERIE_ECHEANCIER_FIGE}).
 */
public final class ComparaisonPlansCalculator extends AbstractCalculator<DemandeComparaisonPlans, ComparaisonPlans> {
    private static final ComparaisonPlansCalculator STANDARD = new ComparaisonPlansCalculator();

    private ComparaisonPlansCalculator() {
        super(
                "tresorerie.comparaison",
                DemandeComparaisonPlans.class,
                ComparaisonPlans.class,
                Articles.PRATIQUE,
                Articles.R_314_107,
                Articles.R_314_108,
                Articles.R_314_116);
    }

    /** The calculator. */
    public static ComparaisonPlansCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ComparaisonPlans> calculer(DemandeComparaisonPlans entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        DemandePlanTresorerie autre =
                entree.reference().orElseGet(() -> NotificationATemps.de(entree.plan(), "/plan", anomalies));
        if (!autre.jourOuverture().equals(entree.plan().jourOuverture())
                || autre.mois() != entree.plan().mois()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.TRESORERIE_PERIODES_DIFFERENTES, "/reference"));
            return Calcul.impossible(anomalies);
        }
        Calcul<PlanTresorerie> plan = plan(entree.plan(), contexte);
        plan.anomalies().forEach(a -> anomalies.ajouter(a.sous("/plan")));
        Calcul<PlanTresorerie> reference = plan(autre, contexte);
        if (entree.reference().isPresent()) {
            reference.anomalies().forEach(a -> anomalies.ajouter(a.sous("/reference")));
        } else { // what it shares with the plan is already said, and the rest is not of the entry
            reference.anomalies().stream()
                    .filter(Anomalie::estBloquante)
                    .forEach(a -> anomalies.ajouter(a.sous("/plan")));
        }
        if (plan.resultat().isEmpty() || reference.resultat().isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        MontantExplique ecart = t.somme(
                "ecartCloture",
                Articles.PRATIQUE,
                t.repris(Montants.centimes(plan.valeur().cloture()), plan.explication()),
                t.repris(Montants.centimes(reference.valeur().cloture()), reference.explication())
                        .retranche());
        return Calcul.de(
                comparer(
                        sansDetail(plan.valeur(), entree.plan()),
                        sansDetail(reference.valeur(), autre),
                        plan.valeur().soldesQuotidiens(),
                        reference.valeur().soldesQuotidiens(),
                        ecart.centimes()),
                anomalies,
                ecart.explication());
    }

    /** Gaps are those of every day, whether the caller wants to see the days or not. */
    private static Calcul<PlanTresorerie> plan(DemandePlanTresorerie demande, Contexte contexte) {
        return PlanTresorerieCalculator.standard()
                .compute(
                        DemandePlanTresorerie.builder()
                                .from(demande)
                                .soldesQuotidiens(true)
                                .build(),
                        contexte);
    }

    private static PlanTresorerie sansDetail(PlanTresorerie plan, DemandePlanTresorerie demande) {
        return demande.soldesQuotidiens() ? plan : plan.sansSoldesQuotidiens();
    }

    private static ComparaisonPlans comparer(
            PlanTresorerie plan,
            PlanTresorerie reference,
            List<SoldeQuotidien> soldes,
            List<SoldeQuotidien> attendus,
            long cloture) {
        List<EcartMois> mois = new ArrayList<>();
        for (int k = 0; k < plan.mois().size(); k++) {
            mois.add(new EcartMois(
                    plan.mois().get(k).fin(),
                    plan.mois().get(k).cloture(),
                    reference.mois().get(k).cloture(),
                    ecart(plan.mois().get(k).cloture(), reference.mois().get(k).cloture())));
        }
        long manque = 0;
        int jours = 0;
        Optional<LocalDate> date = Optional.empty();
        for (int k = 0; k < soldes.size(); k++) {
            long ecart = Math.subtractExact(
                    Montants.centimes(attendus.get(k).solde()),
                    Montants.centimes(soldes.get(k).solde()));
            if (ecart > 0) {
                jours++;
            }
            if (ecart > manque) {
                manque = ecart;
                date = Optional.of(soldes.get(k).jour());
            }
        }
        return new ComparaisonPlans(
                plan,
                reference,
                mois,
                Montants.ofCentimes(manque),
                date,
                jours,
                ecart(plan.minimum(), reference.minimum()),
                ecart(plan.besoinDePointe(), reference.besoinDePointe()),
                Montants.ofCentimes(cloture));
    }

    private static MonetaryAmount ecart(MonetaryAmount a, MonetaryAmount b) {
        return Montants.ofCentimes(Math.subtractExact(Montants.centimes(a), Montants.centimes(b)));
    }
}
