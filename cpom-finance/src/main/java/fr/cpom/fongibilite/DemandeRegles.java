package fr.cpom.fongibilite;

import fr.cpom.contrat.fongibilite.RegleFongibilite;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which rules of fongibilité apply in a situation.
 *
 * @param situation the situation; its category tells which ESSMS is asked about
 * @param regles rules of the contract, listed after those of the law
 * @param jour the day; that of the computation when absent
 */
public record DemandeRegles(Situation situation, List<RegleFongibilite> regles, Optional<LocalDate> jour) {
    public DemandeRegles {
        regles = List.copyOf(regles);
    }
}
