package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The overall ceiling of the contract, year by year: the room left or the excess, to the cent. An excess is an alert ({@code
 * PLAFOND_DEPASSE}); a year without ceiling is said ({@code PLAFOND_ABSENT}).
 */
public final class PlafondCalculator extends AbstractCalculator<DemandePlafond, VerdictPlafond> {
    private static final PlafondCalculator STANDARD = new PlafondCalculator();

    private PlafondCalculator() {
        super("dotation.plafond", DemandePlafond.class, VerdictPlafond.class, Articles.R_314_43_1_AL3);
    }

    /** The calculator. */
    public static PlafondCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<VerdictPlafond> calculer(DemandePlafond entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        List<ControlePlafond> controles = new ArrayList<>();
        List<MontantExplique> marges = new ArrayList<>();
        for (int i = 0; i < entree.dotations().size(); i++) {
            MontantAnnuel dotation = entree.dotations().get(i);
            Optional<MonetaryAmount> plafond = MontantAnnuel.de(entree.plafonds(), dotation.exercice());
            if (plafond.isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.PLAFOND_ABSENT,
                        "/plafonds",
                        "exercice",
                        dotation.exercice().toString()));
                continue;
            }
            MontantExplique marge = t.somme(
                    "marge",
                    Articles.R_314_43_1_AL3,
                    t.entree("plafond", Montants.centimes(plafond.get()), "/plafonds"),
                    t.entree("dotation", Montants.centimes(dotation.montant()), "/dotations/" + i + "/montant")
                            .retranche());
            marges.add(marge.pour(dotation.exercice().toString()));
            ControlePlafond controle = ControlePlafond.of(
                    dotation.exercice(), Montants.centimes(plafond.get()), Montants.centimes(dotation.montant()));
            if (controle.depasse()) {
                anomalies.ajouter(controle.anomalie("/dotations/" + i));
            }
            controles.add(controle);
        }
        Optional<Boolean> respecte = controles.isEmpty()
                ? Optional.empty()
                : Optional.of(controles.stream().noneMatch(ControlePlafond::depasse));
        return Calcul.de(
                new VerdictPlafond(respecte, controles),
                anomalies,
                t.somme("marge", Articles.R_314_43_1_AL3, marges).explication());
    }
}
