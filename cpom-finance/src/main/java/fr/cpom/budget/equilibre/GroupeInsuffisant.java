package fr.cpom.budget.equilibre;

import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A groupe fonctionnel whose credits are short, euros (R. 314-229 II 1° CASF).
 *
 * @param groupe the group of charges
 * @param manque what it lacks
 * @param virement what a virement brings to it; nothing when absent
 */
public record GroupeInsuffisant(GroupeFonctionnel groupe, MonetaryAmount manque, Optional<MonetaryAmount> virement) {
    public GroupeInsuffisant {
        manque = Montants.normalise(manque);
        virement = virement.map(Montants::normalise);
    }
}
