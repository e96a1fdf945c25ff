/**
 * Retirement allowances of ESSMS (indemnités de départ à la retraite, IFC) and the debt of the past that they make.
 *
 * <p>In: a convention or the caller's own scale, staff one by one or by group, hypotheses of growth, turnover, mortality and
 * discount. Out: months of pay due, the engagement by projected unit credit or its variants, service cost and interest, the debt
 * not set aside and its spreading. {@link fr.cpom.projection.retraite.Actuariat} is the formulas alone, for an engine to call. It
 * ships no mortality table and no rate of discount, and computes neither mise à la retraite nor its taxes.
 */
@NullMarked
package fr.cpom.projection.retraite;

import org.jspecify.annotations.NullMarked;
