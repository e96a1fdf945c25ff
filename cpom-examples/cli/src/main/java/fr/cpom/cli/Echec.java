package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.Serial;
import java.util.Locale;
import java.util.function.Supplier;

/** What was asked cannot even be tried: its message is for a person, and the exit code is 2. */
final class Echec extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Echec(String message) {
        super(message);
    }

    /** What is made of a value of the command line, which the library may refuse. */
    static <T> T siRefus(Supplier<T> valeur) {
        try {
            return valeur.get();
        } catch (ValeurInvalideException e) {
            throw new Echec((e.champ().isEmpty() ? "" : e.champ() + " : ")
                    + Anomalie.de(e, "").message(Locale.FRENCH));
        }
    }
}
