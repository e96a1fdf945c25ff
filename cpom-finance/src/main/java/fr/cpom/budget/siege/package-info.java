/**
 * The head-office costs of a gestionnaire (R. 314-87 to R. 314-94, R. 314-129, L. 314-7 VI CASF): who authorises them, for how
 * long, how they are split among ESSMS; and the rebates that several ESSMS share (R. 314-231-1, R. 314-55-1).
 *
 * <p>In: costs, gross charges, financings by origin and territory. Out: quotes-parts that sum to the cent, the competent authority
 * with each test it rests on. It judges no cost, and knows no highest percentage: no text gives one. The days of the yearly
 * procedure are those of {@code fr.cpom.suivi.echeance}.
 */
@NullMarked
package fr.cpom.budget.siege;

import org.jspecify.annotations.NullMarked;
