package fr.cpom.projection.scenario;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.projection.scenario.DemandeGrille.AxeGrille;
import fr.cpom.projection.scenario.GrilleScenarios.LigneGrille;
import fr.cpom.projection.scenario.ParametreScenario.TauxClause;
import fr.cpom.projection.scenario.ParametreScenario.TauxHypotheses;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A quantity of a trajectory over the values of two parameters, all else unchanged: the change of the row first, then that of the
 * column. No text fixes it.
 *
 * <p>Columns that set a rate which the rows move too are told ({@code GRILLE_AXE_EFFACE}). A line that falls below zero in a cell is told by the scenarios and the trajectory, not here.
 */
public final class GrilleCalculator extends AbstractCalculator<DemandeGrille, GrilleScenarios> {
    private static final GrilleCalculator STANDARD = new GrilleCalculator();

    private GrilleCalculator() {
        super("projection.grille", DemandeGrille.class, GrilleScenarios.class, Articles.SIMULATION);
    }

    /** The calculator. */
    public static GrilleCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<GrilleScenarios> calculer(DemandeGrille entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        vide(entree.lignes(), "/lignes", anomalies);
        vide(entree.colonnes(), "/colonnes", anomalies);
        Projecteur.connaitre(entree.trajectoire(), entree.lignes().parametre(), "/lignes/parametre", anomalies);
        Projecteur.connaitre(entree.trajectoire(), entree.colonnes().parametre(), "/colonnes/parametre", anomalies);
        effacer(entree, anomalies);
        long cellules = (long) entree.lignes().valeurs().size()
                * entree.colonnes().valeurs().size();
        Projecteur.borner((int) Math.min(cellules, Integer.MAX_VALUE), DemandeGrille.CELLULES_MAXIMALES, "", anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Projecteur projecteur = new Projecteur(contexte, anomalies);
        Optional<ValeurGrandeur> base =
                projecteur.base(entree.trajectoire()).flatMap(t -> lire(entree.grandeur(), t, anomalies));
        List<LigneGrille> lignes = new ArrayList<>();
        Set<CodeAnomalie> alertes = new TreeSet<>();
        for (int l = 0; l < entree.lignes().valeurs().size() && !anomalies.bloquent(); l++) {
            ValeurParametre valeur = entree.lignes().valeurs().get(l);
            Optional<DemandeTrajectoire> ligne =
                    projecteur.avec(entree.trajectoire(), entree.lignes().parametre(), valeur, "/lignes/valeurs/" + l);
            List<ValeurGrandeur> valeurs = new ArrayList<>();
            for (int c = 0; c < entree.colonnes().valeurs().size() && !anomalies.bloquent(); c++) {
                String pointeur = "/colonnes/valeurs/" + c;
                ValeurParametre colonne = entree.colonnes().valeurs().get(c);
                ligne.flatMap(d -> projecteur.avec(d, entree.colonnes().parametre(), colonne, pointeur))
                        .flatMap(d -> projecteur.valeur(entree.grandeur(), d, pointeur, "/grandeur", alertes))
                        .ifPresent(valeurs::add);
            }
            lignes.add(new LigneGrille(valeur, valeurs));
        }
        if (base.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        projecteur.alerter(alertes, "");
        Projecteur.nommer("METHODE_GRILLE", anomalies);
        return Calcul.de(
                new GrilleScenarios(
                        entree.grandeur(), base.get(), entree.colonnes().valeurs(), lignes),
                anomalies,
                Explication.vide());
    }

    private static Optional<ValeurGrandeur> lire(GrandeurProjetee grandeur, Trajectoire t, Anomalies anomalies) {
        return Grandeurs.lire(grandeur, t, t.annees().size() - 1, "/grandeur", anomalies);
    }

    /** Columns that set a rate leave nothing of what the rows did to it. */
    private static void effacer(DemandeGrille entree, Anomalies anomalies) {
        ParametreScenario lignes = entree.lignes().parametre();
        ParametreScenario colonnes = entree.colonnes().parametre();
        List<String> effaces = colonnes instanceof TauxHypotheses t
                ? t.hypotheses().stream()
                        .filter(lignes.hypothesesVisees()::contains)
                        .toList()
                : colonnes instanceof TauxClause c && lignes.equals(colonnes) ? List.of(c.clause()) : List.of();
        effaces.forEach(objet ->
                anomalies.ajouter(Anomalie.of(CodeAnomalie.GRILLE_AXE_EFFACE, "/colonnes/parametre", "objet", objet)));
    }

    private static void vide(AxeGrille axe, String pointeur, Anomalies anomalies) {
        if (axe.valeurs().isEmpty()) {
            anomalies.ajouter(Anomalie.manque(pointeur, "valeurs"));
        }
    }
}
