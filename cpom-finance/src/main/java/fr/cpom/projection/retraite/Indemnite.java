package fr.cpom.projection.retraite;

import fr.cpom.droit.ReferenceJuridique;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The allowance of a person who retires of their own will.
 *
 * @param mois months of pay of the convention or of the caller's scale; those of the code du travail without either
 * @param palier the step reached, none below the lowest
 * @param moisLegaux months of pay of the code du travail; absent on a day when they are not known
 * @param montant allowance of the scale, euros, when its pay is known
 * @param montantLegal allowance of the code du travail, euros, when its pay is known
 * @param montantDu the greater of both, when they can be compared; that of the scale otherwise
 * @param plancherApplique true when the code du travail gives more
 * @param fondement where the scale stands
 */
public record Indemnite(
        BigDecimal mois,
        Optional<PalierIfc> palier,
        Optional<BigDecimal> moisLegaux,
        Optional<MonetaryAmount> montant,
        Optional<MonetaryAmount> montantLegal,
        Optional<MonetaryAmount> montantDu,
        boolean plancherApplique,
        ReferenceJuridique fondement) {}
