/**
 * The dotation globalisée commune (R. 314-43-1 CASF): whether it is possible, its base, its evolution and decision year by
 * year, its split among ESSMS and the changes of it, its payment month by month, and what the authority notified against what
 * was expected.
 *
 * <p>In: a contract, or the elements of one decision. Out: decompositions whose totals are the sum of their steps, each step
 * explained down to its article. It computes no tariff equation and judges no movement inside an ESSMS.
 */
@NullMarked
package fr.cpom.dotation;

import org.jspecify.annotations.NullMarked;
