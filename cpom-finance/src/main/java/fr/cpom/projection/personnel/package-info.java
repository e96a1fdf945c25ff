/**
 * Pay bill of ESSMS: what rises do to it, why it changed, what it becomes.
 *
 * <p>In: rises by month or a path of pay, staff and mean pay by category, hypotheses year by year. Out: niveau, masse and report
 * as exact fractions, a change split into effectif, structure and nominal, GVT and noria, a pay bill by year split by cause to the
 * cent, the rate that weights and growths give. {@link fr.cpom.projection.personnel.Fraction}, {@link
 * fr.cpom.projection.personnel.SentierIndice} and {@link fr.cpom.projection.personnel.EffetsMasse} are the formulas alone, for an
 * engine to call. It fixes no hypothesis by itself, reads no pay slip and knows no statutory grid.
 */
@NullMarked
package fr.cpom.projection.personnel;

import org.jspecify.annotations.NullMarked;
