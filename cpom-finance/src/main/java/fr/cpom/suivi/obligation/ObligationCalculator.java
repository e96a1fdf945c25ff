package fr.cpom.suivi.obligation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;

/**
 * Which contract an ESSMS must, may or cannot have on a day, for each of the six kinds, and who signs it.
 *
 * <p>A verdict is explained by its own fields: rule, article, confidence, first day. No value for a category without number
 * in L. 312-1 I ({@code OBLIGATION_NON_COUVERTE}) or when the duty depends on an authority that nothing tells ({@code
 * OBLIGATION_AUTORITES_REQUISES}).
 */
public final class ObligationCalculator extends AbstractCalculator<DemandeObligation, Obligation> {
    private static final ObligationCalculator STANDARD = new ObligationCalculator();

    private ObligationCalculator() {
        super(
                "obligation.essms",
                DemandeObligation.class,
                Obligation.class,
                Articles.L_313_11,
                Articles.L_313_11_1,
                Articles.L_313_11_2,
                Articles.L_313_12_III,
                Articles.L_313_12_IV_TER_AL1,
                Articles.L_313_12_2_AL1,
                Articles.L_313_12_4);
    }

    /** The calculator. */
    public static ObligationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Obligation> calculer(DemandeObligation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Decision decision =
                new Decision(entree.date().orElse(contexte.date()), contexte, anomalies, Decision.Portee.DATES);
        return decision.obligation(entree.essms(), "/essms")
                .map(o -> Calcul.de(o, anomalies, Explication.vide()))
                .orElseGet(() -> Calcul.impossible(anomalies));
    }
}
