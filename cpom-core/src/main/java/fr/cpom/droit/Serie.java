package fr.cpom.droit;

import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.MonthDay;
import javax.money.MonetaryAmount;

/**
 * The name and type of a dated series.
 *
 * @param id stable public name: {@code versement.jour-du-mois}
 * @param type type of its values
 */
public record Serie<T>(String id, Class<T> type) {
    /** A series of rates. */
    public static Serie<Taux> taux(String id) {
        return new Serie<>(id, Taux.class);
    }

    /** A series of euro amounts. */
    public static Serie<MonetaryAmount> montant(String id) {
        return new Serie<>(id, MonetaryAmount.class);
    }

    /** A series of whole numbers: days, months, years, counts. */
    public static Serie<Integer> entier(String id) {
        return new Serie<>(id, Integer.class);
    }

    /** A series of exact decimals: coefficients. */
    public static Serie<BigDecimal> decimal(String id) {
        return new Serie<>(id, BigDecimal.class);
    }

    /** A series of days of the year: {@code 04-30}. */
    public static Serie<MonthDay> jour(String id) {
        return new Serie<>(id, MonthDay.class);
    }
}
