package fr.cpom.projection.retraite;

import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A step of a scale: from so many years on, so many months of pay.
 *
 * @param anciennete years from which it is due, not negative ({@code NOMBRE_INVALIDE})
 * @param mois months of pay, not negative
 * @param horloge which years count; those with the employer when absent
 */
public record PalierIfc(int anciennete, BigDecimal mois, Optional<HorlogeAnciennete> horloge) {
    public PalierIfc {
        if (anciennete < 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "anciennete", Integer.toString(anciennete), "≥ 0");
        }
        if (mois.signum() < 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "mois", mois.toString(), "≥ 0");
        }
    }
}
