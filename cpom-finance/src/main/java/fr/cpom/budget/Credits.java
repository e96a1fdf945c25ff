package fr.cpom.budget;

import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.GroupeFonctionnel;
import java.util.List;

/**
 * Which credits may not be exceeded.
 *
 * @param tousLimitatifs true when all are
 * @param groupes for each groupe fonctionnel of charges
 */
public record Credits(boolean tousLimitatifs, List<CreditGroupe> groupes) {
    public Credits {
        groupes = List.copyOf(groupes);
    }

    /**
     * The credits of a groupe fonctionnel of charges.
     *
     * @param groupe the group
     * @param caractere whether they may be exceeded
     * @param article the article
     * @param confiance how sure it is
     */
    public record CreditGroupe(
            GroupeFonctionnel groupe, CaractereCredits caractere, ReferenceJuridique article, Confiance confiance) {}

    /** Whether credits may be exceeded. */
    public enum CaractereCredits {
        /** They may be exceeded without a décision modificative. */
        EVALUATIF,
        /** They may not be exceeded. */
        LIMITATIF
    }
}
