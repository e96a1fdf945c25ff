package fr.cpom.budget;

import fr.cpom.droit.Confiance;
import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A trial balance by group or title.
 *
 * <p>The groups and {@code nonClasses} sum to {@code charges} and {@code produits}; so do the titles.
 *
 * @param exercice year of the accounts
 * @param edition edition of the chart that was read: {@code ESSMS_PRIVE 2025}
 * @param complet true when every account of class 6 and 7 has its group or title; the totals by group may be used then only
 * @param groupes totals by side and groupe fonctionnel, empty when the chart has none
 * @param titres totals by side and title, empty when the chart has none
 * @param nonClasses accounts without group nor title, each with a blocking anomaly
 * @param charges all charges, euros
 * @param produits all produits, euros
 * @param resultat produits less charges, euros: above zero a surplus
 * @param caf the CAF from the result and the roles of the accounts
 * @param lignesHorsResultat number of lines of the other classes, left aside
 */
public record Classement(
        Exercice exercice,
        String edition,
        boolean complet,
        List<TotalRubrique> groupes,
        List<TotalRubrique> titres,
        List<CompteClasse> nonClasses,
        MonetaryAmount charges,
        MonetaryAmount produits,
        MonetaryAmount resultat,
        TermesCaf caf,
        int lignesHorsResultat) {
    public Classement {
        groupes = List.copyOf(groupes);
        titres = List.copyOf(titres);
        nonClasses = List.copyOf(nonClasses);
    }

    /** The total of a side and of a group or title; empty when the chart has no such group. */
    public Optional<MonetaryAmount> total(SensCompte sens, RubriqueBudget rubrique) {
        return (rubrique.estTitre() ? titres : groupes)
                .stream()
                        .filter(t -> t.sens() == sens && t.rubrique() == rubrique)
                        .map(TotalRubrique::montant)
                        .findFirst();
    }

    /**
     * The total of a group or title.
     *
     * @param sens side
     * @param rubrique group or title
     * @param libelle what the field calls it, in French
     * @param montant sum of its accounts, euros
     * @param comptes its accounts, by number
     */
    public record TotalRubrique(
            SensCompte sens,
            RubriqueBudget rubrique,
            Optional<String> libelle,
            MonetaryAmount montant,
            List<CompteClasse> comptes) {
        public TotalRubrique {
            comptes = List.copyOf(comptes);
        }
    }

    /**
     * An account where it is counted.
     *
     * @param compte its number
     * @param libelle the name given by the caller
     * @param sens side on which it is counted
     * @param montant euros, negative when its balance is the other way
     * @param prefixe prefix of the row of the chart, absent when it has none
     * @param confiance how sure the row is
     * @param role what it is for the CAF, if anything
     */
    public record CompteClasse(
            String compte,
            Optional<String> libelle,
            SensCompte sens,
            MonetaryAmount montant,
            Optional<String> prefixe,
            Optional<Confiance> confiance,
            Optional<RoleCompte> role) {}

    /**
     * The CAF by the additive method: result + dotations + VNC − cessions − quote-part − reprises − reprises of 778.
     *
     * @param dotations accounts of role DOTATION, euros
     * @param vncCedees accounts of role VNC_CEDEE, euros
     * @param produitsCession accounts of role PRODUIT_CESSION, euros
     * @param quotePartSubventions accounts of role QUOTE_PART_SUBVENTION, euros
     * @param reprises accounts of role REPRISE, euros
     * @param reprises778 accounts of role REPRISE_778, euros
     * @param montant the CAF, euros; below zero an insuffisance d'autofinancement
     */
    public record TermesCaf(
            MonetaryAmount dotations,
            MonetaryAmount vncCedees,
            MonetaryAmount produitsCession,
            MonetaryAmount quotePartSubventions,
            MonetaryAmount reprises,
            MonetaryAmount reprises778,
            MonetaryAmount montant) {}
}
