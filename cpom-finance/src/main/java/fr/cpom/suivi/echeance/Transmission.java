package fr.cpom.suivi.echeance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document sent, received and answered, as far as is known.
 *
 * @param transmisLe day of sending; that of reception stands in for it when absent
 * @param recuLe day when the other party received it: delays of silence run from it
 * @param reponse what was answered
 * @param reponseLe day of the answer
 */
public record Transmission(
        Optional<LocalDate> transmisLe,
        Optional<LocalDate> recuLe,
        Optional<Reponse> reponse,
        Optional<LocalDate> reponseLe) {
    /** Nothing known. */
    public static Transmission inconnue() {
        return new Transmission(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Day by which it was sent at the latest. */
    Optional<LocalDate> faite() {
        return transmisLe.or(() -> recuLe);
    }
}
