package fr.cpom.suivi.evaluation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a milestone of a fiche action stands on the day.
 *
 * @param objectif code of the objective
 * @param fiche code of the fiche action
 * @param intitule wording of the milestone
 * @param echeance the day by which it is due
 * @param atteintLe the day it was reached, when that is not after the day of the score
 * @param avancement where it stands
 * @param joursDeRetard days between the due day and the day it was reached, or the day of the score; zero when not late
 */
public record SuiviJalon(
        String objectif,
        String fiche,
        String intitule,
        LocalDate echeance,
        Optional<LocalDate> atteintLe,
        Avancement avancement,
        long joursDeRetard) {
    /** Where a milestone stands. */
    public enum Avancement {
        /** Reached; in time when no day of delay is counted. */
        ATTEINT,
        /** Not reached, and its due day is past. */
        EN_RETARD,
        /** Not reached, due on the day or later. */
        A_VENIR,
        /** Given up by the parties. */
        ABANDONNE
    }
}
