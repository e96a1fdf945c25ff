package fr.cpom.tresorerie;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Treasury by the great masses, euros: {@code tresorerie = frng − bfr}.
 *
 * @param frng fonds de roulement net global
 * @param bfr besoin en fonds de roulement, negative for an excédent
 * @param cycle what the cycle of operation does
 * @param excedentFinancement the excédent de financement d'exploitation: the BFR turned positive, when it is negative
 * @param tresorerie treasury
 * @param tresorerieConstatee cash less short-term funding, when given
 * @param ecart that treasury less the computed one; zero in a bilan that balances
 * @param joursFrng FRNG in days of cash charges, two decimals; not applicable without charges
 * @param joursBfr BFR in days of cash charges
 * @param joursTresorerie treasury in days of cash charges
 */
public record EquilibreFinancier(
        MonetaryAmount frng,
        MonetaryAmount bfr,
        CycleExploitation cycle,
        Optional<MonetaryAmount> excedentFinancement,
        MonetaryAmount tresorerie,
        Optional<MonetaryAmount> tresorerieConstatee,
        Optional<MonetaryAmount> ecart,
        Optional<BigDecimal> joursFrng,
        Optional<BigDecimal> joursBfr,
        Optional<BigDecimal> joursTresorerie) {
    /** What the cycle of operation does to the treasury. */
    public enum CycleExploitation {
        /** It needs cash: besoin en fonds de roulement, treasury below the FRNG. */
        BESOIN,
        /** It brings cash: excédent de financement d'exploitation (EFE), treasury above the FRNG. */
        EXCEDENT_FINANCEMENT_EXPLOITATION,
        /** Neither. */
        NEUTRE
    }
}
