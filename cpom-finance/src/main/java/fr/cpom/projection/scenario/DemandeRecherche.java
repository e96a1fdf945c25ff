package fr.cpom.projection.scenario;

import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import java.util.List;

/**
 * Values to look for, each alone: at most 50 ({@code SCENARIO_TROP_NOMBREUX}).
 *
 * @param trajectoire the base
 * @param recherches what is looked for, each name once ({@code SCENARIO_NOM_EN_DOUBLE})
 */
public record DemandeRecherche(DemandeTrajectoire trajectoire, List<Recherche> recherches) {
    /** Most searches of a call. */
    public static final int RECHERCHES_MAXIMALES = 50;

    public DemandeRecherche {
        recherches = List.copyOf(recherches);
    }
}
