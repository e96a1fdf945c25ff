/**
 * Conformity cases: published computations and consequences of the articles, run against the calculators of a catalogue.
 *
 * <p>In: case files in JSON, those of the library or anybody's. Out: a report of what agrees and what differs, field by
 * field. Expected figures come from the law or from a published computation; nothing here produces them.
 */
@NullMarked
package fr.cpom.io.conformite;

import org.jspecify.annotations.NullMarked;
