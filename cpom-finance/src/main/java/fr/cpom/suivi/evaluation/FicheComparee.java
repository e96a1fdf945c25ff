package fr.cpom.suivi.evaluation;

import fr.cpom.valeur.Taux;
import java.util.Optional;

/**
 * A fiche action beside the nearest one of the others.
 *
 * @param fiche its code
 * @param intitule its wording
 * @param objectif code of its objective, when it comes from a contract
 * @param verdict how near the nearest one is
 * @param plusProche the nearest one, the first of equals; absent when no word is common
 */
public record FicheComparee(
        String fiche, String intitule, Optional<String> objectif, Proximite verdict, Optional<Voisine> plusProche) {
    /** How near a fiche is to another. */
    public enum Proximite {
        /** The same words in the same order, once names and numbers are neutralised. */
        IDENTIQUE,
        /** At or above the threshold. */
        QUASI_IDENTIQUE,
        /** Below the threshold. */
        PROPRE,
        /** No word to compare: left out of the shares. */
        SANS_TEXTE
    }

    /**
     * The nearest fiche.
     *
     * @param contrat number of its contract; absent for a model
     * @param fiche its code
     * @param intitule its wording
     * @param ressemblance common sequences of words over all sequences of both (Jaccard), rounded HALF_UP to ten decimals of the
     *     percentage; 100 % for identical fiches
     */
    public record Voisine(Optional<String> contrat, String fiche, String intitule, Taux ressemblance) {}
}
