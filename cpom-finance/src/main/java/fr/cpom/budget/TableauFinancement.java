package fr.cpom.budget;

import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The tableau de financement of a year.
 *
 * @param exercice year of the flows
 * @param edition edition of the list of titles that was read
 * @param titres totals by side and title
 * @param ecartes flows that the text takes out of the table
 * @param nonClasses flows without title, each with a blocking anomaly
 * @param caf the CAF, a ressource, when above zero, euros
 * @param iaf the insuffisance d'autofinancement, an emploi, when the CAF is below zero, euros
 * @param ressources all ressources, CAF included, euros
 * @param emplois all emplois, IAF included, euros
 * @param apport ressources less emplois when not below zero: what the fonds de roulement gains, euros
 * @param prelevement emplois less ressources when above zero: what it loses, euros
 */
public record TableauFinancement(
        Exercice exercice,
        String edition,
        List<TotalTitre> titres,
        List<FluxEcarte> ecartes,
        List<FluxEcarte> nonClasses,
        MonetaryAmount caf,
        MonetaryAmount iaf,
        MonetaryAmount ressources,
        MonetaryAmount emplois,
        Optional<MonetaryAmount> apport,
        Optional<MonetaryAmount> prelevement) {
    public TableauFinancement {
        titres = List.copyOf(titres);
        ecartes = List.copyOf(ecartes);
        nonClasses = List.copyOf(nonClasses);
    }

    /**
     * The total of a title.
     *
     * @param sens emploi or ressource
     * @param titre the title
     * @param libelle what the text calls it, in French
     * @param montant euros
     */
    public record TotalTitre(SensCompte sens, RubriqueBudget titre, Optional<String> libelle, MonetaryAmount montant) {}

    /**
     * A flow that is in no title.
     *
     * @param compte its account
     * @param sens emploi or ressource
     * @param montant euros
     */
    public record FluxEcarte(String compte, SensCompte sens, MonetaryAmount montant) {}
}
