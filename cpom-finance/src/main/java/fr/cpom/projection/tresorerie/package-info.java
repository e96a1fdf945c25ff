/**
 * The treasury of a trajectory month by month: what its produits and charges become on the account, on the days when they are paid.
 *
 * <p>In: a trajectory, when dotations are notified, how other produits come in, how pay is shared, delays. Out: a plan de trésorerie over
 * one or several years, its lowest day, the cost of a late notification, the gain of a dotation over billing, and the closing
 * balances set against those of the trajectory. The plan itself is that of {@code fr.cpom.tresorerie}.
 */
@NullMarked
package fr.cpom.projection.tresorerie;

import org.jspecify.annotations.NullMarked;
