package fr.cpom.contrat.avenant;

import fr.cpom.essms.Capacite;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.Optional;

/**
 * Places of an ESSMS that are moved.
 *
 * @param essms the ESSMS
 * @param mode mode d'accueil
 * @param places one or more; zero or fewer is refused ({@code NOMBRE_INVALIDE})
 * @param discipline FINESS code of the discipline, where the ESSMS has several for the mode
 * @param publicAccueilli FINESS code of the public, where the ESSMS has several for the mode
 */
public record PosteCapacite(
        NumeroFiness essms,
        ModeAccueil mode,
        int places,
        Optional<String> discipline,
        Optional<String> publicAccueilli) {
    public PosteCapacite {
        if (places <= 0) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "places", Integer.toString(places));
        }
    }

    /** Places of a mode, nothing more being said. */
    public static PosteCapacite of(NumeroFiness essms, ModeAccueil mode, int places) {
        return new PosteCapacite(essms, mode, places, Optional.empty(), Optional.empty());
    }

    /** True when a capacity may be the one meant. */
    boolean vise(Capacite capacite) {
        return capacite.mode().equals(mode)
                && (discipline.isEmpty() || capacite.discipline().equals(discipline))
                && (publicAccueilli.isEmpty() || capacite.publicAccueilli().equals(publicAccueilli));
    }

    /** A capacity of so many places that the ESSMS did not have. */
    Capacite nouvelle() {
        return new Capacite(mode, Optional.of(places), Optional.empty(), discipline, publicAccueilli);
    }
}
