package fr.cpom.dotation;

import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A decision notified, and what was expected.
 *
 * @param attendu elements of the decision expected
 * @param repartitionAttendue split expected, empty when it is not known
 * @param notifie what the authority notified
 * @param cnrPrecedents one-off credits of the year before, which an authority may have left in the base
 * @param extensionPrecedente extension en année pleine contained in the base expected, which an authority may have left out
 */
public record DemandeEcart(
        ElementsDecision attendu,
        List<QuotePart> repartitionAttendue,
        Notification notifie,
        Optional<MonetaryAmount> cnrPrecedents,
        Optional<MonetaryAmount> extensionPrecedente) {
    public DemandeEcart {
        repartitionAttendue = List.copyOf(repartitionAttendue);
        cnrPrecedents = cnrPrecedents.map(Montants::normalise);
        extensionPrecedente = extensionPrecedente.map(Montants::normalise);
    }
}
