package fr.cpom.projection.ciseau;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rise of prices of each year over the one before, from rates or from an index; a year unknown is {@code INDICE_ABSENT}. */
public final class HaussesPrix {
    private HaussesPrix() {}

    /**
     * Rises of the years after {@code base}, rounded half up to nine decimals of the fraction; empty after a blocking anomaly.
     *
     * @param pointeur JSON pointer of the prices
     */
    public static Optional<List<Taux>> annuelles(
            EvolutionPrix prix, Exercice base, int annees, String pointeur, Contexte contexte, Anomalies anomalies) {
        List<Integer> demandees = IntStream.rangeClosed(base.annee(), base.annee() + annees)
                .boxed()
                .toList();
        return Deflateur.of(prix, demandees, pointeur, contexte, anomalies)
                .map(d -> demandees.stream().skip(1).map(d::hausse).toList());
    }

    static Taux variation(long[] rapport) {
        return Taux.of(BigDecimal.valueOf(rapport[0] - rapport[1])
                .divide(BigDecimal.valueOf(rapport[1]), 9, RoundingMode.HALF_UP));
    }
}
