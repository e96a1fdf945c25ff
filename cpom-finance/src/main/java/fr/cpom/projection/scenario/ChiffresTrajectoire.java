package fr.cpom.projection.scenario;

import fr.cpom.projection.scenario.ComparaisonScenarios.AnneeScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.ChiffresEssms;
import fr.cpom.projection.scenario.ComparaisonScenarios.ChiffresScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.SoldeEssms;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.valeur.Montants;
import java.util.List;

/** The key figures of a trajectory. */
final class ChiffresTrajectoire {
    private ChiffresTrajectoire() {}

    static ChiffresScenario de(String nom, Trajectoire trajectoire) {
        List<AnneeTrajectoire> annees = trajectoire.annees();
        return new ChiffresScenario(
                nom,
                annees.stream().map(ChiffresTrajectoire::annee).toList(),
                Montants.ofCentimes(Grandeurs.cumul(annees.subList(1, annees.size()))),
                Grandeurs.rupture(annees, Grandeurs::resultat, AnneeTrajectoire::exercice),
                trajectoire.ciseau().flatMap(c -> c.couverture()),
                trajectoire.essms().stream().map(ChiffresTrajectoire::essms).toList());
    }

    private static AnneeScenario annee(AnneeTrajectoire a) {
        return new AnneeScenario(
                a.exercice(),
                a.produits(),
                a.charges(),
                a.resultat(),
                a.caf(),
                a.financement().map(FinancementAnnee::tresorerie));
    }

    private static ChiffresEssms essms(TrajectoireEssms e) {
        List<AnneeEssms> annees = e.annees();
        long cumul = 0;
        for (AnneeEssms a : annees.subList(1, annees.size())) {
            cumul = Math.addExact(cumul, Montants.centimes(a.resultat()));
        }
        return new ChiffresEssms(
                e.essms(),
                annees.stream()
                        .map(a -> new SoldeEssms(a.exercice(), a.produits(), a.charges(), a.resultat()))
                        .toList(),
                Montants.ofCentimes(cumul),
                Grandeurs.rupture(annees, a -> Montants.centimes(a.resultat()), AnneeEssms::exercice));
    }
}
