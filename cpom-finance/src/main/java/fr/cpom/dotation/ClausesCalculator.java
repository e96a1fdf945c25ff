package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.dotation.VerdictClauses.ProcedureContradictoire;
import java.util.Optional;

/**
 * Are the options of R. 314-40 open to the contract (R. 314-39-1 al. 1: only 1°, 2° and 4° under EPRD), and is the yearly
 * fixing still subject to the contradictory procedure (R. 314-42 I: not when options 1°, 2° or 4° rule the whole
 * tarification)?
 */
public final class ClausesCalculator extends AbstractCalculator<DemandeClauses, VerdictClauses> {
    private static final ClausesCalculator STANDARD = new ClausesCalculator();

    private ClausesCalculator() {
        super(
                "dotation.clauses",
                DemandeClauses.class,
                VerdictClauses.class,
                Articles.R_314_40,
                Articles.R_314_39_1,
                Articles.R_314_42_I);
    }

    /** The calculator. */
    public static ClausesCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<VerdictClauses> calculer(DemandeClauses entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.options().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "options").selon(Articles.R_314_40));
            return Calcul.impossible(anomalies);
        }
        boolean valide = true;
        for (int i = 0; i < entree.options().size(); i++) {
            OptionEvolution option = entree.options().get(i);
            if (!IncompatibilitesContrat.ouverte(entree.nature(), option)) {
                valide = false;
                anomalies.ajouter(
                        IncompatibilitesContrat.optionInterdite(entree.nature(), option.name(), "/options/" + i));
            }
        }
        if (!valide) {
            return Calcul.de(new VerdictClauses(false, Optional.empty()), anomalies, Explication.vide());
        }
        boolean exclue =
                entree.touteLaTarification().orElse(true) && !entree.options().contains(OptionEvolution.OPTION_3);
        anomalies.ajouter(Anomalie.of(
                        exclue
                                ? CodeAnomalie.PROCEDURE_CONTRADICTOIRE_EXCLUE
                                : CodeAnomalie.PROCEDURE_CONTRADICTOIRE_MAINTENUE,
                        "/options")
                .selon(Articles.R_314_42_I));
        ProcedureContradictoire procedure = exclue ? ProcedureContradictoire.EXCLUE : ProcedureContradictoire.MAINTENUE;
        return Calcul.de(new VerdictClauses(true, Optional.of(procedure)), anomalies, Explication.vide());
    }
}
