package fr.cpom.essms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.valeur.ValeurInvalideException;

/**
 * The number of a legal person in the SIRENE register.
 *
 * @param valeur nine digits ({@code SIREN_FORME}), the last one a Luhn key ({@code SIREN_CLE})
 */
public record Siren(@JsonValue String valeur) {
    public Siren {
        if (!Luhn.chiffres(valeur, 9)) {
            throw new ValeurInvalideException("SIREN_FORME", valeur);
        }
        if (!Luhn.valide(valeur)) {
            throw new ValeurInvalideException("SIREN_CLE", valeur);
        }
    }

    /** The number written so. */
    @JsonCreator
    public static Siren of(String valeur) {
        return new Siren(valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
