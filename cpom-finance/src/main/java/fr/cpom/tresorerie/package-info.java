/**
 * The cash of an ESSMS, or of all those of a contract.
 *
 * <p>In: an opening balance and what will be paid and received, by kind, each with the day on which it is due. Out: the balance
 * month by month or day by day, its lowest point, the need that it shows, days of treasury; what a late notification costs;
 * what a dotation gains over billing in arrears. Payments of a dotation come from {@code fr.cpom.dotation}, schedules of loans
 * from {@code fr.cpom.investissement}: nothing of them is computed again. It forecasts no amount, prices no overdraft and draws
 * no chart.
 */
@NullMarked
package fr.cpom.tresorerie;

import org.jspecify.annotations.NullMarked;
