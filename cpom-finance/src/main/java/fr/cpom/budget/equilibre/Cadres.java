package fr.cpom.budget.equilibre;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import java.util.Optional;

/** Which frame rules a budget: that of the kind of contract, unless another is asked and the text leaves the choice. */
final class Cadres {
    private Cadres() {}

    /**
     * The frame, or nothing when neither it nor the kind of contract is told. A budget prévisionnel where the EPRD is imposed blocks
     * ({@code EPRD_OBLIGATOIRE}), an EPRD where it is not is told ({@code EPRD_PAR_ANALOGIE}).
     */
    static Optional<CadreBudgetaire> de(
            Optional<NatureCpom> nature, Optional<CadreBudgetaire> voulu, Anomalies anomalies) {
        if (nature.isEmpty()) {
            return voulu;
        }
        boolean sousEprd = nature.get().sousEprd();
        if (voulu.filter(c -> c == CadreBudgetaire.BP).isPresent() && sousEprd) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.EPRD_OBLIGATOIRE, "/cadre").selon(Articles.R_314_42_II));
        } else if (voulu.filter(c -> c == CadreBudgetaire.EPRD).isPresent() && !sousEprd) {
            anomalies.ajouter(Anomalie.of(analogie(nature.get()), "/cadre").selon(Articles.L_313_11_AL4));
        }
        return Optional.of(voulu.orElse(sousEprd ? CadreBudgetaire.EPRD : CadreBudgetaire.BP));
    }

    /** L. 313-11 al. 4 names the 6°, 7°, 9° and 12° of L. 312-1 I, neither the 8° nor the 1°. */
    private static CodeAnomalie analogie(NatureCpom nature) {
        return nature == NatureCpom.AHI || nature == NatureCpom.ASE
                ? CodeAnomalie.EPRD_NATURE_NON_NOMMEE
                : CodeAnomalie.EPRD_PAR_ANALOGIE;
    }

    /** The EPRD, and that it is presumed. */
    static CadreBudgetaire presumer(Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.CADRE_PRESUME, "/cadre"));
        return CadreBudgetaire.EPRD;
    }
}
