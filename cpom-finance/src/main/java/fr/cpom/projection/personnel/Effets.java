package fr.cpom.projection.personnel;

import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The effects of the pay of a year; rates shown with twelve decimals of the fraction, HALF_UP, computed on exact fractions.
 *
 * @param niveau December on December before
 * @param masse the year on twelve times December before
 * @param report twelve times December on the year: what the next year grows by without any new rise
 * @param indices the twelve monthly indices, when they are known, six decimals
 * @param hausses part of each rise, in the order of the months; the parts sum to the effects before rounding
 * @param coutAnnee cost of the rises in the year, euros
 * @param coutReport what their full year adds the year after, euros
 * @param coutAnneePleine cost in a full year, the sum of both
 * @param suivante the following year, when it is asked
 */
public record Effets(
        Optional<Taux> niveau,
        Optional<Taux> masse,
        Optional<Taux> report,
        List<BigDecimal> indices,
        List<PartHausse> hausses,
        Optional<MonetaryAmount> coutAnnee,
        Optional<MonetaryAmount> coutReport,
        Optional<MonetaryAmount> coutAnneePleine,
        Optional<AnneeSuivante> suivante) {
    public Effets {
        indices = List.copyOf(indices);
        hausses = List.copyOf(hausses);
    }

    /**
     * The part of one rise.
     *
     * @param mois its first month
     * @param taux its rate
     * @param libelle which measure it is
     * @param niveau its part of the effet niveau
     * @param masse its part of the effet masse
     */
    public record PartHausse(int mois, Taux taux, Optional<String> libelle, Taux niveau, Taux masse) {}

    /**
     * The following year.
     *
     * @param niveau its December on its December before
     * @param masse its own rises, on twelve times its December before
     * @param report what it carries further
     * @param evolution change of the pay bill on the year before: {@code (1 + report) × (1 + masse) − 1}
     */
    public record AnneeSuivante(Taux niveau, Taux masse, Taux report, Taux evolution) {}
}
