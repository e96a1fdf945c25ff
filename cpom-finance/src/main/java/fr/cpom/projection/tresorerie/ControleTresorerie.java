package fr.cpom.projection.tresorerie;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.EmpruntProjete;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.InvestissementProjete;
import fr.cpom.valeur.Exercice;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates and targets of a request that contradict each other or that nothing would read. */
final class ControleTresorerie {
    private ControleTresorerie() {}

    static void controler(DemandeTresorerieTrajectoire entree, Anomalies anomalies) {
        encaissements(entree, anomalies);
        notifications(entree, anomalies);
        operations(entree, anomalies);
    }

    private static void encaissements(DemandeTresorerieTrajectoire entree, Anomalies anomalies) {
        for (int i = 0; i < entree.encaissements().size(); i++) {
            if (entree.encaissements()
                    .get(i)
                    .cible()
                    .flatMap(CibleHypothese::sens)
                    .filter(s -> s == SensLigne.CHARGE)
                    .isPresent()) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.TRESORERIE_CIBLE_CHARGES, "/encaissements/" + i + "/cible/sens"));
            }
        }
    }

    private static void notifications(DemandeTresorerieTrajectoire entree, Anomalies anomalies) {
        Exercice dernier = entree.premierExercice().plus(entree.nombreExercices() - 1);
        Set<Exercice> vus = new HashSet<>();
        for (int i = 0; i < entree.notifications().size(); i++) {
            Exercice exercice = entree.notifications().get(i).exercice();
            String chemin = "/notifications/" + i + "/exercice";
            if (!vus.add(exercice)) {
                doublon(exercice.toString(), chemin, anomalies);
            } else if (exercice.compareTo(entree.premierExercice()) < 0 || exercice.compareTo(dernier) > 0) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.TRESORERIE_NOTIFICATION_HORS_PLAN, chemin, "exercice", exercice.toString()));
            }
        }
    }

    /** Only a loan that is received in the trajectory and an investment have a day to be told. */
    private static void operations(DemandeTresorerieTrajectoire entree, Anomalies anomalies) {
        Set<String> connues = Stream.concat(
                        entree.demande().emprunts().stream()
                                .filter(e -> e.encaissement().isPresent())
                                .map(EmpruntProjete::libelle),
                        entree.demande().investissements().stream().map(InvestissementProjete::libelle))
                .collect(Collectors.toSet());
        Set<String> vus = new HashSet<>();
        for (int i = 0; i < entree.operations().size(); i++) {
            String libelle = entree.operations().get(i).libelle();
            String chemin = "/operations/" + i + "/libelle";
            if (!vus.add(libelle)) {
                doublon(libelle, chemin, anomalies);
            } else if (!connues.contains(libelle)) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.TRESORERIE_OPERATION_INCONNUE, chemin, "libelle", libelle));
            }
        }
    }

    private static void doublon(String valeur, String chemin, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.TRESORERIE_DATE_EN_DOUBLE, chemin, "valeur", valeur));
    }
}
