/**
 * Exact values: euro amounts, rates, roundings, budget years, date ranges and splits.
 *
 * <p>In: texts and numbers with their unit. Out: normalised immutable values, equal when they mean the same. Nothing here
 * knows a rule of law, a clock or a locale default; what cannot be represented exactly is refused with a {@link
 * fr.cpom.valeur.ValeurInvalideException}.
 */
@NullMarked
package fr.cpom.valeur;

import org.jspecify.annotations.NullMarked;
