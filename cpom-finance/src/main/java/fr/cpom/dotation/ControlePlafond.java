package fr.cpom.dotation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import javax.money.MonetaryAmount;

/**
 * A dotation against the ceiling of the contract, euros of one year.
 *
 * @param exercice the year
 * @param plafond the ceiling
 * @param dotation the dotation
 * @param marge room left, zero when the ceiling is exceeded
 * @param depassement excess, zero when it is respected
 */
public record ControlePlafond(
        Exercice exercice,
        MonetaryAmount plafond,
        MonetaryAmount dotation,
        MonetaryAmount marge,
        MonetaryAmount depassement) {
    static ControlePlafond of(Exercice exercice, long plafond, long dotation) {
        long marge = Math.subtractExact(plafond, dotation);
        return new ControlePlafond(
                exercice,
                Montants.ofCentimes(plafond),
                Montants.ofCentimes(dotation),
                Montants.ofCentimes(Math.max(0, marge)),
                Montants.ofCentimes(Math.max(0, -marge)));
    }

    /** The alert of an excess. */
    Anomalie anomalie(String chemin) {
        return Anomalie.of(
                CodeAnomalie.PLAFOND_DEPASSE,
                chemin,
                "exercice",
                exercice.toString(),
                "plafond",
                Montants.texte(plafond),
                "depassement",
                Montants.texte(depassement));
    }

    /** True when the dotation is above the ceiling. */
    public boolean depasse() {
        return depassement.isPositive();
    }
}
