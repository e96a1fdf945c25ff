package fr.cpom.suivi.echeance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter by which the authority proposes to change the budget (R. 314-24 CASF).
 *
 * @param envoyeLe day of sending; that of reception stands in for it when absent
 * @param recuLe day when the gestionnaire received it
 * @param reponduLe day of the gestionnaire's answer, if there was one
 */
public record Courrier(Optional<LocalDate> envoyeLe, LocalDate recuLe, Optional<LocalDate> reponduLe) {}
