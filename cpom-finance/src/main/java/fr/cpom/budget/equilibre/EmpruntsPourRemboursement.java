package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * New loans that pay back the capital of others (R. 314-222 I 3°, R. 314-15 3° CASF).
 *
 * @param montant euros of capital repaid by new loans; zero when there is none
 * @param renegociation true when these new loans come of a renegotiation of those repaid
 * @param dontRenegociation euros of {@code montant} that come of a renegotiation, when that is only a part
 */
public record EmpruntsPourRemboursement(
        MonetaryAmount montant, Optional<Boolean> renegociation, Optional<MonetaryAmount> dontRenegociation) {
    public EmpruntsPourRemboursement {
        montant = Montants.normalise(montant);
        dontRenegociation = dontRenegociation.map(Montants::normalise);
    }
}
