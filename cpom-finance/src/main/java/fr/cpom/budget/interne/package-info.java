/**
 * What the packages that ask for the frame of a budget share.
 *
 * <p>In: a kind of contract and the frame told. Out: the frame that applies and what is to be said of it. It does not weigh the
 * ESSMS one by one: {@code budget.cadre} does.
 */
@NullMarked
package fr.cpom.budget.interne;

import org.jspecify.annotations.NullMarked;
