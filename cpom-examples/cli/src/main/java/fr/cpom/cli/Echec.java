package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.Serial;
import java.util.Locale;

/** What was asked cannot even be tried: its message is for a person, and the exit code is 2. */
final class Echec extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Echec(String message) {
        super(message);
    }

    /** A value of the command line that the library refuses. */
    static Echec de(ValeurInvalideException refus) {
        return new Echec(Anomalie.of(CodeAnomalie.valueOf(refus.code()), "", "valeur", refus.valeur())
                .message(Locale.FRENCH));
    }
}
