/**
 * A projection laid in arrays of cents, for what computes it thousands of times: the same steps and roundings as the explained
 * trajectory, without objects.
 */
@NullMarked
package fr.cpom.projection.interne;

import org.jspecify.annotations.NullMarked;
