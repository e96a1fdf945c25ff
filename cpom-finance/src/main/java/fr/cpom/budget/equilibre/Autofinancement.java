package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The capacité d'autofinancement against the capital due in the year, euros (R. 314-222 I 4°, R. 314-229 III 1° CASF).
 *
 * @param caf the CAF, negative for an insuffisance d'autofinancement; reckoned from its terms when absent
 * @param termes its terms; a CAF that is not their sum is refused ({@code EQUILIBRE_FAITS_CONTRADICTOIRES})
 * @param capitalARembourser capital of loans falling due in the year; zero when there is none
 */
public record Autofinancement(
        Optional<MonetaryAmount> caf, Optional<ElementsCaf> termes, Optional<MonetaryAmount> capitalARembourser) {
    public Autofinancement {
        caf = caf.map(Montants::normalise);
        capitalARembourser = capitalARembourser.map(Montants::normalise);
    }

    /** A CAF and the capital due. */
    public static Autofinancement of(MonetaryAmount caf, MonetaryAmount capitalARembourser) {
        return new Autofinancement(Optional.of(caf), Optional.empty(), Optional.of(capitalARembourser));
    }
}
