/**
 * The life of a contract: avenants as typed changes with their dates of signature and of effect, and the contract in force on a
 * day, as known on another.
 *
 * <p>In: the contract as first signed and its avenants, in any order. Out: a contract, or the anomalies that name the avenants
 * at fault. Nothing is ever overwritten: an avenant that replaces another says so, and what was known before stays readable.
 * No rule of law is checked here, and no amount computed.
 */
@NullMarked
package fr.cpom.contrat.avenant;

import org.jspecify.annotations.NullMarked;
