/**
 * What may move inside a contract, who decides it, and what follows.
 *
 * <p>In: movements of credits, results or frais de siège, the situation they happen in, and a set of rules; the law of a
 * situation is data of the library. Out: for each movement a verdict with the rules that gave it, and for all of them the effect
 * on the total and on each financing. The engine knows no rule by name, reads no account, and changes no contract.
 */
@NullMarked
package fr.cpom.fongibilite;

import org.jspecify.annotations.NullMarked;
