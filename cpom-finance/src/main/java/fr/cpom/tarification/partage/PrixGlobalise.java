package fr.cpom.tarification.partage;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.Financeur;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A globalised price: dotations for those who have a convention, days billed for all others.
 *
 * @param prix euros a day
 * @param total what all the days bring, euros: the sum of the parts below
 * @param dotations the globalised dotations
 * @param factures what stays billed day by day
 */
public record PrixGlobalise(
        MonetaryAmount prix,
        MonetaryAmount total,
        List<DotationGlobalisee> dotations,
        List<JourneesFacturees> factures) {
    public PrixGlobalise {
        dotations = List.copyOf(dotations);
        factures = List.copyOf(factures);
    }

    /**
     * The dotation of a payer.
     *
     * @param financeur what kind of payer
     * @param nom which one
     * @param journees days at its charge
     * @param montant euros of the year: price times days
     * @param douziemes monthly instalments, euros; their dates are those of {@code dotation.versements}
     * @param reference R. 314-115
     */
    public record DotationGlobalisee(
            Financeur financeur,
            Optional<String> nom,
            BigDecimal journees,
            MonetaryAmount montant,
            List<MonetaryAmount> douziemes,
            ReferenceJuridique reference) {
        public DotationGlobalisee {
            douziemes = List.copyOf(douziemes);
        }
    }

    /**
     * Days billed at the price.
     *
     * @param financeur what kind of payer; absent for the days of payers that are not known
     * @param nom which one
     * @param journees forecast days
     * @param montant euros expected over the year
     * @param reference R. 314-114: billed monthly
     */
    public record JourneesFacturees(
            Optional<Financeur> financeur,
            Optional<String> nom,
            BigDecimal journees,
            MonetaryAmount montant,
            ReferenceJuridique reference) {}
}
