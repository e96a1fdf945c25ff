package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.scenario.ParametreScenario.CoefficientHypotheses;
import fr.cpom.projection.scenario.ParametreScenario.MontantBase;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The values that a search may take: from the lowest, step by step.
 *
 * @param montant true when they are amounts
 * @param minimum the lowest, a fraction or euros
 * @param pas the step
 * @param dernier rank of the highest
 */
record GrilleRecherche(boolean montant, BigDecimal minimum, BigDecimal pas, long dernier) {
    private static final BigDecimal VINGT_POURCENT = new BigDecimal("0.2");
    private static final BigDecimal PAS_TAUX = new BigDecimal("0.0001");

    /** The grid of a search; empty after an anomaly at {@code pointeur}. */
    static Optional<GrilleRecherche> de(
            Recherche recherche, DemandeTrajectoire demande, String pointeur, Anomalies anomalies) {
        ParametreScenario parametre = recherche.parametre();
        boolean montant = parametre.prendUnMontant();
        boolean minimumJuste = nature(recherche.minimum(), montant, pointeur + "/minimum", anomalies);
        boolean maximumJuste = nature(recherche.maximum(), montant, pointeur + "/maximum", anomalies);
        boolean pasJuste = nature(recherche.pas(), montant, pointeur + "/pas", anomalies);
        if (!minimumJuste || !maximumJuste || !pasJuste) {
            return Optional.empty();
        }
        BigDecimal bas = VINGT_POURCENT.negate();
        BigDecimal haut = VINGT_POURCENT;
        if (parametre instanceof MontantBase m) {
            long euros = RevisionBase.total(demande, m.cible()) / 100;
            bas = BigDecimal.valueOf(-euros / 2);
            haut = BigDecimal.valueOf(euros);
        } else if (parametre instanceof CoefficientHypotheses) {
            bas = BigDecimal.ZERO;
            haut = BigDecimal.valueOf(2);
        }
        BigDecimal minimum = recherche.minimum().map(Niveaux::nombre).orElse(bas);
        BigDecimal maximum = recherche.maximum().map(Niveaux::nombre).orElse(haut);
        BigDecimal pas = recherche.pas().map(Niveaux::nombre).orElse(montant ? BigDecimal.ONE : PAS_TAUX);
        BigDecimal rangs =
                pas.signum() <= 0 ? BigDecimal.ZERO : maximum.subtract(minimum).divide(pas, 0, RoundingMode.FLOOR);
        if (rangs.signum() <= 0 || rangs.precision() > 18) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.RECHERCHE_BORNES,
                    pointeur,
                    "minimum",
                    texte(minimum, montant),
                    "maximum",
                    texte(maximum, montant),
                    "pas",
                    texte(pas, montant)));
            return Optional.empty();
        }
        return Optional.of(new GrilleRecherche(montant, minimum, pas, rangs.longValueExact()));
    }

    private static boolean nature(
            Optional<ValeurParametre> valeur, boolean montant, String pointeur, Anomalies anomalies) {
        boolean accord = valeur.isEmpty() || valeur.get().montant().isPresent() == montant;
        if (!accord) {
            anomalies.ajouter(Projecteur.autreNature(valeur.get(), montant, pointeur));
        }
        return accord;
    }

    private static String texte(BigDecimal nombre, boolean montant) {
        try {
            return valeur(nombre, montant).toString();
        } catch (ValeurInvalideException e) {
            return nombre.toString(); // out of bounds by the default extent
        }
    }

    private static ValeurParametre valeur(BigDecimal nombre, boolean montant) {
        return montant
                ? ValeurParametre.of(
                        Montants.ofCentimes(nombre.movePointRight(2).longValueExact()))
                : ValeurParametre.of(Taux.of(nombre));
    }

    /** The value of a rank, 0 for the lowest. */
    ValeurParametre valeur(long rang) {
        return valeur(minimum.add(pas.multiply(BigDecimal.valueOf(rang))), montant);
    }

    /** The step as a value. */
    ValeurParametre etape() {
        return valeur(pas, montant);
    }
}
