package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A receipt earmarked for a use, euros (R. 314-222 I 5°, R. 314-15 4° CASF).
 *
 * @param libelle what it is for
 * @param montant the receipt
 * @param employe what the budget uses as planned; not known when absent
 */
public record RecetteAffectee(String libelle, MonetaryAmount montant, Optional<MonetaryAmount> employe) {
    public RecetteAffectee {
        montant = Montants.normalise(montant);
        employe = employe.map(Montants::normalise);
    }
}
