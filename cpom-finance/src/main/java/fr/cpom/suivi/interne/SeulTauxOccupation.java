package fr.cpom.suivi.interne;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.Essms;
import fr.cpom.suivi.interne.ContenuObligatoire.AccueilTemporaire;
import java.util.List;
import java.util.Optional;

/**
 * Where activity may not be judged on the taux d'occupation alone: under L. 313-12-2 everywhere, under L. 313-12 IV ter B for a
 * structure that runs an accueil temporaire.
 */
public final class SeulTauxOccupation {
    private static final ReferenceJuridique L_313_12_2 = ReferenceJuridique.casf("L. 313-12-2");
    private static final ReferenceJuridique L_313_12_IV_TER_B = ReferenceJuridique.casf("L. 313-12 IV ter B");

    private SeulTauxOccupation() {}

    /** The article of the rule; empty for a contract that it does not govern. */
    public static Optional<ReferenceJuridique> article(NatureCpom nature) {
        return switch (nature) {
            case HANDICAP -> Optional.of(L_313_12_2);
            case EHPAD -> Optional.of(L_313_12_IV_TER_B);
            case GENERAL, AHI, DOMICILE, ASE -> Optional.empty();
        };
    }

    /** How sure it is that the taux may not stand alone for those ESSMS; empty when it may, or when their places are unknown. */
    public static Optional<Confiance> interdit(NatureCpom nature, List<Essms> essms) {
        return switch (nature) {
            case HANDICAP -> Optional.of(Confiance.LU);
            // the surest line of the table comes first
            case EHPAD ->
                ContenuObligatoire.accueilTemporaire().stream()
                        .filter(a -> essms.stream().anyMatch(e -> est(a, e)))
                        .map(AccueilTemporaire::confiance)
                        .findFirst();
            case GENERAL, AHI, DOMICILE, ASE -> Optional.empty();
        };
    }

    private static boolean est(AccueilTemporaire accueil, Essms essms) {
        return accueil.categories().contains(essms.categorie().code())
                || essms.capacites().stream()
                        .anyMatch(c -> accueil.modes().contains(c.mode().code()));
    }
}
