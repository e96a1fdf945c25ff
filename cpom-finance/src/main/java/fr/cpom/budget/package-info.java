/**
 * The frame of a budget and the accounts that it is made of: which frame applies (BP, EPRD, EPCP), what it holds, which credits
 * are limitatifs, the sections tarifaires of an EHPAD, and the groupes fonctionnels and titres of each account.
 *
 * <p>In: a contract situation, or a trial balance. Out: verdicts with their articles, and totals by group whose sum is that of
 * the accounts to the cent. It judges no équilibre réel, allocates no result and builds no bilan financier.
 */
@NullMarked
package fr.cpom.budget;

import org.jspecify.annotations.NullMarked;
