package fr.cpom.budget.interne;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.ReferenceJuridique;
import java.util.Optional;

/** The frame that a kind of contract brings, or the one told where the text leaves the choice (R. 314-42 II, L. 313-11 al. 4 CASF). */
public final class CadreContrat {
    private static final ReferenceJuridique L_313_11_AL4 = ReferenceJuridique.casf("L. 313-11 al. 4");
    private static final ReferenceJuridique R_314_42_II = ReferenceJuridique.casf("R. 314-42 II");

    private CadreContrat() {}

    /** The frame that the kind of contract brings by itself. */
    public static CadreBudgetaire propre(NatureCpom nature) {
        return nature.sousEprd() ? CadreBudgetaire.EPRD : CadreBudgetaire.BP;
    }

    /**
     * The frame, or nothing when neither it nor the kind of contract is told. A budget prévisionnel where the EPRD is imposed blocks
     * ({@code EPRD_OBLIGATOIRE}); an EPRD where it is not is told ({@code EPRD_PAR_ANALOGIE}, or {@code EPRD_NATURE_NON_NOMMEE} for a
     * contract whose own ESSMS L. 313-11 does not name). An EPCP is left to the caller.
     *
     * @param chemin JSON pointer of the frame told
     */
    public static Optional<CadreBudgetaire> retenu(
            Optional<NatureCpom> nature, Optional<CadreBudgetaire> voulu, String chemin, Anomalies anomalies) {
        if (nature.isEmpty()) {
            return voulu;
        }
        CadreBudgetaire propre = propre(nature.get());
        if (voulu.equals(Optional.of(CadreBudgetaire.BP)) && propre == CadreBudgetaire.EPRD) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.EPRD_OBLIGATOIRE, chemin).selon(R_314_42_II));
        } else if (voulu.equals(Optional.of(CadreBudgetaire.EPRD)) && propre == CadreBudgetaire.BP) {
            anomalies.ajouter(Anomalie.of(analogie(nature.get()), chemin).selon(L_313_11_AL4));
        }
        return Optional.of(voulu.orElse(propre));
    }

    /** What is to be said of an EPRD that a contract does not impose: al. 4 names the 6°, 7°, 9° and 12°, neither the 8° nor the 1°. */
    private static CodeAnomalie analogie(NatureCpom nature) {
        return nature == NatureCpom.AHI || nature == NatureCpom.ASE
                ? CodeAnomalie.EPRD_NATURE_NON_NOMMEE
                : CodeAnomalie.EPRD_PAR_ANALOGIE;
    }
}
