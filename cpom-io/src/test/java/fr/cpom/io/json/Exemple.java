package fr.cpom.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The example contract of the tests, invented from end to end, and texts made from it by one change. */
final class Exemple {
    static final String JSON = ressource("contrat-exemple.json");

    private Exemple() {}

    /** The example with the first {@code avant} replaced, which must be there. */
    static String change(String avant, String apres) {
        int debut = JSON.indexOf(avant);
        if (debut < 0) {
            throw new IllegalArgumentException(avant);
        }
        return JSON.substring(0, debut) + apres + JSON.substring(debut + avant.length());
    }

    private static String ressource(String nom) {
        try (InputStream flux = Exemple.class.getResourceAsStream(nom)) {
            return new String(Objects.requireNonNull(flux, nom).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
