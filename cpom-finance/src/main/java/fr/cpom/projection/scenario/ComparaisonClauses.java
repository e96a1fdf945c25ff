package fr.cpom.projection.scenario;

import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What other clauses would have paid on the same base, euros.
 *
 * @param contrat the dotations of the contract, year by year
 * @param total their sum
 * @param alternatives the others, the one that pays most first, by name where they pay as much
 */
public record ComparaisonClauses(
        List<MontantAnnuel> contrat, MonetaryAmount total, List<ResultatAlternative> alternatives) {
    public ComparaisonClauses {
        contrat = List.copyOf(contrat);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One alternative; every gap is the alternative less the contract, and the sum of those of its lines.
     *
     * @param nom its name
     * @param clause code of its clause
     * @param option the option of R. 314-40 that the clause belongs to
     * @param lignesVisees lines of the base that it would evolve
     * @param annees year by year
     * @param total all that it would have paid
     * @param ecart all the gap
     * @param lignes the gap by line, those without gap left out
     * @param marges what it would do to the result, when charges are given
     * @param ecartMarges sum of the gaps of result after the base year, when charges are given
     */
    public record ResultatAlternative(
            String nom,
            String clause,
            OptionEvolution option,
            int lignesVisees,
            List<AnneeAlternative> annees,
            MonetaryAmount total,
            MonetaryAmount ecart,
            List<EcartLigneDotation> lignes,
            List<MargeAlternative> marges,
            Optional<MonetaryAmount> ecartMarges) {
        public ResultatAlternative {
            annees = List.copyOf(annees);
            lignes = List.copyOf(lignes);
            marges = List.copyOf(marges);
        }
    }

    /**
     * A year of an alternative.
     *
     * @param exercice the year
     * @param contrat dotations of the contract
     * @param alternative dotations of the alternative
     * @param ecart the second less the first
     */
    public record AnneeAlternative(
            Exercice exercice, MonetaryAmount contrat, MonetaryAmount alternative, MonetaryAmount ecart) {}

    /**
     * The gap of a line; lines alike of one ESSMS are taken together.
     *
     * @param essms the ESSMS
     * @param section its section tarifaire
     * @param groupe its groupe fonctionnel
     * @param financeur who pays
     * @param annees the gap of each year
     * @param total their sum
     */
    public record EcartLigneDotation(
            String essms,
            Optional<SectionTarifaire> section,
            Optional<GroupeFonctionnel> groupe,
            Financeur financeur,
            List<MontantAnnuel> annees,
            MonetaryAmount total) {
        public EcartLigneDotation {
            annees = List.copyOf(annees);
        }
    }

    /**
     * The result of a year of the projection.
     *
     * @param exercice the year
     * @param contrat result with the contract
     * @param alternative result with the alternative
     * @param ecart the second less the first
     */
    public record MargeAlternative(
            Exercice exercice, MonetaryAmount contrat, MonetaryAmount alternative, MonetaryAmount ecart) {}
}
