package fr.cpom.essms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.valeur.ValeurInvalideException;

/**
 * A FINESS number, of an entité juridique or of an établissement: nine characters, the last one a Luhn key over all nine,
 * {@code 2A} being read as 21 and {@code 2B} as 22.
 *
 * @param valeur nine characters; another form is refused ({@code FINESS_FORME}), a wrong key too ({@code FINESS_CLE})
 */
public record NumeroFiness(@JsonValue String valeur) implements Comparable<NumeroFiness> {
    public NumeroFiness {
        if (!forme(valeur)) {
            throw new ValeurInvalideException("FINESS_FORME", valeur);
        }
        if (!Luhn.valide(
                valeur.charAt(1) == 'A'
                        ? "21" + valeur.substring(2)
                        : valeur.charAt(1) == 'B' ? "22" + valeur.substring(2) : valeur)) {
            throw new ValeurInvalideException("FINESS_CLE", valeur);
        }
    }

    /** The number written so. */
    @JsonCreator
    public static NumeroFiness of(String valeur) {
        return new NumeroFiness(valeur);
    }

    private static boolean forme(String texte) {
        if (texte.length() != 9) {
            return false;
        }
        boolean corse = texte.startsWith("2A") || texte.startsWith("2B");
        for (int i = corse ? 2 : 0; i < 9; i++) {
            if (texte.charAt(i) < '0' || texte.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(NumeroFiness autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
