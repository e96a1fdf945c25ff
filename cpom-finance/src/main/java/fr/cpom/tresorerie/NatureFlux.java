package fr.cpom.tresorerie;

import fr.cpom.suivi.echeance.RegleJours;

/**
 * What a flow of cash is.
 *
 * <p>The kind says what becomes of a day that is not worked when the flow does not. No text read fixes it but for the dotation
 * (R. 314-107): receipts, and payments to public bodies that let the next working day count, move after it; salaries, suppliers
 * and works, which must not be late, before it. Choices of the library, changed flow by flow.
 */
public enum NatureFlux {
    /** Dotation globale, DGC, forfait, prix de journée globalisé. */
    DOTATION(RegleJours.OUVRE_PRECEDENT, false),
    /** Prix de journée billed to public payers. */
    PRIX_DE_JOURNEE(RegleJours.OUVRE_SUIVANT, false),
    /** Paid by the persons welcomed. */
    USAGERS(RegleJours.OUVRE_SUIVANT, false),
    /** Net salaries. */
    SALAIRES(RegleJours.OUVRE_PRECEDENT, true),
    /** Social contributions. */
    COTISATIONS(RegleJours.OUVRE_SUIVANT, true),
    /** Taxe sur les salaires. */
    TAXE_SUR_SALAIRES(RegleJours.OUVRE_SUIVANT, true),
    /** Suppliers and other operating charges. */
    FOURNISSEURS(RegleJours.OUVRE_PRECEDENT, true),
    /** Interest of a loan. */
    INTERETS(RegleJours.OUVRE_SUIVANT, true),
    /** Capital of a loan repaid. */
    REMBOURSEMENT_EMPRUNT(RegleJours.OUVRE_SUIVANT, false),
    /** Capital of a loan received. */
    DEBLOCAGE_EMPRUNT(RegleJours.OUVRE_SUIVANT, false),
    /** Spending of investment. */
    INVESTISSEMENT(RegleJours.OUVRE_PRECEDENT, false),
    /** Subsidy of investment. */
    SUBVENTION_INVESTISSEMENT(RegleJours.OUVRE_SUIVANT, false),
    /** Other operating flow: a tax, a subsidy of operation, a charge of another kind. */
    AUTRE_EXPLOITATION(RegleJours.OUVRE_SUIVANT, true),
    /** Flow that is neither of operation nor of investment: a deposit, a cash credit line. */
    AUTRE(RegleJours.OUVRE_SUIVANT, false);

    private final RegleJours regle;
    private final boolean chargeDecaissable;

    NatureFlux(RegleJours regle, boolean chargeDecaissable) {
        this.regle = regle;
        this.chargeDecaissable = chargeDecaissable;
    }

    /** What becomes of a day that is not worked, when the flow does not say. */
    public RegleJours regle() {
        return regle;
    }

    /** True when what is paid is a cash charge of operation, of which days of treasury are counted. */
    public boolean chargeDecaissable() {
        return chargeDecaissable;
    }
}
