package fr.cpom.essms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.valeur.ValeurInvalideException;

/**
 * The number of a place of business in the SIRENE register.
 *
 * <p>FINESS holds provisional numbers that end in 99999 and have no key: they are accepted, {@link #estProvisoire()} tells them,
 * and a reader raises the alert {@code SIRET_PROVISOIRE}.
 *
 * @param valeur fourteen digits ({@code SIRET_FORME}) with a Luhn key ({@code SIRET_CLE}), or a provisional number; the
 *     places of La Poste (SIREN 356000000) have a sum of digits multiple of five instead
 */
public record Siret(@JsonValue String valeur) {
    public Siret {
        if (!Luhn.chiffres(valeur, 14)) {
            throw new ValeurInvalideException("SIRET_FORME", valeur);
        }
        boolean laPoste = valeur.startsWith("356000000")
                && valeur.chars().map(c -> c - '0').sum() % 5 == 0;
        if (!valeur.endsWith("99999") && !laPoste && !Luhn.valide(valeur)) {
            throw new ValeurInvalideException("SIRET_CLE", valeur);
        }
    }

    /** The number written so. */
    @JsonCreator
    public static Siret of(String valeur) {
        return new Siret(valeur);
    }

    /** True for a placeholder of FINESS, waiting for a real number. */
    public boolean estProvisoire() {
        return valeur.endsWith("99999");
    }

    @Override
    public String toString() {
        return valeur;
    }
}
