/**
 * Results as tables in plain text: years in columns, steps or ESSMS in rows, amounts the way of the locale.
 *
 * <p>In: values of {@code fr.cpom.dotation}. Out: text at most 120 columns wide. Nothing is computed here but the totals shown.
 */
@NullMarked
package fr.cpom.io.rapport;

import org.jspecify.annotations.NullMarked;
