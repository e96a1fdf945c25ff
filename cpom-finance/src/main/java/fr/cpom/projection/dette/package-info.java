/**
 * Dettes du passé of a contract to negotiate: indemnités de départ not set aside, worn buildings and equipment, spread over the years.
 *
 * <p>In: by ESSMS, an engagement de retraite or the staff that makes it, what is set aside, gross values and depreciation. Out: what
 * is owed, the renewal that is late, and both by year as budget measures of the volet financier and as hypotheses of a trajectory.
 * It decides nothing of what a funder retains: {@code suivi.diagnostic} follows that.
 */
@NullMarked
package fr.cpom.projection.dette;

import org.jspecify.annotations.NullMarked;
