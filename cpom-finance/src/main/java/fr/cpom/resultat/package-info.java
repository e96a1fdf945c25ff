/**
 * The affectation of the results of ESSMS (CASF R. 314-51 to R. 314-55, R. 314-234 to R. 314-244): who decides, what the law
 * imposes, what it leaves free, and what becomes of what one wishes.
 *
 * <p>In: the result of each compte de résultat, its balances, the clauses of the contract, wishes or an order of priorities. Out: a
 * verdict line by line with its article, lawful proposals to the cent, balances before and after, the powers of the authority. It
 * neither determines a result nor says whether a spending is justified: the caller does.
 */
@NullMarked
package fr.cpom.resultat;

import org.jspecify.annotations.NullMarked;
