/**
 * The part of Monte Carlo that is not money: normal deviates, quantiles of laws, regressions, in binary floating point by plain
 * Java arithmetic only (IEEE 754 operations, square roots, the FastMath of Hipparchus), hence the same bits on any JDK. What leaves
 * it for a calculation is rounded to milliardièmes first. Also the sorting and the exact moments of cents.
 */
@NullMarked
package fr.cpom.projection.montecarlo.interne;

import org.jspecify.annotations.NullMarked;
