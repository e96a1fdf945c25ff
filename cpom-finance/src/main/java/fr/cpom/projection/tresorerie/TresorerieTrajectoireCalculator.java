package fr.cpom.projection.tresorerie;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.projection.trajectoire.TrajectoireCalculator;
import fr.cpom.projection.tresorerie.TresorerieTrajectoire.AnneeRapprochee;
import fr.cpom.projection.tresorerie.TresorerieTrajectoire.GainExercice;
import fr.cpom.projection.tresorerie.TresorerieTrajectoire.RetardNotification;
import fr.cpom.tresorerie.ComparaisonPlans;
import fr.cpom.tresorerie.ComparaisonPlansCalculator;
import fr.cpom.tresorerie.DemandeComparaisonPlans;
import fr.cpom.tresorerie.DemandeGainDotation;
import fr.cpom.tresorerie.DemandePlanTresorerie;
import fr.cpom.tresorerie.GainDotationCalculator;
import fr.cpom.tresorerie.PlanTresorerie;
import fr.cpom.tresorerie.PlanTresorerie.MoisTresorerie;
import fr.cpom.tresorerie.PlanTresorerieCalculator;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;

/**
 * The treasury of a trajectory: its produits and charges laid month by month on the days when they are received and paid.
 *
 * <p>Dotations come on their real days, with advances and settlement when they are notified late (R. 314-107, R. 314-108, R. 314-116);
 * pay at the end of the month and contributions in the next (CSS R. 243-6); groupes I and III after the delay of suppliers; loans on
 * their due dates. Charges and produits that move no cash are left out. Years are split into twelve equal months: no seasonality is
 * supposed. The closing balance of each year is set against the cash of the trajectory, and the gap is told ({@code
 * TRESORERIE_ECART_TRAJECTOIRE}): beyond a difference of the opening balance ({@code TRESORERIE_OUVERTURE_DIFFERENTE}), it is what the
 * days of payment make of the BFR. Refused: a year that the trajectory does not have ({@code TRESORERIE_ANNEE_ABSENTE}), no opening
 * balance ({@code TRESORERIE_SANS_SITUATION}), two dates of one thing ({@code TRESORERIE_DATE_EN_DOUBLE}), a collection of charges
 * ({@code TRESORERIE_CIBLE_CHARGES}). Dates without effect are told ({@code TRESORERIE_SANS_DOTATION}, {@code
 * TRESORERIE_NOTIFICATION_HORS_PLAN}, {@code TRESORERIE_OPERATION_INCONNUE}).
 */
public final class TresorerieTrajectoireCalculator
        extends AbstractCalculator<DemandeTresorerieTrajectoire, TresorerieTrajectoire> {
    private static final TresorerieTrajectoireCalculator STANDARD = new TresorerieTrajectoireCalculator();
    private static final Pattern FLUX = Pattern.compile("^(?:/plan)?/flux/([0-9]+)(/.*)?$");

    private TresorerieTrajectoireCalculator() {
        super(
                "projection.tresorerie",
                DemandeTresorerieTrajectoire.class,
                TresorerieTrajectoire.class,
                Articles.R_314_107,
                Articles.R_314_108,
                Articles.R_314_114,
                Articles.R_314_116,
                Articles.R_243_6_II,
                Articles.R_2192_10);
    }

    /** The calculator. */
    public static TresorerieTrajectoireCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<TresorerieTrajectoire> calculer(DemandeTresorerieTrajectoire entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        ControleTresorerie.controler(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<Trajectoire> trajectoire = trajectoire(entree, contexte, anomalies);
        if (trajectoire.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        Optional<MonetaryAmount> solde = ouverture(entree, trajectoire.get(), anomalies);
        FluxTrajectoire flux = new FluxTrajectoire(entree, trajectoire.get(), contexte, anomalies);
        if (!entree.notifications().isEmpty() && flux.sansDotation()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.TRESORERIE_SANS_DOTATION, "/notifications"));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        DemandePlanTresorerie demande = DemandePlanTresorerie.builder()
                .jourOuverture(entree.premierExercice().debut())
                .soldeOuverture(solde.orElseThrow())
                .mois(12 * entree.nombreExercices())
                .flux(flux.flux())
                .plancher(entree.plancher())
                .territoire(entree.territoire())
                .build();
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Calcul<PlanTresorerie> plan = PlanTresorerieCalculator.standard().compute(demande, contexte);
        plan.anomalies().stream()
                // bills of the year before, and those paid after the plan: they are the BFR, not a fault
                .filter(a -> a.code() != CodeAnomalie.TRESORERIE_FLUX_HORS_PLAN)
                .map(a -> situer(a, flux))
                .forEach(anomalies::ajouter);
        if (plan.resultat().isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        MonetaryAmount ouverture =
                ecartOuverture(entree, trajectoire.get(), anomalies).orElseGet(Montants::zero);
        List<AnneeRapprochee> annees = rapprocher(entree, trajectoire.get(), plan.valeur(), ouverture, flux, anomalies);
        List<GainExercice> gains = gains(entree, flux, contexte, anomalies);
        Optional<RetardNotification> retard =
                entree.notifications().isEmpty() ? Optional.empty() : retard(demande, contexte);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(
                new TresorerieTrajectoire(plan.valeur(), annees, retard, gains), anomalies, plan.explication());
    }

    private static Optional<Trajectoire> trajectoire(
            DemandeTresorerieTrajectoire entree, Contexte contexte, Anomalies anomalies) {
        Optional<Trajectoire> trajectoire = entree.trajectoire();
        if (trajectoire.isEmpty()) {
            Calcul<Trajectoire> calcul =
                    TrajectoireCalculator.standard().compute(entree.demande(), contexte.withTracage(Tracage.aucun()));
            calcul.anomalies().forEach(a -> anomalies.ajouter(a.sous("/demande")));
            trajectoire = calcul.resultat();
        }
        trajectoire.ifPresent(t -> {
            absente(t, entree.premierExercice().precedent(), anomalies);
            absente(t, entree.premierExercice().plus(entree.nombreExercices() - 1), anomalies);
        });
        return anomalies.bloquent() ? Optional.empty() : trajectoire;
    }

    private static void absente(Trajectoire trajectoire, Exercice exercice, Anomalies anomalies) {
        if (annee(trajectoire, exercice).isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRESORERIE_ANNEE_ABSENTE, "/premierExercice", "exercice", exercice.toString()));
        }
    }

    private static Optional<AnneeTrajectoire> annee(Trajectoire trajectoire, Exercice exercice) {
        return trajectoire.annees().stream()
                .filter(a -> a.exercice().equals(exercice))
                .findFirst();
    }

    private static Optional<MonetaryAmount> tresorerie(Trajectoire trajectoire, Exercice exercice) {
        return annee(trajectoire, exercice)
                .flatMap(AnneeTrajectoire::financement)
                .map(FinancementAnnee::tresorerie);
    }

    private static Optional<MonetaryAmount> ouverture(
            DemandeTresorerieTrajectoire entree, Trajectoire trajectoire, Anomalies anomalies) {
        Exercice veille = entree.premierExercice().precedent();
        Optional<MonetaryAmount> solde = entree.soldeOuverture().or(() -> tresorerie(trajectoire, veille));
        if (solde.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TRESORERIE_SANS_SITUATION, "/soldeOuverture", "exercice", veille.toString()));
        }
        return solde;
    }

    /** What the balance given has beyond that of the trajectory; it is told when there is any. */
    private static Optional<MonetaryAmount> ecartOuverture(
            DemandeTresorerieTrajectoire entree, Trajectoire trajectoire, Anomalies anomalies) {
        Exercice veille = entree.premierExercice().precedent();
        Optional<MonetaryAmount> attendu = tresorerie(trajectoire, veille);
        Optional<MonetaryAmount> ecart =
                entree.soldeOuverture().flatMap(s -> attendu.map(s::subtract)).map(Montants::normalise);
        ecart.filter(e -> !e.isZero())
                .ifPresent(e -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.TRESORERIE_OUVERTURE_DIFFERENTE,
                        "/soldeOuverture",
                        "solde",
                        Montants.texte(entree.soldeOuverture().orElseThrow()),
                        "exercice",
                        veille.toString(),
                        "trajectoire",
                        Montants.texte(attendu.orElseThrow()),
                        "ecart",
                        Montants.texte(e))));
        return ecart;
    }

    /** Flows are made here: what is said of one points at the field of the entry that made it. */
    private static Anomalie situer(Anomalie a, FluxTrajectoire flux) {
        Matcher m = FLUX.matcher(a.chemin());
        return m.matches()
                ? new Anomalie(
                        a.code(),
                        a.gravite(),
                        flux.pointeur(Integer.parseInt(m.group(1))),
                        a.arguments(),
                        a.reference())
                : a;
    }

    private static List<AnneeRapprochee> rapprocher(
            DemandeTresorerieTrajectoire entree,
            Trajectoire trajectoire,
            PlanTresorerie plan,
            MonetaryAmount ouverture,
            FluxTrajectoire flux,
            Anomalies anomalies) {
        List<AnneeRapprochee> annees = new ArrayList<>();
        for (int k = 0; k < entree.nombreExercices(); k++) {
            Exercice exercice = entree.premierExercice().plus(k);
            List<MoisTresorerie> mois = plan.mois().subList(12 * k, 12 * (k + 1));
            MoisTresorerie bas = mois.stream()
                    .min(Comparator.comparing((MoisTresorerie m) -> Montants.centimes(m.minimum())))
                    .orElseThrow();
            MonetaryAmount cloture = mois.get(11).cloture();
            Optional<MonetaryAmount> attendue = tresorerie(trajectoire, exercice);
            Optional<MonetaryAmount> ecart = attendue.map(cloture::subtract).map(Montants::normalise);
            ecart.filter(e -> !e.isZero())
                    .ifPresent(e -> anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.TRESORERIE_ECART_TRAJECTOIRE,
                            "/demande/situation",
                            "exercice",
                            exercice.toString(),
                            "plan",
                            Montants.texte(cloture),
                            "trajectoire",
                            Montants.texte(attendue.orElseThrow()),
                            "ecart",
                            Montants.texte(e),
                            "ouverture",
                            Montants.texte(ouverture))));
            annees.add(new AnneeRapprochee(
                    exercice,
                    flux.dotations(exercice),
                    bas.minimum(),
                    bas.dateMinimum(),
                    mois.stream().mapToInt(MoisTresorerie::joursSousPlancher).sum(),
                    cloture,
                    attendue,
                    ecart));
        }
        return annees;
    }

    private static List<GainExercice> gains(
            DemandeTresorerieTrajectoire entree, FluxTrajectoire flux, Contexte contexte, Anomalies anomalies) {
        List<GainExercice> gains = new ArrayList<>();
        entree.delaiFacturation().ifPresent(delai -> {
            for (int k = 0; k < entree.nombreExercices(); k++) {
                Exercice exercice = entree.premierExercice().plus(k);
                MonetaryAmount dotations = flux.dotations(exercice);
                if (dotations.isPositive()) {
                    var calcul = GainDotationCalculator.standard()
                            .compute(
                                    DemandeGainDotation.builder()
                                            .produits(dotations)
                                            .delaiEncaissement(delai)
                                            .exercice(exercice)
                                            .territoire(entree.territoire())
                                            .build(),
                                    contexte.withTracage(Tracage.aucun()));
                    calcul.anomalies().forEach(a -> anomalies.ajouter(a.sous("/delaiFacturation")));
                    calcul.resultat().ifPresent(g -> gains.add(new GainExercice(exercice, g)));
                }
            }
        });
        return gains;
    }

    /** What it would have been in time; the anomalies are those of the plan itself. */
    private static Optional<RetardNotification> retard(DemandePlanTresorerie plan, Contexte contexte) {
        Calcul<ComparaisonPlans> calcul = ComparaisonPlansCalculator.standard()
                .compute(new DemandeComparaisonPlans(plan, Optional.empty()), contexte.withTracage(Tracage.aucun()));
        return calcul.resultat()
                .map(c -> new RetardNotification(
                        c.reference().minimum(),
                        c.reference().dateMinimum(),
                        c.manqueMaximal(),
                        c.dateManqueMaximal(),
                        c.joursDeManque()));
    }
}
