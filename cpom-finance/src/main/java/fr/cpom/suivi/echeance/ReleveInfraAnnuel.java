package fr.cpom.suivi.echeance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A relevé infra-annuel that the authority asked for with its comments (R. 314-225 V CASF).
 *
 * @param demandeLe day of the request, when known
 * @param limite day that the authority fixed
 * @param transmisLe day of sending
 */
public record ReleveInfraAnnuel(Optional<LocalDate> demandeLe, LocalDate limite, Optional<LocalDate> transmisLe) {}
