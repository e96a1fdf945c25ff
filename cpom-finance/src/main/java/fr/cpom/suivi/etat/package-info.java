/**
 * What applied on a day: the contract in force with its avenants, as it was known on another day.
 *
 * <p>In: a history and one or two dates. Out: the contract, the ESSMS present, the state of every avenant, and from when to when
 * that holds; or the anomalies that name the avenants at fault. No rule of law is checked here and no amount computed.
 */
@NullMarked
package fr.cpom.suivi.etat;

import org.jspecify.annotations.NullMarked;
