/**
 * The FINESS flows: gestionnaires, their ESSMS, activities and capacities, and the skeleton of a contract drawn from them.
 *
 * <p>In: the structures flow and, if there is one, the activities flow (JSON, schema v1.0.0, plain or gzip). Out: what was
 * read, and an anomaly for each record that was not. Nothing is guessed and no amount is made up.
 */
@NullMarked
package fr.cpom.io.finess;

import org.jspecify.annotations.NullMarked;
