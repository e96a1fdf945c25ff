package fr.cpom.dotation;

import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * One monthly payment, euros.
 *
 * @param mois month, from 1 to 12
 * @param date day of payment
 * @param nature advance before the decision, or fraction of the dotation
 * @param base the advance or the fraction
 * @param regularisation what is settled of earlier advances with this payment, signed
 * @param deduction taken away for what was paid in the year for the year before (R. 314-109 II); absent when nothing is
 * @param montant paid: base and regularisation, less the deduction
 */
public record Versement(
        int mois,
        LocalDate date,
        Nature nature,
        MonetaryAmount base,
        MonetaryAmount regularisation,
        Optional<MonetaryAmount> deduction,
        MonetaryAmount montant) {
    /** What a payment is. */
    public enum Nature {
        /** Advance, the dotation of the year not being fixed. */
        ACOMPTE,
        /** Fraction forfaitaire of the dotation fixed. */
        FRACTION
    }
}
