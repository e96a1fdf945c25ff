/**
 * The hypotheses of a projection as data: named, targeted, sourced.
 *
 * <p>In: what a person supposes of prices, pay, volumes, absence, insurance, energy… on the lines of a budget. Out: for each, the
 * rates and amounts of every year, exact. It projects nothing itself ({@code fr.cpom.projection.trajectoire} does), and draws
 * nothing at random ({@code fr.cpom.projection.montecarlo} does).
 */
@NullMarked
package fr.cpom.projection.hypothese;

import org.jspecify.annotations.NullMarked;
