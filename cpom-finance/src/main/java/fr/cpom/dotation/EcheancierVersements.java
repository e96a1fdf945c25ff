package fr.cpom.dotation;

import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The payments of a year, euros. With a dotation fixed, {@code total + soldeReporte} is the dotation to the cent.
 *
 * @param exercice the year
 * @param versements twelve payments in order
 * @param total their sum
 * @param acompte usual advance, when there are some
 * @param fraction usual fraction of the dotation, when it is fixed
 * @param soldeReporte what is settled with the first payment of the next year: for a dotation fixed after the last payment of
 *     its year, or for what was deducted from the payments (R. 314-109 II)
 * @param dateSolde day of that payment
 */
public record EcheancierVersements(
        Exercice exercice,
        List<Versement> versements,
        MonetaryAmount total,
        Optional<MonetaryAmount> acompte,
        Optional<MonetaryAmount> fraction,
        Optional<MonetaryAmount> soldeReporte,
        Optional<LocalDate> dateSolde) {
    public EcheancierVersements {
        versements = List.copyOf(versements);
    }
}
