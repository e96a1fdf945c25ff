package fr.cpom.projection.scenario;

import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import java.util.List;

/**
 * Parameters to move one at a time: at most 200 ({@code SCENARIO_TROP_NOMBREUX}).
 *
 * @param trajectoire the base
 * @param grandeur what is looked at, an amount ({@code GRANDEUR_SANS_MONTANT})
 * @param branches what moves, one at least ({@code CHAMP_MANQUANT}), each name once ({@code SCENARIO_NOM_EN_DOUBLE})
 */
public record DemandeTornado(DemandeTrajectoire trajectoire, GrandeurProjetee grandeur, List<BrancheTornado> branches) {
    /** Most branches of a tornado. */
    public static final int BRANCHES_MAXIMALES = 200;

    public DemandeTornado {
        branches = List.copyOf(branches);
    }

    /**
     * A parameter between two values.
     *
     * @param nom name under which it is drawn, 1 to 80 characters ({@code NOM_INVALIDE})
     * @param parametre what moves
     * @param bas its low value
     * @param haut its high value
     */
    public record BrancheTornado(String nom, ParametreScenario parametre, ValeurParametre bas, ValeurParametre haut) {
        public BrancheTornado {
            Variante.verifierNom("nom", nom);
        }
    }
}
