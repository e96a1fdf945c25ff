package fr.cpom.dotation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import javax.money.MonetaryAmount;

/**
 * A tariff decision of one year, step by step, euros.
 *
 * @param etapes from base to dotation, and the base of the next year
 * @param fraction twelfth of the dotation, rounded (R. 314-107)
 * @param fractionSuivante twelfth of the base of the next year, payable from 1 January (L. 314-7 IV bis)
 */
public record DecisionTarifaire(
        @JsonUnwrapped EtapesDotation etapes, MonetaryAmount fraction, MonetaryAmount fractionSuivante) {}
