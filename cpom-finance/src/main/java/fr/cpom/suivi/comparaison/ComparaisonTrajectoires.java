package fr.cpom.suivi.comparaison;

import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The dotations of two contracts side by side, euros, gaps being B less A.
 *
 * @param a the first contract
 * @param b the second
 * @param exercices year by year, in order; a year that only one of them covers has no gap and no detail
 * @param commun all the years that both cover, absent when there is none; its gap is the sum of those of its years
 */
public record ComparaisonTrajectoires(
        CoteCompare a, CoteCompare b, List<EcartPeriode> exercices, Optional<EcartPeriode> commun) {
    public ComparaisonTrajectoires {
        exercices = List.copyOf(exercices);
    }

    /**
     * One of the two contracts.
     *
     * @param libelle what it is called
     * @param numero its number
     * @param avertissement what it says must be printed with every result
     * @param total its dotations over its own term
     * @param exercicesSeuls the years that only it covers
     */
    public record CoteCompare(
            String libelle,
            String numero,
            Optional<String> avertissement,
            MonetaryAmount total,
            List<Exercice> exercicesSeuls) {
        public CoteCompare {
            exercicesSeuls = List.copyOf(exercicesSeuls);
        }
    }
}
