package fr.cpom.tresorerie;

import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * An amount on a day.
 *
 * @param date the day
 * @param montant euros; a negative one is refused ({@code MONTANT_NEGATIF})
 */
public record MontantDate(LocalDate date, MonetaryAmount montant) {
    public MontantDate {
        montant = Positif.montant("montant", montant);
    }
}
