package fr.cpom.dotation;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.util.List;

/**
 * Accounts from which the reference base of a contract is drawn.
 *
 * @param exercice first year of the contract
 * @param taux rate of evolution of the envelopes of that year
 * @param comptes net spending of the compte administratif (or ERRD) of the year before, by ESSMS
 */
public record DemandeBaseReference(Exercice exercice, Taux taux, List<QuotePart> comptes) {
    public DemandeBaseReference {
        comptes = List.copyOf(comptes);
    }
}
