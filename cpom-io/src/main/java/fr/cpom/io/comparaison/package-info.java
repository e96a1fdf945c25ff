/**
 * Two contracts, or two proposals of the same one, set side by side: what differs, field by field, and what it does to the
 * dotations.
 *
 * <p>In: two contracts. Out: the differences alone, each with its place in both, and the gaps of the two trajectories. A list
 * is matched by what its elements are known by, never by their order; that is data ({@code META-INF/cpom/comparaison}). It says
 * what differs, not who is right: no rule of law is checked here.
 */
@NullMarked
package fr.cpom.io.comparaison;

import org.jspecify.annotations.NullMarked;
