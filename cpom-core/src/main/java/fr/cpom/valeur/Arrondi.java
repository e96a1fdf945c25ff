package fr.cpom.valeur;

import java.math.RoundingMode;

/**
 * A rounding, always named: how, to which unit, and by which text or choice.
 *
 * <p>There is no ambient rounding in the library. Where the law is silent the choice is the library's own, says so in
 * {@link #source}, and is changed through the calculation context.
 *
 * @param mode how ties and remainders are treated; {@code UNNECESSARY} is refused
 * @param uniteCentimes the unit in cents: 1 for the cent, 100 for the euro
 * @param source the text that orders it, or the statement that it is a choice
 */
public record Arrondi(RoundingMode mode, long uniteCentimes, String source) {
    /** To the cent, half up: choice of the library, no text fixes it. */
    public static final Arrondi AU_CENTIME =
            new Arrondi(RoundingMode.HALF_UP, 1, "choix de la bibliothèque, le droit est muet");

    /** To the euro, half up: practice of the ESAT ceilings and of the SSIAD lump sums. */
    public static final Arrondi A_L_EURO = new Arrondi(RoundingMode.HALF_UP, 100, "pratique observée des arrêtés");

    /** Truncated to the cent. */
    public static final Arrondi TRONQUE_AU_CENTIME =
            new Arrondi(RoundingMode.DOWN, 1, "choix de l'appelant, troncature");

    public Arrondi {
        if (mode == RoundingMode.UNNECESSARY || uniteCentimes < 1) {
            throw new ValeurInvalideException("ARRONDI_INVALIDE", mode + " / " + uniteCentimes);
        }
    }
}
