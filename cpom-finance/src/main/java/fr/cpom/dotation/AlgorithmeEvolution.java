package fr.cpom.dotation;

import fr.cpom.contrat.ClauseEvolution.Parametre;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * The function behind a clause of algorithm (R. 314-40 4° CASF), supplied by the calling program under the name that the
 * contract gives it. It must be pure: the same arguments give the same amount.
 */
@FunctionalInterface
public interface AlgorithmeEvolution {
    /**
     * The permanent amount of a year, before its measures.
     *
     * @param essms the ESSMS
     * @param exercice the year
     * @param base base reconductible on 1 January, euros
     * @param parametres those of the clause, as they stand
     * @return euros, two decimals
     */
    MonetaryAmount evoluer(NumeroFiness essms, Exercice exercice, MonetaryAmount base, List<Parametre> parametres);
}
