package fr.cpom.tarification.partage;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.Financeur;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * An amount split among those who pay it.
 *
 * @param total euros
 * @param parts one a payer; they sum to the total, to the cent
 * @param cleLegale true when the text fixes the key
 * @param reference the article of the key; absent when the caller gave it
 */
public record PartageDotation(
        MonetaryAmount total, List<Part> parts, boolean cleLegale, Optional<ReferenceJuridique> reference) {
    public PartageDotation {
        parts = List.copyOf(parts);
    }

    /**
     * The part of a payer.
     *
     * @param financeur what kind of payer
     * @param nom which one
     * @param montant euros
     * @param douziemes monthly payments, euros; empty for a price
     * @param versement the articles by which it is paid, when the text of the key says so
     */
    public record Part(
            Financeur financeur,
            Optional<String> nom,
            MonetaryAmount montant,
            List<MonetaryAmount> douziemes,
            Optional<ReferenceJuridique> versement) {
        public Part {
            douziemes = List.copyOf(douziemes);
        }
    }
}
