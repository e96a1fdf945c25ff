package fr.cpom.dotation;

import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What the authority notified for a year, euros.
 *
 * @param dotation total of the decision
 * @param fraction fraction forfaitaire printed, when there is one
 * @param baseSuivante amount printed for the next year, when there is one
 * @param repartition split printed, empty when there is none
 */
public record Notification(
        MonetaryAmount dotation,
        Optional<MonetaryAmount> fraction,
        Optional<MonetaryAmount> baseSuivante,
        List<QuotePart> repartition) {
    public Notification {
        dotation = Montants.normalise(dotation);
        fraction = fraction.map(Montants::normalise);
        baseSuivante = baseSuivante.map(Montants::normalise);
        repartition = List.copyOf(repartition);
    }
}
