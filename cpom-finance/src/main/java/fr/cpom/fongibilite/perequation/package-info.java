/**
 * Péréquation: the lawful movements that bring the most ESSMS of a contract to balance.
 *
 * <p>In: the forecast result of every place of the budgets, the situation and the rules of {@code fr.cpom.fongibilite}. Out: the
 * movements, each with its verdict, what every place becomes, how far the answer is proven the best, and for each ESSMS left in
 * deficit what is missing or which rules close the way. Credits never pass through a third place; no rule is known here: what is
 * lawful is asked of the engine.
 *
 * <p>No solver is used. The amounts are exact cents, while the solvers of the JVM compute in floating point, and those measured were
 * too slow: ojAlgo 56.1 had not chosen among 150 ESSMS under two ceilings after three minutes; on the flows of JGraphT 1.5, the
 * same search took twelve seconds instead of one where a rule looks inside each of 300 ESSMS.
 */
@NullMarked
package fr.cpom.fongibilite.perequation;

import org.jspecify.annotations.NullMarked;
