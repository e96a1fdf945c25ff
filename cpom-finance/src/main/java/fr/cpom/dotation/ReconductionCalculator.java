package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The tarif de reconduction provisoire (L. 314-7 IV bis, D. 314-106-1, D. 314-113-1 CASF): the dotation of the year without
 * what was financed one-off and without the take-up of a report à nouveau. Fraction and price rounded to the cent.
 *
 * <p>Refused: a number of days below one ({@code NOMBRE_INVALIDE}); a one-off part above the dotation or below zero ({@code
 * MONTANT_NEGATIF}).
 */
public final class ReconductionCalculator extends AbstractCalculator<ElementsReconduction, Reconduction> {
    private static final ReconductionCalculator STANDARD = new ReconductionCalculator();

    private ReconductionCalculator() {
        super(
                "dotation.reconduction",
                ElementsReconduction.class,
                Reconduction.class,
                Articles.L_314_7_IV_BIS,
                Articles.D_314_106_1,
                Articles.D_314_113_1);
    }

    /** The calculator. */
    public static ReconductionCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Reconduction> calculer(ElementsReconduction entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        Fractions fractions = Fractions.de(Exercice.du(contexte.date()), contexte, anomalies);
        MontantExplique base = t.somme(
                "reconduction",
                Articles.D_314_106_1,
                t.entree("dotation", Montants.centimes(entree.dotation()), "/dotation"),
                t.entree("creditsNonReconductibles", Montants.centimes(entree.cnr()), "/cnr")
                        .retranche(),
                t.entree("reprise", Montants.centimes(entree.repriseReportANouveau()), "/repriseReportANouveau")
                        .retranche());
        negatif("/dotation", entree.dotation(), anomalies);
        negatif("/cnr", entree.cnr(), anomalies);
        if (!anomalies.bloquent()) {
            negatif("", Montants.ofCentimes(base.centimes()), anomalies);
        }
        if (entree.journees().isPresent() && entree.journees().get() < 1) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.NOMBRE_INVALIDE,
                    "/journees",
                    "valeur",
                    entree.journees().get().toString()));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<MonetaryAmount> prix = entree.journees()
                .map(j -> Montants.ofCentimes(
                        t.fraction("prixDeJournee", base, 1, j, contexte.arrondi(), Articles.D_314_113_1)
                                .centimes()));
        return Calcul.de(
                new Reconduction(Montants.ofCentimes(base.centimes()), fractions.une(base), prix),
                anomalies,
                base.explication());
    }

    private static void negatif(String chemin, MonetaryAmount montant, Anomalies anomalies) {
        if (montant.isNegative()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MONTANT_NEGATIF, chemin, "valeur", Montants.texte(montant))
                    .selon(Articles.D_314_106_1));
        }
    }
}
