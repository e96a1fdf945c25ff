/**
 * Which contract an ESSMS must, may or cannot have (L. 313-11 to L. 313-12-4 CASF), what may enter its perimeter, and the
 * contracts that a gestionnaire must conclude.
 *
 * <p>In: ESSMS by their category or their numbers in L. 312-1 I, who tariffs them, who runs them, where. Out: for each of the six
 * kinds of contract a verdict with its article and confidence, the public parties, the dates. The rules are a table, {@code
 * META-INF/cpom/droit/obligation-contrat.json}, that a lawyer can read. It does not judge the term of a contract, nor its
 * contents, nor the sanction of a refusal.
 */
@NullMarked
package fr.cpom.suivi.obligation;

import org.jspecify.annotations.NullMarked;
