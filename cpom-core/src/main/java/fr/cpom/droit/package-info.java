/**
 * Law as data: legal references, dated series of parameters, the confidence in each value, territories and public
 * holidays.
 *
 * <p>In: resources under {@code META-INF/cpom/baremes}, or a caller's own file of the same form. Out: a value for a series, a
 * date and a territory, with the article and the source it comes from, or nothing at all. Never a default, never an
 * extrapolation.
 */
@NullMarked
package fr.cpom.droit;

import org.jspecify.annotations.NullMarked;
