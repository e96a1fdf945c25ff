package fr.cpom.suivi.obligation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An ESSMS whose contract is asked.
 *
 * @param essms the ESSMS
 * @param date the day asked; that of the computation when absent
 */
public record DemandeObligation(EssmsConcerne essms, Optional<LocalDate> date) {}
