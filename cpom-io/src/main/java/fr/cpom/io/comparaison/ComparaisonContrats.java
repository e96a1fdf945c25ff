package fr.cpom.io.comparaison;

import fr.cpom.suivi.comparaison.ComparaisonTrajectoires;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two contracts, and what it does to the dotations.
 *
 * @param identiques true when nothing differs
 * @param differences field by field, rubrique by rubrique
 * @param trajectoires the dotations side by side, absent when either contract has none to compute
 */
public record ComparaisonContrats(
        boolean identiques, List<Difference> differences, Optional<ComparaisonTrajectoires> trajectoires) {
    public ComparaisonContrats {
        differences = List.copyOf(differences);
    }
}
