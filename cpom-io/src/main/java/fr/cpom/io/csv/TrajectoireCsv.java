package fr.cpom.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.projection.trajectoire.Trajectoire.LigneTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.valeur.Montants;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;

/**
 * Writes trajectories as a tidy table, one fact a row: scenario, year, ESSMS and their figures in euros.
 *
 * <p>Column {@code niveau} tells what a row is: {@code ENSEMBLE} for the whole, {@code ESSMS}, or {@code LIGNE} for a line, whose
 * only figure is {@code montant}. The three levels are the same money: never add rows of two of them. The cumulated result starts
 * after the base year. A figure that is not known is left empty.
 */
public final class TrajectoireCsv {
    private static final List<String> COLONNES = List.of(
            "scenario",
            "niveau",
            "exercice",
            "essms",
            "nom",
            "section",
            "groupe",
            "sens",
            "origine",
            "financeur",
            "compte",
            "libelle",
            "montant",
            "produits",
            "charges",
            "resultat",
            "cumul",
            "caf",
            "tresorerie");

    private final FormatCsv format;
    private final UnaryOperator<String> nom;

    private TrajectoireCsv(FormatCsv format, UnaryOperator<String> nom) {
        this.format = format;
        this.nom = nom;
    }

    /**
     * A writer.
     *
     * @param nom the name of an ESSMS, from what its lines call it
     */
    public static TrajectoireCsv of(FormatCsv format, UnaryOperator<String> nom) {
        return new TrajectoireCsv(format, nom);
    }

    /**
     * A trajectory under a name.
     *
     * @param nom its name
     * @param trajectoire its figures
     */
    public record Scenario(String nom, Trajectoire trajectoire) {}

    /** The names of the columns. */
    public static List<String> colonnes() {
        return COLONNES;
    }

    /**
     * The whole file as text.
     *
     * @param seul the only ESSMS to keep, if any; the whole is then left out
     */
    public String ecrire(List<Scenario> scenarios, Optional<String> seul) {
        StringWriter texte = new StringWriter();
        texte.write(format.debut());
        CsvWriter csv = CsvWriter.builder().fieldSeparator(format.separateur()).build(texte);
        csv.writeRecord(COLONNES);
        for (Scenario scenario : scenarios) {
            if (seul.isEmpty()) {
                ensemble(csv, scenario);
            }
            for (TrajectoireEssms essms : scenario.trajectoire().essms()) {
                if (garde(seul, essms.essms())) {
                    essms(csv, scenario.nom(), essms);
                }
            }
            for (LigneTrajectoire ligne : scenario.trajectoire().lignes()) {
                if (garde(seul, ligne.essms())) {
                    ligne(csv, scenario.nom(), ligne);
                }
            }
        }
        return texte.toString();
    }

    private static boolean garde(Optional<String> seul, String essms) {
        return seul.isEmpty() || seul.get().equals(essms);
    }

    private void ensemble(CsvWriter csv, Scenario scenario) {
        long cumul = 0;
        for (AnneeTrajectoire annee : scenario.trajectoire().annees()) {
            boolean base = annee.exercice().equals(scenario.trajectoire().exerciceBase());
            cumul += base ? 0 : Montants.centimes(annee.resultat());
            List<String> ligne = debut(scenario.nom(), "ENSEMBLE", annee.exercice().toString(), "", "");
            vides(ligne, 8);
            ligne.add(montant(annee.produits()));
            ligne.add(montant(annee.charges()));
            ligne.add(montant(annee.resultat()));
            ligne.add(montant(Montants.ofCentimes(cumul)));
            ligne.add(montant(annee.caf()));
            ligne.add(annee.financement()
                    .map(FinancementAnnee::tresorerie)
                    .map(this::montant)
                    .orElse(""));
            csv.writeRecord(ligne);
        }
    }

    private void essms(CsvWriter csv, String scenario, TrajectoireEssms essms) {
        long cumul = 0;
        for (int rang = 0; rang < essms.annees().size(); rang++) {
            AnneeEssms annee = essms.annees().get(rang);
            cumul += rang == 0 ? 0 : Montants.centimes(annee.resultat());
            List<String> ligne =
                    debut(scenario, "ESSMS", annee.exercice().toString(), essms.essms(), nom.apply(essms.essms()));
            vides(ligne, 8);
            ligne.add(montant(annee.produits()));
            ligne.add(montant(annee.charges()));
            ligne.add(montant(annee.resultat()));
            ligne.add(montant(Montants.ofCentimes(cumul)));
            vides(ligne, 2);
            csv.writeRecord(ligne);
        }
    }

    private void ligne(CsvWriter csv, String scenario, LigneTrajectoire ligne) {
        for (MontantAnnuel annee : ligne.montants()) {
            List<String> cellules =
                    debut(scenario, "LIGNE", annee.exercice().toString(), ligne.essms(), nom.apply(ligne.essms()));
            cellules.add(ligne.section().map(SectionTarifaire::code).orElse(""));
            cellules.add(ligne.groupe().name());
            cellules.add(ligne.sens().name());
            cellules.add(ligne.origine().name());
            cellules.add(ligne.financeur().map(Enum::name).orElse(""));
            cellules.add(ligne.compte().orElse(""));
            cellules.add(ligne.libelle().orElse(""));
            cellules.add(montant(annee.montant()));
            vides(cellules, 6);
            csv.writeRecord(cellules);
        }
    }

    private static List<String> debut(String scenario, String niveau, String exercice, String essms, String nom) {
        return new ArrayList<>(List.of(scenario, niveau, exercice, essms, nom));
    }

    private static void vides(List<String> ligne, int nombre) {
        for (int i = 0; i < nombre; i++) {
            ligne.add("");
        }
    }

    private String montant(MonetaryAmount montant) {
        return format.nombre(Montants.texte(montant));
    }
}
