package fr.cpom.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.cpom.projection.montecarlo.MonteCarlo;
import fr.cpom.projection.montecarlo.MonteCarlo.AnneeEssmsSimulee;
import fr.cpom.projection.montecarlo.MonteCarlo.AnneeSimulee;
import fr.cpom.projection.montecarlo.MonteCarlo.Centile;
import fr.cpom.projection.montecarlo.MonteCarlo.Distribution;
import fr.cpom.projection.montecarlo.MonteCarlo.EssmsSimule;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;

/**
 * Writes what the figures of a trajectory may become as a tidy table, one figure a row: year, ESSMS, quantity, statistic, value.
 *
 * <p>Amounts are in euros, percentiles named {@code P5}; probabilities are fractions of one. The sum of the results of all the years
 * has no year, and a single scenario no standard deviation: its value is empty.
 */
public final class MonteCarloCsv {
    private static final List<String> COLONNES =
            List.of("niveau", "exercice", "essms", "nom", "grandeur", "statistique", "valeur");

    private static final String PROBABILITE = "PROBABILITE";

    private final FormatCsv format;
    private final UnaryOperator<String> nom;

    private MonteCarloCsv(FormatCsv format, UnaryOperator<String> nom) {
        this.format = format;
        this.nom = nom;
    }

    /**
     * A writer.
     *
     * @param nom the name of an ESSMS, from what its lines call it
     */
    public static MonteCarloCsv of(FormatCsv format, UnaryOperator<String> nom) {
        return new MonteCarloCsv(format, nom);
    }

    /** The whole file as text. */
    public String ecrire(MonteCarlo simulation) {
        StringWriter texte = new StringWriter();
        CsvWriter csv = format.ecrire(texte);
        csv.writeRecord(COLONNES);
        for (AnneeSimulee annee : simulation.annees()) {
            Rang rang = new Rang(csv, "ENSEMBLE", annee.exercice().toString(), "");
            distribution(rang, "RESULTAT", annee.resultat());
            distribution(rang, "CAF", annee.caf());
            annee.tresorerie().ifPresent(t -> distribution(rang, "TRESORERIE", t));
            probabilite(rang, "DEFICIT", annee.probabiliteDeficit());
            probabilite(rang, "CAF_SOUS_CAPITAL", annee.probabiliteCafInsuffisante());
            annee.probabiliteTresorerieNegative().ifPresent(p -> probabilite(rang, "TRESORERIE_NEGATIVE", p));
            annee.probabiliteReservesDepassees().ifPresent(p -> probabilite(rang, "RESERVES_DEPASSEES", p));
        }
        Rang cumul = new Rang(csv, "ENSEMBLE", "", "");
        distribution(cumul, "CUMUL", simulation.cumul().resultat());
        probabilite(cumul, "CUMUL_NEGATIF", simulation.cumul().probabiliteDeficit());
        ligne(cumul, "CUMUL", "MOYENNE_DES_PIRES", montant(simulation.cumul().moyennePires()));
        for (EssmsSimule essms : simulation.essms()) {
            for (AnneeEssmsSimulee annee : essms.annees()) {
                Rang rang = new Rang(csv, "ESSMS", annee.exercice().toString(), essms.essms());
                centiles(rang, "RESULTAT", annee.centiles());
                probabilite(rang, "DEFICIT", annee.probabiliteDeficit());
            }
        }
        return texte.toString();
    }

    /**
     * Where the rows of a year go.
     *
     * @param csv the file
     * @param niveau the whole or an ESSMS
     * @param exercice the year, empty for all
     * @param essms the ESSMS, empty for the whole
     */
    private record Rang(CsvWriter csv, String niveau, String exercice, String essms) {}

    private void distribution(Rang rang, String grandeur, Distribution distribution) {
        ligne(rang, grandeur, "CENTRAL", montant(distribution.central()));
        ligne(rang, grandeur, "MOYENNE", montant(distribution.moyenne()));
        ligne(
                rang,
                grandeur,
                "ECART_TYPE",
                distribution.ecartType().map(this::montant).orElse(""));
        ligne(rang, grandeur, "MINIMUM", montant(distribution.minimum()));
        ligne(rang, grandeur, "MAXIMUM", montant(distribution.maximum()));
        centiles(rang, grandeur, distribution.centiles());
    }

    private void centiles(Rang rang, String grandeur, List<Centile> centiles) {
        for (Centile centile : centiles) {
            ligne(
                    rang,
                    grandeur,
                    "P" + format.nombre(centile.niveau().pourcentage().toPlainString()),
                    montant(centile.montant()));
        }
    }

    private void probabilite(Rang rang, String grandeur, Taux probabilite) {
        ligne(rang, grandeur, PROBABILITE, format.nombre(probabilite.fraction().toPlainString()));
    }

    private void ligne(Rang rang, String grandeur, String statistique, String valeur) {
        rang.csv()
                .writeRecord(
                        rang.niveau(),
                        rang.exercice(),
                        FormatCsv.texte(rang.essms()),
                        rang.essms().isEmpty() ? "" : FormatCsv.texte(nom.apply(rang.essms())),
                        grandeur,
                        statistique,
                        valeur);
    }

    private String montant(MonetaryAmount montant) {
        return format.nombre(Montants.texte(montant));
    }
}
