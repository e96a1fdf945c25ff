package fr.cpom.investissement;

import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The occupancy that covers the fixed charges.
 *
 * @param applicable false when a day costs as much as it brings or more: no occupancy covers anything
 * @param margeJournaliere price of a day less what it costs, euros
 * @param capaciteTheorique places × days open
 * @param journees days needed, rounded up to the whole day
 * @param tauxOccupation the occupancy, rounded HALF_UP to two decimals of the percentage; above 100 % it is out of reach
 */
public record OccupationEquilibre(
        boolean applicable,
        MonetaryAmount margeJournaliere,
        int capaciteTheorique,
        Optional<BigDecimal> journees,
        Optional<Taux> tauxOccupation) {}
