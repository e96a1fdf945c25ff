package fr.cpom.tarification.partage;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import java.util.Optional;

/**
 * The prix de journée: what the price must cover, divided by the mean of the real days of the three years before, or by the
 * forecast days when the ESSMS has been open for less than three years or in special circumstances (R. 314-113 CASF). It is
 * also drawn from a dotation, for the persons that the dotation does not cover (R. 314-112 and R. 314-220 II).
 *
 * <p>The age of the ESSMS is counted to 1 January of the year, and the price rounded to the cent: the text is silent on both.
 * Refused: no day to divide by ({@code PARTAGE_JOURNEES_NULLES}), other than three years ({@code PARTAGE_TROIS_ANNEES}),
 * products above the charges ({@code PARTAGE_PRODUITS_SUPERIEURS}). Charges given beside a dotation are told and not used ({@code
 * PARTAGE_DOTATION_PREVAUT}).
 */
public final class PrixJourneeCalculator extends AbstractCalculator<DemandePrixJournee, PrixJournee> {
    private static final PrixJourneeCalculator STANDARD = new PrixJourneeCalculator();

    private PrixJourneeCalculator() {
        super(
                "partage.prix-journee",
                DemandePrixJournee.class,
                PrixJournee.class,
                Articles.R_314_113,
                Articles.R_314_112,
                Articles.R_314_114);
    }

    /** The calculator. */
    public static PrixJourneeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PrixJournee> calculer(DemandePrixJournee entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<CalculPrix.Resultat> resultat =
                new CalculPrix(entree, "", contexte, anomalies).calculer(Optional.empty(), Optional.empty());
        if (resultat.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(
                resultat.get().prix(), anomalies, resultat.get().explique().explication());
    }
}
