package fr.cpom.projection.ciseau;

import fr.cpom.valeur.Taux;
import java.math.BigDecimal;

/** The mean growth of a year: {@code (fin / début)^(1/n) − 1}, in decimals of eighty digits rounded half up once. */
public final class TauxMoyen {
    /** Decimals of the percentage of a mean rate. */
    private static final int DECIMALES = 4;

    private TauxMoyen() {}

    /**
     * The mean growth between two values, four decimals of the percentage.
     *
     * @param debut above zero
     * @param fin not below zero
     * @param annees years between them, from 1
     */
    public static Taux entre(BigDecimal debut, BigDecimal fin, int annees) {
        return Decimaux.taux(Decimaux.croissanceMoyenne(debut, fin, annees), DECIMALES);
    }
}
