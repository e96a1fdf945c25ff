package fr.cpom.budget.equilibre;

import fr.cpom.budget.interne.CadreContrat;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import java.util.Optional;

/** Which frame rules a budget: that of the kind of contract, unless another is asked and the text leaves the choice. */
final class Cadres {
    private Cadres() {}

    /** The frame told, else that of the kind of contract; nothing when neither is told. */
    static Optional<CadreBudgetaire> de(
            Optional<NatureCpom> nature, Optional<CadreBudgetaire> voulu, Anomalies anomalies) {
        return CadreContrat.retenu(nature, voulu, "/cadre", anomalies);
    }

    /** The EPRD, and that it is presumed. */
    static CadreBudgetaire presumer(Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.CADRE_PRESUME, "/cadre"));
        return CadreBudgetaire.EPRD;
    }
}
