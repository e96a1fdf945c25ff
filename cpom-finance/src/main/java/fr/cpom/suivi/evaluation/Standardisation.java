package fr.cpom.suivi.evaluation;

import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;

/**
 * How far the fiches actions of a contract are those of others.
 *
 * @param seuil share of common sequences from which fiches are near-identical
 * @param mots words in a sequence
 * @param fiches each fiche with the nearest one, in the order of the contract
 * @param identiques how many are identical to another
 * @param quasiIdentiques how many are near-identical to another
 * @param propres how many are neither
 * @param sansTexte how many have no word to compare
 * @param partIdentiques share of identical ones among those that have words; absent when none has
 * @param partQuasiIdentiques share of near-identical ones, likewise
 * @param partPropres share of the others, likewise
 */
public record Standardisation(
        Taux seuil,
        int mots,
        List<FicheComparee> fiches,
        int identiques,
        int quasiIdentiques,
        int propres,
        int sansTexte,
        Optional<Taux> partIdentiques,
        Optional<Taux> partQuasiIdentiques,
        Optional<Taux> partPropres) {
    public Standardisation {
        fiches = List.copyOf(fiches);
    }
}
