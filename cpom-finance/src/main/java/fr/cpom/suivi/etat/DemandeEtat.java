package fr.cpom.suivi.etat;

import fr.cpom.contrat.avenant.HistoriqueCpom;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The question "what applied on that day?".
 *
 * @param historique the contract as first signed, with its avenants
 * @param le the day
 * @param connuLe avenants signed after this day are ignored; all that the history holds is known when absent
 */
public record DemandeEtat(HistoriqueCpom historique, LocalDate le, Optional<LocalDate> connuLe) {}
