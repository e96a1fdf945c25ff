package fr.cpom.budget.equilibre;

import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A compte de résultat prévisionnel before its class (R. 314-222 II CASF).
 *
 * @param compte its name
 * @param classe its class, when known
 * @param resultat its result, euros, a deficit being negative
 * @param jugement whether its class allows that result
 * @param tarification whether its own tarification products are those notified, where they are given
 */
public record CompteJuge(
        String compte,
        Optional<ClasseCompteResultat> classe,
        Optional<MonetaryAmount> resultat,
        Jugement jugement,
        Optional<Jugement> tarification) {
    public CompteJuge {
        resultat = resultat.map(Montants::normalise);
    }
}
