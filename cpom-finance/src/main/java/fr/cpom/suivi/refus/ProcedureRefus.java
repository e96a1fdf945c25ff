package fr.cpom.suivi.refus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a procedure of refusal to sign stands on the day of the context.
 *
 * @param etat the state that day
 * @param etatFinal the state after all the events given, those to come included
 * @param historique the steps, in order, those to come included
 * @param delais the delays that ran or run, in the order they began
 * @param prochain the delay that runs that day, or the last one that ran out and opened what follows
 * @param notificationPossibleLe first day when the penalty may be notified (I 2°); empty once signed
 * @param nouvellePropositionLe day of the new proposal, one month before the end of the negotiation (I 4°); empty once
 *     signed
 * @param minorationPossibleApres last day to sign without reduction (I 2°, I 3°, I 5°); empty while a hearing is
 *     awaited and once signed
 * @param minorationDepuis day of the first reduction
 * @param minorationJusquA day of the signature that ends the reduction (II)
 * @param minorations ranges of rates and amounts: the first one while none is decided, then one a year
 */
public record ProcedureRefus(
        EtatRefus etat,
        EtatRefus etatFinal,
        List<TransitionRefus> historique,
        List<DelaiRefus> delais,
        Optional<DelaiRefus> prochain,
        Optional<LocalDate> notificationPossibleLe,
        Optional<LocalDate> nouvellePropositionLe,
        Optional<LocalDate> minorationPossibleApres,
        Optional<LocalDate> minorationDepuis,
        Optional<LocalDate> minorationJusquA,
        List<PlageMinoration> minorations) {
    public ProcedureRefus {
        historique = List.copyOf(historique);
        delais = List.copyOf(delais);
        minorations = List.copyOf(minorations);
    }
}
