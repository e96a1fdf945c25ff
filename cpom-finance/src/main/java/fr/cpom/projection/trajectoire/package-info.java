/**
 * The trajectory of a contract: produits and charges by ESSMS, groupe and year, results, CAF, cash and reserves, over the contract
 * and the plan global de financement pluriannuel.
 *
 * <p>In: the lines of a base year, a contract whose dotations are computed, hypotheses, loans, investments, reserves. Out: every
 * line of every year with its explanation, the effet ciseau, the causes of every change and who bears them. It draws nothing at
 * random and compares no scenarios: {@code fr.cpom.projection.montecarlo} and {@code .scenario} call it.
 */
@NullMarked
package fr.cpom.projection.trajectoire;

import org.jspecify.annotations.NullMarked;
