package fr.cpom.projection.scenario;

import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a rate or a quantity moves: by points, or by a coefficient. */
sealed interface Mouvement {
    /** True when it changes nothing. */
    boolean estNul();

    /** A rate moved. */
    Taux taux(Taux taux);

    /** A quantity moved, six decimals rounded half up. */
    BigDecimal quantite(BigDecimal quantite, BigDecimal base);

    /** Points of rate, or points of the quantity of the base year. */
    record Points(Taux points) implements Mouvement {
        @Override
        public boolean estNul() {
            return points.equals(Taux.ZERO);
        }

        @Override
        public Taux taux(Taux taux) {
            return taux.plus(points);
        }

        @Override
        public BigDecimal quantite(BigDecimal quantite, BigDecimal base) {
            return arrondie(quantite.add(base.multiply(points.fraction())));
        }
    }

    /** A coefficient. */
    record Coefficient(Taux coefficient) implements Mouvement {
        @Override
        public boolean estNul() {
            return coefficient.equals(Taux.UN);
        }

        @Override
        public Taux taux(Taux taux) {
            return taux.fois(coefficient);
        }

        @Override
        public BigDecimal quantite(BigDecimal quantite, BigDecimal base) {
            return arrondie(quantite.multiply(coefficient.fraction()));
        }
    }

    private static BigDecimal arrondie(BigDecimal quantite) {
        return quantite.setScale(6, RoundingMode.HALF_UP);
    }
}
