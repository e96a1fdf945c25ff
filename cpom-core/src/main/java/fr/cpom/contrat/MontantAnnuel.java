package fr.cpom.contrat;

import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;

/**
 * An amount for an exercise.
 *
 * @param exercice the year
 * @param montant euros, two decimals
 */
public record MontantAnnuel(Exercice exercice, MonetaryAmount montant) {
    public MontantAnnuel {
        montant = Montants.normalise(montant);
    }

    /** The amount of a year in a list, when it has one. */
    public static Optional<MonetaryAmount> de(List<MontantAnnuel> montants, Exercice exercice) {
        for (MontantAnnuel m : montants) {
            if (m.exercice.equals(exercice)) {
                return Optional.of(m.montant);
            }
        }
        return Optional.empty();
    }

    /** The list itself, refused when a year stands twice ({@code ANNEE_EN_DOUBLE}). */
    public static List<MontantAnnuel> distincts(String champ, List<MontantAnnuel> montants) {
        Set<Exercice> vus = new HashSet<>();
        for (MontantAnnuel m : montants) {
            if (!vus.add(m.exercice)) {
                throw new ValeurInvalideException("ANNEE_EN_DOUBLE", champ, m.exercice.toString());
            }
        }
        return List.copyOf(montants);
    }
}
