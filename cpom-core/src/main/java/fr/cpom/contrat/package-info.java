/**
 * The CPOM as signed: parties, perimeter, dates, volet financier.
 *
 * <p>In: what the contract says. Out: immutable values that refuse only what contradicts itself (an end before a start, the
 * same ESSMS twice at once). No amount is computed here and no rule of law is checked: calculators do both.
 */
@NullMarked
package fr.cpom.contrat;

import org.jspecify.annotations.NullMarked;
