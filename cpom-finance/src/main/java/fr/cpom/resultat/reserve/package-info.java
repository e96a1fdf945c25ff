/**
 * The réserves and reports à nouveau of an ESSMS, and what may be taken from them (CASF R. 314-48, R. 314-43-3, R. 314-97).
 *
 * <p>In: balances of accounts, bilans financiers, the effects that an authority plans, the accounts of an ESSMS that closes. Out:
 * the besoin en fonds de roulement, the reprise that three years allow, the ceiling at the renewal of a contract, what a closing
 * gives back and to whom. It neither books entries nor says whether a réserve is justified: the caller does.
 */
@NullMarked
package fr.cpom.resultat.reserve;

import org.jspecify.annotations.NullMarked;
