package fr.cpom.contrat;

import fr.cpom.essms.Essms;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.PlageDates;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An ESSMS of the perimeter, with its dates of entry and exit.
 *
 * @param essms the ESSMS
 * @param entree first day in the perimeter; the contract's own when absent
 * @param sortie last day in the perimeter; the contract's end when absent; before the entry, it is refused ({@code
 *     SORTIE_AVANT_ENTREE}); a day before 1900 or after 2199 is refused too ({@code EXERCICE_INVALIDE})
 */
public record Membre(Essms essms, Optional<LocalDate> entree, Optional<LocalDate> sortie) {
    public Membre {
        entree.ifPresent(Exercice::du);
        sortie.ifPresent(Exercice::du);
        if (entree.isPresent() && sortie.isPresent() && sortie.get().isBefore(entree.get())) {
            throw new ValeurInvalideException(
                    "SORTIE_AVANT_ENTREE", "sortie", sortie.get().toString());
        }
    }

    /** An ESSMS present for the whole contract. */
    public static Membre of(Essms essms) {
        return new Membre(essms, Optional.empty(), Optional.empty());
    }

    /** The days of presence within a contract, empty when there are none. */
    public Optional<PlageDates> presence(PlageDates contrat) {
        return PlageDates.of(
                        entree.orElse(LocalDate.MIN),
                        sortie.map(s -> s.plusDays(1)).orElse(LocalDate.MAX))
                .intersection(contrat);
    }
}
