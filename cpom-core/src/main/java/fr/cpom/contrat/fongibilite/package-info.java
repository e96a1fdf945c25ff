/**
 * The rules that say what may move inside a contract, as values: which movements each bears on, what it does to them, and the
 * article or the clause it rests on.
 *
 * <p>In: the clauses of a contract, or the law as the library ships it. Out: immutable rules that travel in JSON, print in French
 * or English, and that an engine applies without knowing any by name. No verdict is given here.
 */
@NullMarked
package fr.cpom.contrat.fongibilite;

import org.jspecify.annotations.NullMarked;
