package fr.cpom.cli;

import fr.cpom.cli.ProjeterCommand.Projection;
import fr.cpom.cli.ProjeterCommand.VersementsDotation;
import fr.cpom.contrat.Cpom;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.io.rapport.TableauxDotation;
import java.io.PrintWriter;
import java.util.List;

/** The projection of a contract for people: what it is, its tables under their titles, the explanation asked. */
final class ProjectionTexte {
    private final PrintWriter sortie;
    private final Langue langue;
    private final Cpom cpom;
    private final TableauxDotation tableaux;

    ProjectionTexte(PrintWriter sortie, Langue langue, Cpom cpom) {
        this.sortie = sortie;
        this.langue = langue;
        this.cpom = cpom;
        this.tableaux = TableauxDotation.of(cpom, langue.locale());
    }

    /**
     * Writes the tables.
     *
     * @param detail true for the split by authority and financeur of the chosen year, instead of that by year
     */
    void ecrire(Projection projection, boolean detail) {
        EnTete.ecrire(sortie, cpom, langue);
        if (projection.trajectoire().isEmpty()) {
            sortie.println();
            sortie.println(langue.texte("sans.valeur"));
            return;
        }
        TrajectoireDgc trajectoire = projection.trajectoire().get();
        langue.titre(sortie, "annees.titre");
        tableaux.annees(trajectoire).ecrire(sortie);
        if (detail) {
            ExerciceDgc exercice = trajectoire.exercice(projection.exercice());
            langue.titre(sortie, "dotations.titre", exercice.exercice());
            tableaux.dotations(exercice).ecrire(sortie);
            langue.titre(sortie, "dotations.essms", exercice.exercice());
            tableaux.repartition(exercice).ecrire(sortie);
        } else {
            langue.titre(sortie, "repartition.titre");
            tableaux.repartition(trajectoire).ecrire(sortie);
        }
        versements(projection, detail);
        projection.explication().ifPresent(e -> {
            langue.titre(sortie, "explication.titre", projection.exercice());
            sortie.print(e.texte(langue.locale()));
        });
    }

    private void versements(Projection projection, boolean choisie) {
        List<VersementsDotation> versements = projection.versements();
        if (!versements.isEmpty()) {
            langue.titre(sortie, choisie ? "versements.titre" : "versements.premier", projection.exercice());
            tableaux.versements(
                            versements.stream()
                                    .map(VersementsDotation::dotation)
                                    .toList(),
                            versements.stream()
                                    .map(VersementsDotation::echeancier)
                                    .toList())
                    .ecrire(sortie);
        }
    }
}
