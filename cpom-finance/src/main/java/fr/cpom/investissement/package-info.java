/**
 * Investment of ESSMS: loans, depreciation, surcharge on the tarification, approval of the programme.
 *
 * <p>In: the terms of a loan, the components of an asset, the elements of a surcharge, the operations of a programme
 * d'investissement. Out: schedules whose capitals and annuities sum to the cent, the surcharge by year and by day with its
 * smoothing and the release of the réserve de compensation des charges d'amortissement (10687), and what the authority must
 * approve, since when it has, and what the public payers may refuse to pay. It computes neither the bilan financier nor the
 * plan global de financement pluriannuel, and judges no opportunity.
 */
@NullMarked
package fr.cpom.investissement;

import org.jspecify.annotations.NullMarked;
