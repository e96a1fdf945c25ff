/**
 * The catalogue: every calculator of the library by its id, from JSON to JSON.
 *
 * <p>In: an id and the text of an entry. Out: the text of the answer, with value, anomalies and explanation. It knows no rule
 * of the sector: the calculators do.
 */
@NullMarked
package fr.cpom.io;

import org.jspecify.annotations.NullMarked;
