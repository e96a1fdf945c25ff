package fr.cpom.projection.scenario;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.scenario.ComparaisonScenarios.EcartCause;
import fr.cpom.projection.scenario.ComparaisonScenarios.RangScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.VarianteCalculee;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A base and named variants of it, each a few small changes, composable: key figures of each, gap to the base by year, cause,
 * effect and ESSMS in exact sums, ranking. No text fixes it.
 *
 * <p>A variant without change has no gap. The explanation is that of the cumulated margin of the first ranked: that of the base and
 * what each cause adds.
 */
public final class ScenariosCalculator extends AbstractCalculator<DemandeScenarios, ComparaisonScenarios> {
    private static final ScenariosCalculator STANDARD = new ScenariosCalculator();
    private static final String LISTE = "/variantes/";

    private ScenariosCalculator() {
        super("projection.scenarios", DemandeScenarios.class, ComparaisonScenarios.class, Articles.SIMULATION);
    }

    /** The calculator. */
    public static ScenariosCalculator standard() {
        return STANDARD;
    }

    /** A scenario and its trajectory. */
    private record Calcule(String nom, Trajectoire trajectoire) {}

    @Override
    protected Calcul<ComparaisonScenarios> calculer(DemandeScenarios entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<Variante> variantes = entree.variantes();
        Projecteur.borner(variantes.size(), DemandeScenarios.VARIANTES_MAXIMALES, "/variantes", anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        OrdreVariantes ordre = new OrdreVariantes(variantes, entree.nomBase(), LISTE, anomalies);
        Projecteur projecteur = new Projecteur(contexte, anomalies);
        Optional<Trajectoire> base = projecteur.base(entree.trajectoire());
        List<Calcule> calcules = new ArrayList<>();
        base.ifPresent(t -> calcules.add(new Calcule(entree.nomBase(), t)));
        for (int i = 0; i < variantes.size(); i++) {
            String pointeur = LISTE + i;
            String nom = variantes.get(i).nom();
            Optional<DemandeTrajectoire> demande = ordre.appliquer(i, entree.trajectoire(), projecteur.application());
            if (base.isPresent()) {
                demande.flatMap(d -> projecteur.variante(d, pointeur))
                        .ifPresent(t -> calcules.add(new Calcule(nom, t)));
            }
        }
        if (base.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        int communes = communes(calcules, anomalies);
        GrandeurProjetee grandeur = entree.classement().orElse(GrandeurProjetee.CUMUL_MARGES);
        List<RangScenario> classement = classer(calcules, grandeur, communes, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        List<VarianteCalculee> calculees = new ArrayList<>();
        for (Calcule c : calcules.subList(1, calcules.size())) {
            calculees.add(new VarianteCalculee(
                    ChiffresTrajectoire.de(c.nom(), c.trajectoire()),
                    EcartsTrajectoires.de(base.get(), c.trajectoire())));
        }
        ComparaisonScenarios comparaison = new ComparaisonScenarios(
                ChiffresTrajectoire.de(entree.nomBase(), base.get()), calculees, grandeur, classement);
        return Calcul.de(comparaison, anomalies, expliquer(comparaison, contexte.tracage()));
    }

    /** Years after the base year that all have. */
    private static int communes(List<Calcule> calcules, Anomalies anomalies) {
        int minimum = Integer.MAX_VALUE;
        int maximum = 0;
        for (Calcule c : calcules) {
            int annees = c.trajectoire().annees().size() - 1;
            minimum = Math.min(minimum, annees);
            maximum = Math.max(maximum, annees);
        }
        if (minimum != maximum) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.SCENARIO_ANNEES_DIFFERENTES, "/variantes", "annees", Integer.toString(minimum)));
        }
        return minimum;
    }

    private static List<RangScenario> classer(
            List<Calcule> calcules, GrandeurProjetee grandeur, int annees, Anomalies anomalies) {
        List<RangScenario> valeurs = new ArrayList<>();
        for (Calcule c : calcules) {
            Grandeurs.lire(grandeur, c.trajectoire(), annees, "/classement", anomalies)
                    .ifPresent(v -> valeurs.add(new RangScenario(0, c.nom(), v)));
        }
        valeurs.sort(Comparator.comparing((RangScenario r) -> r.valeur().rang())
                .reversed()
                .thenComparing(RangScenario::nom));
        List<RangScenario> classement = new ArrayList<>();
        for (int i = 0; i < valeurs.size(); i++) {
            RangScenario r = valeurs.get(i);
            boolean egal = i > 0 && valeurs.get(i - 1).valeur().equals(r.valeur());
            classement.add(new RangScenario(egal ? classement.get(i - 1).rang() : i + 1, r.nom(), r.valeur()));
        }
        return classement;
    }

    private static Explication expliquer(ComparaisonScenarios comparaison, Tracage tracage) {
        String premier = comparaison.classement().get(0).nom();
        List<MontantExplique> termes = new ArrayList<>();
        termes.add(tracage.entree("cumulScenario", Montants.centimes(communs(comparaison, premier)), "/trajectoire")
                .pour(comparaison.base().nom()));
        for (int i = 0; i < comparaison.variantes().size(); i++) {
            VarianteCalculee v = comparaison.variantes().get(i);
            if (v.chiffres().nom().equals(premier)) {
                for (EcartCause cause : v.ecart().causes()) {
                    termes.add(tracage.entree("ecartCause", Montants.centimes(cause.cumul()), LISTE + i)
                            .pour(cause.cause()));
                }
            }
        }
        return tracage.somme("cumulScenario", Articles.SIMULATION, termes)
                .pour(premier)
                .explication();
    }

    /** The cumulated margin of the base over the years that it shares with a scenario. */
    private static MonetaryAmount communs(ComparaisonScenarios comparaison, String nom) {
        int annees = comparaison.variantes().stream()
                .filter(v -> v.chiffres().nom().equals(nom))
                .map(v -> v.ecart().annees().size())
                .findFirst()
                .orElse(comparaison.base().annees().size());
        long cumul = 0;
        for (int rang = 1; rang < annees; rang++) {
            cumul += Montants.centimes(comparaison.base().annees().get(rang).resultat());
        }
        return Montants.ofCentimes(cumul);
    }
}
