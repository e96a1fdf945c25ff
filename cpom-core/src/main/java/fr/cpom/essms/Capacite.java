package fr.cpom.essms;

import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;

/**
 * Places of an ESSMS for a mode d'accueil.
 *
 * @param mode mode d'accueil
 * @param places places authorised and financed, when known; a negative number is refused ({@code NOMBRE_INVALIDE})
 * @param installees places installed, when known
 * @param discipline FINESS code of the discipline of equipment, when known
 * @param publicAccueilli FINESS code of the public welcomed, when known
 */
public record Capacite(
        ModeAccueil mode,
        Optional<Integer> places,
        Optional<Integer> installees,
        Optional<String> discipline,
        Optional<String> publicAccueilli) {
    public Capacite {
        if (places.isPresent() && places.get() < 0) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "places", places.get().toString());
        }
        if (installees.isPresent() && installees.get() < 0) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "installees", installees.get().toString());
        }
    }

    /** Places of a mode, nothing more being known. */
    public static Capacite of(ModeAccueil mode, int places) {
        return new Capacite(mode, Optional.of(places), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
