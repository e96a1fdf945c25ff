package fr.cpom.suivi.comparaison;

import javax.money.MonetaryAmount;

/**
 * What one step does to a gap.
 *
 * @param poste the step
 * @param ecart euros, signed so that the steps sum to the gap: a reduction that grows is negative
 */
public record EcartPoste(PosteDotation poste, MonetaryAmount ecart) {}
