package fr.cpom.suivi.refus;

import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;

/**
 * A delay of the procedure, never before its trigger.
 *
 * @param suite what its end opens
 * @param declencheur day from which it runs
 * @param mois its length in months; a month that has no such day ends on its last one (31 January + 1 month = 28 or 29 February)
 * @param date its last day
 * @param article the article that fixes it
 */
public record DelaiRefus(Suite suite, LocalDate declencheur, int mois, LocalDate date, ReferenceJuridique article) {
    /** What the end of a delay opens. */
    public enum Suite {
        /** The penalty may be notified from that day, failing negotiation and signature. */
        NOTIFICATION_POSSIBLE,
        /** The new proposal with notice of the penalty is due that day. */
        NOUVELLE_PROPOSITION_DUE,
        /** The forfait may be reduced after that day, failing signature. */
        MINORATION_POSSIBLE
    }
}
