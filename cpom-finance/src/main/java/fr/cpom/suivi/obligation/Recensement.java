package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.CategorieEssms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How many contracts the law wants from many gestionnaires. Each site is bound, free or not covered: the three counts make the
 * total.
 *
 * @param date the day asked
 * @param sites all the ESSMS
 * @param gestionnaires all their known gestionnaires, those that one person controls counting for one
 * @param obliges sites that a compulsory contract binds
 * @param libres sites that no text binds
 * @param horsRegle sites of which no rule can say anything
 * @param sansTerritoire sites bound whose département (CPOM EHPAD) or region (the others) is not known: in no contract counted
 * @param sansGestionnaire sites whose gestionnaire is not known: in no contract counted, in no count of gestionnaires; the same
 *     site may be in both counts
 * @param natures counts by kind of contract, in the order of the enum
 * @param nonCouverts the sites of which no rule can say anything, by category and reason
 */
public record Recensement(
        LocalDate date,
        int sites,
        int gestionnaires,
        int obliges,
        int libres,
        int horsRegle,
        int sansTerritoire,
        int sansGestionnaire,
        List<LigneNature> natures,
        List<LigneNonCouverte> nonCouverts) {
    public Recensement {
        natures = List.copyOf(natures);
        nonCouverts = List.copyOf(nonCouverts);
    }

    /**
     * Counts of one kind of contract.
     *
     * @param nature kind
     * @param sitesObliges sites that it binds
     * @param gestionnairesObliges gestionnaires of these sites
     * @param contrats contracts of the plan, those of an unknown gestionnaire or territory left out
     * @param sitesHorsContrat sites bound that are in none of these contracts, their gestionnaire or territory being unknown
     * @param sitesFacultatifs free sites for which it can be concluded alone
     * @param gestionnairesFacultatifs gestionnaires of these sites
     */
    public record LigneNature(
            NatureCpom nature,
            int sitesObliges,
            int gestionnairesObliges,
            int contrats,
            int sitesHorsContrat,
            int sitesFacultatifs,
            int gestionnairesFacultatifs) {}

    /**
     * Sites of one category of which nothing can be said.
     *
     * @param categorie category
     * @param motif code of the anomaly that says why
     * @param sites how many
     */
    public record LigneNonCouverte(Optional<CategorieEssms> categorie, String motif, int sites) {}
}
