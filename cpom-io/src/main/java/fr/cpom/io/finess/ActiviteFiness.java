package fr.cpom.io.finess;

import fr.cpom.essms.ModeAccueil;
import java.util.Optional;

/**
 * An active social or médico-social activity of a site, with its places.
 *
 * @param discipline code of the discipline, when FINESS gives it
 * @param mode mode de fonctionnement
 * @param publicAccueilli code of the public, when FINESS gives it
 * @param autorisees places authorised (status 09); the qualified rows ("dont") are never added
 * @param installees places installed (status 08), in the same way
 */
public record ActiviteFiness(
        Optional<String> discipline,
        ModeAccueil mode,
        Optional<String> publicAccueilli,
        Optional<Integer> autorisees,
        Optional<Integer> installees) {}
