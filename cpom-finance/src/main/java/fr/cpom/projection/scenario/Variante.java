package fr.cpom.projection.scenario;

import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;

/**
 * A named scenario: what it changes in the base, after the changes of the variants that it starts from.
 *
 * <p>Changes apply in order. A variant reached by several ways applies once, at its first place.
 *
 * @param nom its name, 1 to 80 characters ({@code NOM_INVALIDE})
 * @param depuis variants that it starts from, in order; those of a cycle are refused ({@code VARIANTE_CYCLE})
 * @param changements its own changes; none makes a scenario equal to what it starts from
 */
public record Variante(String nom, List<String> depuis, List<Variation> changements) {
    public Variante {
        depuis = List.copyOf(depuis);
        changements = List.copyOf(changements);
        verifierNom("nom", nom);
    }

    /** A variant of the base. */
    public static Variante of(String nom, Variation... changements) {
        return new Variante(nom, List.of(), List.of(changements));
    }

    static void verifierNom(String champ, String nom) {
        if (nom.isBlank() || nom.length() > 80) {
            throw new ValeurInvalideException("NOM_INVALIDE", champ, nom);
        }
    }
}
