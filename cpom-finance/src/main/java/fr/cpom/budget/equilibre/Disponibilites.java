package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What may finance an unbalanced investment section, euros (R. 314-15 last al. CASF).
 *
 * @param montant disponibilités of the ESSMS
 * @param depensesCourantes current operating spending
 * @param dettesExigibles debts due at short term
 * @param sansEmpruntNiLiaison true when the investments are financed without borrowing nor comptes de liaison; false closes the
 *     exception; taken for granted, and told, when absent
 */
public record Disponibilites(
        MonetaryAmount montant,
        MonetaryAmount depensesCourantes,
        MonetaryAmount dettesExigibles,
        Optional<Boolean> sansEmpruntNiLiaison) {
    public Disponibilites {
        montant = Montants.normalise(montant);
        depensesCourantes = Montants.normalise(depensesCourantes);
        dettesExigibles = Montants.normalise(dettesExigibles);
    }
}
