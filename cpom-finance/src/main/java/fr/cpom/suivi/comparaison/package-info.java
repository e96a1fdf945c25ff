/**
 * The dotations of two contracts, or of two proposals of the same one, side by side.
 *
 * <p>In: two contracts, A and B. Out: gaps, B less A, year by year, ESSMS by ESSMS, financing by financing and over the years
 * in common, each gap the exact sum of its parts. What only one of the two speaks of is told apart, never taken for zero. It
 * gives figures and judges neither proposal.
 */
@NullMarked
package fr.cpom.suivi.comparaison;

import org.jspecify.annotations.NullMarked;
