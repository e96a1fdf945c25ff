/**
 * The effet ciseau (charges that grow faster than produits) and constant euros, as exact formulas.
 *
 * <p>In: a path of produits and one of charges, by ESSMS or for the whole (amounts by year, or a base and rates), price
 * indices, lines of two budgets to compare. Out: margins and the year of rupture, what the reserves cover, the growth that
 * would hold, a change of result cut by effect and by cause, amounts in euros of one year. It forecasts nothing: hypotheses
 * are the caller's; and it draws no scenario, no distribution and no chart.
 */
@NullMarked
package fr.cpom.projection.ciseau;

import org.jspecify.annotations.NullMarked;
