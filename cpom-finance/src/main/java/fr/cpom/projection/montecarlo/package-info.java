/**
 * Monte Carlo on the trajectory of a contract: laws on the hypotheses, scenarios to the cent, what the figures may become.
 *
 * <p>In: a request for a trajectory, laws on some of its hypotheses, their persistence and correlations, a seed. Out: percentiles,
 * probabilities, expected shortfall, the year of the rupture, the hypotheses that carry the variance; and any scenario as a request
 * that the explained trajectory computes to the same cents. It guesses no law: the caller brings them.
 */
@NullMarked
package fr.cpom.projection.montecarlo;

import org.jspecify.annotations.NullMarked;
