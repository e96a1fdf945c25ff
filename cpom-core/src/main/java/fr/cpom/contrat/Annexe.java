package fr.cpom.contrat;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An annex of the contract.
 *
 * @param titre what it is: diagnostic partagé, PGFP, PPI…
 * @param reference where the document is kept
 * @param date its date
 */
public record Annexe(String titre, Optional<String> reference, Optional<LocalDate> date) {}
