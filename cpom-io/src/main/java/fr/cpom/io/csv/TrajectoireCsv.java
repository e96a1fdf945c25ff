package fr.cpom.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.scenario.ComparaisonScenarios;
import fr.cpom.projection.scenario.ComparaisonScenarios.AnneeScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.ChiffresEssms;
import fr.cpom.projection.scenario.ComparaisonScenarios.ChiffresScenario;
import fr.cpom.projection.scenario.ComparaisonScenarios.SoldeEssms;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeEssms;
import fr.cpom.projection.trajectoire.Trajectoire.AnneeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.FinancementAnnee;
import fr.cpom.projection.trajectoire.Trajectoire.LigneTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.TrajectoireEssms;
import fr.cpom.valeur.Exercice;
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

    /** The names of the columns. */
    public static List<String> colonnes() {
        return COLONNES;
    }

    /**
     * The whole file as text.
     *
     * @param scenario name of the trajectory
     * @param seul the only ESSMS to keep, if any; the whole is then left out
     */
    public String ecrire(String scenario, Trajectoire trajectoire, Optional<String> seul) {
        StringWriter texte = new StringWriter();
        CsvWriter csv = ouvrir(texte);
        if (seul.isEmpty()) {
            ensemble(csv, scenario, trajectoire);
        }
        for (TrajectoireEssms essms : trajectoire.essms()) {
            if (garde(seul, essms.essms())) {
                essms(csv, scenario, essms);
            }
        }
        for (LigneTrajectoire ligne : trajectoire.lignes()) {
            if (garde(seul, ligne.essms())) {
                ligne(csv, scenario, ligne);
            }
        }
        return texte.toString();
    }

    private static boolean garde(Optional<String> seul, String essms) {
        return seul.isEmpty() || seul.get().equals(essms);
    }

    /** The base and the variants of a comparison, by year and ESSMS; lines are not in it. */
    public String ecrire(ComparaisonScenarios comparaison) {
        StringWriter texte = new StringWriter();
        CsvWriter csv = ouvrir(texte);
        scenario(csv, comparaison.base());
        comparaison.variantes().forEach(v -> scenario(csv, v.chiffres()));
        return texte.toString();
    }

    private CsvWriter ouvrir(StringWriter texte) {
        CsvWriter csv = format.ecrire(texte);
        csv.writeRecord(COLONNES);
        return csv;
    }

    private void ensemble(CsvWriter csv, String scenario, Trajectoire trajectoire) {
        Cumul cumul = new Cumul();
        for (AnneeTrajectoire annee : trajectoire.annees()) {
            List<String> ligne = totaux(scenario, "ENSEMBLE", annee.exercice(), Optional.empty());
            soldes(ligne, annee.produits(), annee.charges(), annee.resultat(), cumul);
            ligne.add(montant(annee.caf()));
            ligne.add(annee.financement()
                    .map(FinancementAnnee::tresorerie)
                    .map(this::montant)
                    .orElse(""));
            csv.writeRecord(ligne);
        }
    }

    private void essms(CsvWriter csv, String scenario, TrajectoireEssms essms) {
        Cumul cumul = new Cumul();
        for (AnneeEssms annee : essms.annees()) {
            List<String> ligne = totaux(scenario, "ESSMS", annee.exercice(), Optional.of(essms.essms()));
            soldes(ligne, annee.produits(), annee.charges(), annee.resultat(), cumul);
            vides(ligne, 2);
            csv.writeRecord(ligne);
        }
    }

    private void scenario(CsvWriter csv, ChiffresScenario scenario) {
        Cumul cumul = new Cumul();
        for (AnneeScenario annee : scenario.annees()) {
            List<String> ligne = totaux(scenario.nom(), "ENSEMBLE", annee.exercice(), Optional.empty());
            soldes(ligne, annee.produits(), annee.charges(), annee.resultat(), cumul);
            ligne.add(montant(annee.caf()));
            ligne.add(annee.tresorerie().map(this::montant).orElse(""));
            csv.writeRecord(ligne);
        }
        for (ChiffresEssms essms : scenario.essms()) {
            Cumul sien = new Cumul();
            for (SoldeEssms annee : essms.annees()) {
                List<String> ligne = totaux(scenario.nom(), "ESSMS", annee.exercice(), Optional.of(essms.essms()));
                soldes(ligne, annee.produits(), annee.charges(), annee.resultat(), sien);
                vides(ligne, 2);
                csv.writeRecord(ligne);
            }
        }
    }

    /** Results added up, the first one, that of the base year, left out. */
    private static final class Cumul {
        private boolean base = true;
        private long centimes;

        MonetaryAmount avec(MonetaryAmount resultat) {
            centimes = base ? 0 : Math.addExact(centimes, Montants.centimes(resultat));
            base = false;
            return Montants.ofCentimes(centimes);
        }
    }

    private List<String> totaux(String scenario, String niveau, Exercice exercice, Optional<String> essms) {
        List<String> ligne = debut(
                scenario,
                niveau,
                exercice.toString(),
                essms.orElse(""),
                essms.map(nom).orElse(""));
        vides(ligne, 8);
        return ligne;
    }

    private void soldes(
            List<String> ligne, MonetaryAmount produits, MonetaryAmount charges, MonetaryAmount resultat, Cumul cumul) {
        ligne.add(montant(produits));
        ligne.add(montant(charges));
        ligne.add(montant(resultat));
        ligne.add(montant(cumul.avec(resultat)));
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
            cellules.add(ligne.compte().map(FormatCsv::texte).orElse(""));
            cellules.add(ligne.libelle().map(FormatCsv::texte).orElse(""));
            cellules.add(montant(annee.montant()));
            vides(cellules, 6);
            csv.writeRecord(cellules);
        }
    }

    private static List<String> debut(String scenario, String niveau, String exercice, String essms, String nom) {
        return new ArrayList<>(
                List.of(FormatCsv.texte(scenario), niveau, exercice, FormatCsv.texte(essms), FormatCsv.texte(nom)));
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
