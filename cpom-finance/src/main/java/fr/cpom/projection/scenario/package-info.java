/**
 * What if: named variants of a trajectory, grids of two parameters, tornado, search of a value, alternative clauses.
 *
 * <p>In: a trajectory to compute and small changes to make to it, as data. Out: figures of each variant and the gap to the base by
 * year, cause and effect, in exact sums; or the value of a parameter that meets a target, between its two neighbours on a grid. It
 * projects nothing itself ({@code fr.cpom.projection.trajectoire} does) and draws nothing at random ({@code .montecarlo} does).
 */
@NullMarked
package fr.cpom.projection.scenario;

import org.jspecify.annotations.NullMarked;
