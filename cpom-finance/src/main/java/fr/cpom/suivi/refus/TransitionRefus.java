package fr.cpom.suivi.refus;

import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of the procedure, or an event that holds without changing its state.
 *
 * @param date day from which the new state holds
 * @param evenement the event that caused it; empty when a delay ran out
 * @param de state before
 * @param vers state after
 * @param article the article that provides for it
 */
public record TransitionRefus(
        LocalDate date, Optional<String> evenement, EtatRefus de, EtatRefus vers, ReferenceJuridique article) {}
