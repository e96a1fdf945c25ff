/**
 * Activity and what it changes in a tariff (R. 314-43-2, R. 314-160, R. 314-174 CASF): the taux d'occupation, the abattement of a
 * CPOM that was not held, the modulation of the forfaits of an EHPAD.
 *
 * <p>In: days, places, objectives, equation parts. Out: rates as exact fractions, the most that may be taken, the threshold of the
 * year and what it does. It decides no abattement: the rate is that of the contract, the circumstances are told by the caller.
 */
@NullMarked
package fr.cpom.tarification.activite;

import org.jspecify.annotations.NullMarked;
