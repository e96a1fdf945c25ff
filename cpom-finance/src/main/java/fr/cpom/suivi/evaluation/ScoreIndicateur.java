package fr.cpom.suivi.evaluation;

import fr.cpom.objectif.Mesure;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The score of an indicator.
 *
 * @param code of the indicator
 * @param intitule its wording
 * @param unite unit of its values
 * @param poids its weight in the objective
 * @param etat whether it could be scored, and otherwise why not
 * @param initiale the baseline
 * @param mesure the value used: the last measure on or before the day, and not before the baseline
 * @param cible the target used
 * @param realisation achievement before bounds, rounded HALF_UP to ten decimals of the percentage; absent too when it is out of
 *     what a rate can hold (beyond 99 999 900 %)
 * @param realisationBornee achievement between zero and the ceiling: what the score counts
 * @param feu light of the bounded achievement
 */
public record ScoreIndicateur(
        String code,
        String intitule,
        String unite,
        BigDecimal poids,
        Etat etat,
        Optional<Mesure> initiale,
        Optional<Mesure> mesure,
        Optional<CibleRetenue> cible,
        Optional<Taux> realisation,
        Optional<Taux> realisationBornee,
        Optional<Feu> feu) {
    /** Whether an indicator could be scored. */
    public enum Etat {
        /** Scored: it counts as measured. */
        EVALUE,
        /** No measure on that day: unknown, never zero. */
        NON_MESURE,
        /** No baseline, and the formula needs one. */
        SANS_INITIALE,
        /** No target. */
        SANS_CIBLE,
        /** A yes or no that the contract only asks of a later exercise, not done yet. */
        NON_EXIGIBLE,
        /** A value that cannot be: neither 0 nor 1 for a yes or no, off the scale of maturity. */
        VALEUR_INVALIDE
    }

    /** True when it counts in the score and in the coverage. */
    public boolean compte() {
        return etat == Etat.EVALUE;
    }
}
