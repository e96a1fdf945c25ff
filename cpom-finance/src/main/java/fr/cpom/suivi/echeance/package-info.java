/**
 * The dated duties of a CPOM and of its budget years: who owes what, to whom, by which day, by which article, and where it stands
 * on the day of the context.
 *
 * <p>In: one budget year with its known events, or a contract with the facts known of it. Out: deadlines, each with its trigger,
 * delay and state, approvals gained or lost by silence, the backward plan of a negotiation. It sends no reminder, and never takes
 * what it was not told for something not done, unless the caller says that the facts are complete.
 */
@NullMarked
package fr.cpom.suivi.echeance;

import org.jspecify.annotations.NullMarked;
