package fr.cpom.investissement;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The occupancy at which the activity covers the fixed charges: {@code fixed / (places × days × (price − variable cost))}.
 *
 * <p>Not applicable ({@code OCCUPATION_SANS_OBJET}) when the price of a day does not exceed its variable cost; told when out of
 * reach ({@code OCCUPATION_HORS_CAPACITE}). No text fixes it.
 */
public final class OccupationEquilibreCalculator extends AbstractCalculator<DemandeOccupation, OccupationEquilibre> {
    private static final OccupationEquilibreCalculator STANDARD = new OccupationEquilibreCalculator();

    private OccupationEquilibreCalculator() {
        super(
                "investissement.occupation-equilibre",
                DemandeOccupation.class,
                OccupationEquilibre.class,
                Articles.PRATIQUE);
    }

    /** The calculator. */
    public static OccupationEquilibreCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<OccupationEquilibre> calculer(DemandeOccupation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        long marge = Montants.centimes(entree.tarif()) - Montants.centimes(entree.coutVariable());
        int capacite = entree.places() * entree.joursOuverture();
        if (marge <= 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.OCCUPATION_SANS_OBJET,
                    "/tarif",
                    "tarif",
                    Montants.texte(entree.tarif()),
                    "cout",
                    Montants.texte(entree.coutVariable())));
            return Calcul.de(
                    new OccupationEquilibre(
                            false, Montants.ofCentimes(marge), capacite, Optional.empty(), Optional.empty()),
                    anomalies,
                    Explication.vide());
        }
        BigDecimal fixes = BigDecimal.valueOf(Montants.centimes(entree.chargesFixes()));
        BigDecimal parJournee = BigDecimal.valueOf(marge);
        BigDecimal journees = fixes.divide(parJournee, 0, RoundingMode.CEILING);
        BigDecimal taux = fixes.divide(parJournee.multiply(BigDecimal.valueOf(capacite)), 4, RoundingMode.HALF_UP);
        if (journees.compareTo(BigDecimal.valueOf(capacite)) > 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.OCCUPATION_HORS_CAPACITE,
                    "/chargesFixes",
                    "journees",
                    journees.toPlainString(),
                    "capacite",
                    Integer.toString(capacite)));
        }
        return Calcul.de(
                new OccupationEquilibre(
                        true, Montants.ofCentimes(marge), capacite, Optional.of(journees), Optional.of(Taux.of(taux))),
                anomalies,
                Explication.vide());
    }
}
