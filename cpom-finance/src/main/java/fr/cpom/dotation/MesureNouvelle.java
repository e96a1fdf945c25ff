package fr.cpom.dotation;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * New permanent credits of a decision.
 *
 * @param montantAnneePleine euros of a full year; negative: refused ({@code MONTANT_NEGATIF})
 * @param ouverture day of opening; 1 January when neither it nor {@code moisOuverts} is given
 * @param moisOuverts months paid in the year, from 0 to 12 ({@code NOMBRE_INVALIDE} otherwise), when the decision counts so
 */
public record MesureNouvelle(
        MonetaryAmount montantAnneePleine, Optional<LocalDate> ouverture, Optional<Integer> moisOuverts) {
    public MesureNouvelle {
        montantAnneePleine = Montants.normalise(montantAnneePleine);
        if (montantAnneePleine.isNegative()) {
            throw new ValeurInvalideException(
                    "MONTANT_NEGATIF", "montantAnneePleine", Montants.texte(montantAnneePleine));
        }
        if (moisOuverts.isPresent() && (moisOuverts.get() < 0 || moisOuverts.get() > 12)) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "moisOuverts", moisOuverts.get().toString());
        }
    }
}
