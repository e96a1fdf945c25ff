/**
 * Whether a contract is valid and complete (L. 313-11 to L. 313-12-4, R. 314-39-1 to R. 314-43-2 CASF).
 *
 * <p>In: a contract as it stands, or only its kind and dates. Out: a verdict, the findings with their places and articles, and
 * the list of what was checked against which article, so that a clean verdict says what it means. It does not say which
 * contract an ESSMS must sign, nor compute any amount; what the data do not tell is told as not checked, never as a fault.
 */
@NullMarked
package fr.cpom.suivi.validite;

import org.jspecify.annotations.NullMarked;
