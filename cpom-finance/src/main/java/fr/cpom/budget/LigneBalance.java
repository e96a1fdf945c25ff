package fr.cpom.budget;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;

/**
 * A line of a trial balance or of a budget.
 *
 * <p>Its balance is given either by {@code debit} and {@code credit}, one of them at least, or by {@code montant}: then what the
 * side of the account counts, positive for a charge of an account of charges, for a produit of an account of produits, and
 * negative the other way (6419 and 609 are produits, 709 a charge; 603 and 6611 count as charges, 713 as a produit).
 *
 * @param compte number of the account, digits only ({@code COMPTE_ILLISIBLE} otherwise); several lines of an account are added
 * @param libelle its name, when the caller wants it back
 * @param debit euros
 * @param credit euros
 * @param montant euros
 */
public record LigneBalance(
        String compte,
        Optional<String> libelle,
        Optional<MonetaryAmount> debit,
        Optional<MonetaryAmount> credit,
        Optional<MonetaryAmount> montant) {
    private static final Pattern FORME = Pattern.compile("[1-9][0-9]{0,14}");

    public LigneBalance {
        if (!FORME.matcher(compte).matches()) {
            throw new ValeurInvalideException("COMPTE_ILLISIBLE", "compte", compte);
        }
        debit = debit.map(Montants::normalise);
        credit = credit.map(Montants::normalise);
        montant = montant.map(Montants::normalise);
    }

    /** A line with what the side of its account counts. */
    public static LigneBalance of(String compte, MonetaryAmount montant) {
        return new LigneBalance(compte, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(montant));
    }

    /** A line with its debit and its credit. */
    public static LigneBalance of(String compte, MonetaryAmount debit, MonetaryAmount credit) {
        return new LigneBalance(compte, Optional.empty(), Optional.of(debit), Optional.of(credit), Optional.empty());
    }
}
