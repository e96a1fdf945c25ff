package fr.cpom.budget.siege;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Head-office costs split among budgets.
 *
 * @param fraisSiege the costs, euros: the sum of the parts and of what is borne outside
 * @param reparti what the budgets of L. 312-1 I bear, euros: the sum of the parts
 * @param horsChamp what the structures outside L. 312-1 I bear, when there are some, euros
 * @param assiette sum of the bases, euros
 * @param taux what the budgets bear over their bases, to four decimals of a percentage; absent when the costs are a thousand
 *     times the bases or more, which is no rate that people read
 * @param parts one a budget
 * @param demandeAnnuelle false under a single percentage: the yearly procedure of R. 314-91 does not apply
 * @param reference R. 314-92 I, or R. 314-93
 */
public record RepartitionSiege(
        MonetaryAmount fraisSiege,
        MonetaryAmount reparti,
        Optional<MonetaryAmount> horsChamp,
        MonetaryAmount assiette,
        Optional<Taux> taux,
        List<QuotePartSiege> parts,
        boolean demandeAnnuelle,
        ReferenceJuridique reference) {
    public RepartitionSiege {
        parts = List.copyOf(parts);
    }

    /** What a part is in proportion to. */
    public enum Base {
        /** Gross charges of the last closed year. */
        CHARGES_DERNIER_EXERCICE_CLOS,
        /** Charges of the current year: new ESSMS. */
        CHARGES_EXERCICE_EN_COURS,
        /** Charges of the budget proposals: new ESSMS. */
        CHARGES_PROPOSEES,
        /** Gross charges less aides au poste: production of an ESAT. */
        CHARGES_MOINS_AIDES_AU_POSTE,
        /** Valeur ajoutée: production of an ESAT. */
        VALEUR_AJOUTEE
    }

    /**
     * The part of a budget.
     *
     * @param essms its name
     * @param base what it is in proportion to
     * @param assiette that base, euros
     * @param quotePart euros
     * @param quotePartReglementaire what the text gives, when the gestionnaire splits freely inside a dotation, euros
     * @param reference the paragraph of the base, or the doctrine of the free split
     */
    public record QuotePartSiege(
            String essms,
            Base base,
            MonetaryAmount assiette,
            MonetaryAmount quotePart,
            Optional<MonetaryAmount> quotePartReglementaire,
            ReferenceJuridique reference) {}
}
