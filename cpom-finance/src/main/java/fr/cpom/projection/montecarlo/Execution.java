package fr.cpom.projection.montecarlo;

import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;

/**
 * How a run is carried out; it changes nothing in its result.
 *
 * @param fils threads, 1 to 64 ({@code NOMBRE_INVALIDE}): that of the caller and others that live as long as the run
 * @param suivi who follows it
 */
public record Execution(int fils, Optional<Suivi> suivi) {
    private static final int FILS_MAXIMAUX = 64;

    public Execution {
        if (fils < 1 || fils > FILS_MAXIMAUX) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "fils", Integer.toString(fils));
        }
    }

    /** The thread of the caller alone, followed by nobody. */
    public static Execution simple() {
        return new Execution(1, Optional.empty());
    }

    /** Several threads, followed by nobody. */
    public static Execution fils(int nombre) {
        return new Execution(nombre, Optional.empty());
    }
}
