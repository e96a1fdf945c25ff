/**
 * The objectives of the contract as data: strategic and operational objectives, fiches actions, indicators with their targets
 * and measures. Nothing is scored here.
 */
@NullMarked
package fr.cpom.objectif;

import org.jspecify.annotations.NullMarked;
