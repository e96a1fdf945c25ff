/**
 * The refusal to sign a CPOM EHPAD (L. 313-12 IV ter A al. 4, D. 314-167-1 CASF): where the procedure stands, what may follow
 * from which day, and by how much the forfait soins may be reduced.
 *
 * <p>In: the dated events of one procedure, or the year of a reduction. Out: a state with its history and next delay, ranges of
 * rates and amounts. It decides no reduction, and knows no penalty for other contracts, where no text was found.
 */
@NullMarked
package fr.cpom.suivi.refus;

import org.jspecify.annotations.NullMarked;
