/**
 * Péréquation: the lawful movements that bring the most ESSMS of a contract to balance.
 *
 * <p>In: the forecast result of every place of the budgets, the situation and the rules of {@code fr.cpom.fongibilite}. Out: the
 * movements, each with its verdict, what every place becomes, how far the answer is proven the best, and for each ESSMS left in
 * deficit what is missing or which rules close the way. Credits never pass through a third place; no rule is known here: what is
 * lawful is asked of the engine.
 *
 * <p>The choice is proven by cuts. An ESSMS takes its deficit from a set of places and brings its own surplus only when it is chosen,
 * so each minimum cut that refuses a choice is an inequality on the net needs of the ESSMS ({@code Coupe}); the most ESSMS, then the
 * least money, under those inequalities is a bound, and the choice that reaches it is the best. The search under the cuts
 * ({@code SousEnsemble}) is limited by a count of steps; beyond it, the bound is told and nothing is said to be proven.
 *
 * <p>Flows and cuts are those of JGraphT, exact on whole cents below 2^53. The choice under the cuts is our own search: solvers of
 * the JVM compute in floating point and do not prove to the cent, and ojAlgo 56.1 had not chosen among 150 ESSMS under two ceilings
 * after three minutes.
 */
@NullMarked
package fr.cpom.fongibilite.perequation;

import org.jspecify.annotations.NullMarked;
