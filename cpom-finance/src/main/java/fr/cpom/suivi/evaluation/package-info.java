/**
 * What becomes of the objectives of a contract: scores of indicators, objectives and contract on a day, how far its fiches
 * actions are copied from others, whether objectives answer the diagnostic partagé, and the dettes du passé.
 *
 * <p>In: a contract, or its objectives, fiches and diagnostic alone. Out: exact decompositions whose published figures recompute
 * one another, and, for the debts retained, budget measures by year. It judges no quality of writing, invents no measure, and
 * counts nothing that was not measured as zero.
 */
@NullMarked
package fr.cpom.suivi.evaluation;

import org.jspecify.annotations.NullMarked;
