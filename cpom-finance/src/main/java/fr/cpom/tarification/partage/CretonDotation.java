package fr.cpom.tarification.partage;

import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A dotation split between the assurance maladie and the départements (amendement Creton).
 *
 * @param dotation the whole, euros
 * @param partDepartements billed to them as prix de journée, euros of the year
 * @param partAssuranceMaladie the rest, euros of the year
 * @param douziemes monthly payments of the assurance maladie, euros; their sum is its part, unless more was paid before a change
 *     ({@code CRETON_TROP_VERSE})
 * @param partInitiale part of the départements before a change in the year, when one holds
 * @param transmissionAvant last day to send the products of the last year to the DG ARS
 * @param transmisATemps false when they were sent later; absent when the day is not known
 * @param modifiee true when a change in the year holds
 * @param reference the paragraph that splits
 * @param versement the articles that pay the part of the assurance maladie
 * @param facturation the article by which the départements are billed
 */
public record CretonDotation(
        MonetaryAmount dotation,
        MonetaryAmount partDepartements,
        MonetaryAmount partAssuranceMaladie,
        List<MonetaryAmount> douziemes,
        Optional<MonetaryAmount> partInitiale,
        LocalDate transmissionAvant,
        Optional<Boolean> transmisATemps,
        boolean modifiee,
        ReferenceJuridique reference,
        ReferenceJuridique versement,
        ReferenceJuridique facturation) {
    public CretonDotation {
        douziemes = List.copyOf(douziemes);
    }
}
