/**
 * Default hypotheses of a projection, from published series: prices, pay, GVT, absence, turnover, insurance, rents, transport,
 * quality evaluation.
 *
 * <p>In: a base year, a number of years, the public value that pay follows, how the lines are detailed. Out: hypotheses ready for a
 * projection, each with the values read, how its rate was made and how sure it is, and the families for which nothing was found.
 * It forecasts nothing: a past mean is a convention, and says so.
 */
@NullMarked
package fr.cpom.projection.hypothese.usuelle;

import org.jspecify.annotations.NullMarked;
