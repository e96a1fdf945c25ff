package fr.cpom.projection.personnel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What measures cost, euros.
 *
 * @param cout in the first year
 * @param charges employer charges on it
 * @param total both
 * @param extension what the second year adds, ponctual measures left out, charges included
 * @param mesures one by measure
 */
public record CoutMesures(
        MonetaryAmount cout,
        MonetaryAmount charges,
        MonetaryAmount total,
        MonetaryAmount extension,
        List<LigneMesure> mesures) {
    public CoutMesures {
        mesures = List.copyOf(mesures);
    }

    /**
     * One measure, charges left out.
     *
     * @param libelle its name
     * @param mois months paid in the first year
     * @param valeurPoint annual value of the point in December of the first year, six decimals
     * @param cout in the first year
     * @param coutAnneePleine in a full year
     */
    public record LigneMesure(
            String libelle,
            int mois,
            Optional<BigDecimal> valeurPoint,
            MonetaryAmount cout,
            MonetaryAmount coutAnneePleine) {}
}
