package fr.cpom.suivi.echeance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The yearly fixing of head-office costs (R. 314-91 CASF).
 *
 * @param pourcentageUnique true when a single percentage was fixed for the whole authorisation: nothing is due (R. 314-93); no
 *     when absent
 * @param demandeLe day of the yearly request
 * @param propositionRecueLe day when the gestionnaire received the proposal
 * @param reponduLe day of its answer, if there was one
 */
public record FraisSiegeExercice(
        Optional<Boolean> pourcentageUnique,
        Optional<LocalDate> demandeLe,
        Optional<LocalDate> propositionRecueLe,
        Optional<LocalDate> reponduLe) {}
