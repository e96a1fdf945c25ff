package fr.cpom.projection.personnel;

import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;

/**
 * A rise of pay within a year.
 *
 * @param mois first month paid at the new rate, 1 to 12 ({@code NOMBRE_INVALIDE}): a month, and not a number of months as in {@link
 *     MesurePersonnel}
 * @param taux the rise; a cut is negative, -100 % or less is refused ({@code TAUX_HORS_BORNES})
 * @param libelle which measure it is
 */
public record Hausse(int mois, Taux taux, Optional<String> libelle) {
    static final Taux MOINS_CENT = Taux.pourcent("-100");

    public Hausse {
        if (mois < 1 || mois > 12) {
            throw ValeurInvalideException.nombre("mois", mois, 1, 12);
        }
        if (taux.compareTo(MOINS_CENT) <= 0) {
            throw new ValeurInvalideException("TAUX_HORS_BORNES", "taux", taux.toString(), "> -100 %");
        }
    }

    /** A rise without wording. */
    public static Hausse of(int mois, Taux taux) {
        return new Hausse(mois, taux, Optional.empty());
    }

    /** Months of the year paid at the new rate: 13 − m. */
    public int moisPayes() {
        return 13 - mois;
    }
}
