package fr.cpom.projection.personnel;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A measure for part of the staff: points of index, or a flat monthly amount of the kind of the Ségur bonus.
 *
 * @param libelle its name
 * @param etp staff that it concerns, ETP paid over a year, not negative ({@code NOMBRE_INVALIDE})
 * @param points points granted to each
 * @param valeurPoint annual value of a point, euros, when it is given rather than read
 * @param indice the series in which the value of the point is read, month by month
 * @param montantMensuel flat amount by month and ETP, euros
 * @param mois number of months paid in its first year, 1 to 12, and not the month when it starts as in {@link Hausse}: from October
 *     on, 3; all twelve when absent
 * @param ponctuelle true when it is not paid again the year after; it lasts when absent
 */
public record MesurePersonnel(
        String libelle,
        BigDecimal etp,
        Optional<BigDecimal> points,
        Optional<BigDecimal> valeurPoint,
        Optional<IndiceSalarial> indice,
        Optional<MonetaryAmount> montantMensuel,
        Optional<Integer> mois,
        Optional<Boolean> ponctuelle) {
    public MesurePersonnel {
        if (etp.signum() < 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "etp", etp.toString(), "≥ 0");
        }
        valeurPoint.filter(v -> v.signum() <= 0).ifPresent(v -> {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "valeurPoint", v.toString(), "> 0");
        });
        mois.filter(m -> m < 1 || m > 12).ifPresent(m -> {
            throw ValeurInvalideException.nombre("mois", m, 1, 12);
        });
        montantMensuel = montantMensuel.map(Montants::normalise);
    }

    /** Months paid in the first year. */
    int moisPayes() {
        return mois.orElse(12);
    }

    /** True when it ends with its year. */
    boolean estPonctuelle() {
        return ponctuelle.orElse(false);
    }

    /** Cost in cents of points over some months: {@code ETP × points × months / 12 × annual value}. */
    public static Fraction coutPoints(BigDecimal etp, BigDecimal points, Fraction valeurAnnuelle, int mois) {
        return Fraction.of(etp).fois(Fraction.of(points)).fois(valeurAnnuelle).fois(Fraction.of(100L * mois, 12));
    }

    /** Cost in cents of a flat amount over some months. */
    public static Fraction coutForfait(BigDecimal etp, MonetaryAmount montantMensuel, int mois) {
        return Fraction.of(etp)
                .fois(Fraction.of(Montants.centimes(montantMensuel)))
                .fois(Fraction.of(mois));
    }
}
