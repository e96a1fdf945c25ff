/**
 * The objectives of the contract as data: the diagnostic partagé with its findings and debts of the past, strategic and
 * operational objectives, fiches actions, indicators with their targets and measures, reviews.
 *
 * <p>In: what the parties wrote. Out: immutable values that refuse only what contradicts itself. Nothing is scored here, and a
 * code that names nothing is left to the calculators, which tell all of them at once.
 */
@NullMarked
package fr.cpom.objectif;

import org.jspecify.annotations.NullMarked;
