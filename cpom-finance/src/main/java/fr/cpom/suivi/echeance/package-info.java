/**
 * The dated duties of a CPOM and of its budget years: who owes what, to whom, by which day, by which article, and where it stands
 * on the day of the context.
 *
 * <p>In: one budget year with its known events, or a contract with the facts known of it. Out: deadlines, each with its trigger,
 * delay and state, approvals gained or lost by silence, the backward plan of a negotiation. It sends no reminder, and never takes
 * what it was not told for something not done, unless the caller says that the facts are complete.
 *
 * <p>Silence of the authority decides at the end of the last day of its delay. An answer dated that day counts; the day of the
 * context is read as over for answers, so that the decision by silence shows from that day, under its date. A duty of that day,
 * on the contrary, can still be done.
 */
@NullMarked
package fr.cpom.suivi.echeance;

import org.jspecify.annotations.NullMarked;
