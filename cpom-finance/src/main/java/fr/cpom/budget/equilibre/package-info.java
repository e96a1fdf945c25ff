/**
 * Whether a budget is in équilibre réel, when its économie générale is upset, what a décision modificative is subject to, and on
 * which grounds an EPRD may be refused.
 *
 * <p>In: the figures of an EPRD or of a budget prévisionnel, and the plain facts that only a person can state (sincerity, compatibility
 * with the PGFP…). Out: a verdict, each condition with the figures compared, its gap, its article and the lawful ways to meet it;
 * dates of silence come from {@code fr.cpom.suivi.echeance}. What is not told is not known: it leaves no verdict of balance, and
 * never hides a condition that fails. It judges no virement between accounts, and drafts no decision.
 */
@NullMarked
package fr.cpom.budget.equilibre;

import org.jspecify.annotations.NullMarked;
