package fr.cpom.suivi.evaluation;

import fr.cpom.objectif.Objectif.Niveau;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The score of an objective: mean of its measured indicators, and of the scored objectives that serve it, by their weights.
 *
 * @param code of the objective
 * @param intitule its wording
 * @param niveau its level
 * @param parent code of the objective it serves, when that one exists
 * @param poids its weight in that one, or in the contract
 * @param indicateurs its indicators, in the order of the contract
 * @param sousObjectifs codes of the objectives that serve it
 * @param score Σ weight × achievement / Σ weight over what is measured; absent when nothing is, or when it weighs nothing
 * @param couverture Σ weight of what has a score / Σ weight; absent when the weights sum to zero
 * @param partMesuree the same down to the indicators: an objective half measured counts for a half; absent likewise
 * @param feu light of the score
 */
public record ScoreObjectif(
        String code,
        String intitule,
        Niveau niveau,
        Optional<String> parent,
        BigDecimal poids,
        List<ScoreIndicateur> indicateurs,
        List<String> sousObjectifs,
        Optional<Taux> score,
        Optional<Taux> couverture,
        Optional<Taux> partMesuree,
        Optional<Feu> feu) {
    public ScoreObjectif {
        indicateurs = List.copyOf(indicateurs);
        sousObjectifs = List.copyOf(sousObjectifs);
    }
}
