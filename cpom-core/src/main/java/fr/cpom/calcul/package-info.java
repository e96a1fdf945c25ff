/**
 * The shape of every calculation: an immutable entry and a context in, a value, its anomalies and its explanation out.
 *
 * <p>A {@link fr.cpom.calcul.Calculator} is a pure function. Its explanation is written by the lines that compute, through
 * {@link fr.cpom.calcul.Tracage}; faults of the data are {@link fr.cpom.calcul.Anomalie} values, never exceptions.
 */
@NullMarked
package fr.cpom.calcul;

import org.jspecify.annotations.NullMarked;
