package fr.cpom.dotation;

import fr.cpom.droit.ReferenceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What becomes of a change of split.
 *
 * @param total the dotation, which a change of split never alters, euros
 * @param repartition the split once the change holds
 * @param nonReparti what the new split leaves without ESSMS, euros
 * @param approbationRequise true: a change of split is always subject to approval
 * @param fondement the article by which it is approved
 * @param etat where the approval stands
 * @param dateDecision day of the answer, or day when silence stands for one
 * @param silenceVaut what the silence of the authority stands for
 * @param limiteExercice true when the change only holds for the year (option 4°)
 * @param finEffet last day of the change, when it only holds for the year
 * @param repartitionSuivante the split that the next year starts from
 */
public record Redeploiement(
        MonetaryAmount total,
        List<QuotePart> repartition,
        MonetaryAmount nonReparti,
        boolean approbationRequise,
        ReferenceJuridique fondement,
        Etat etat,
        Optional<LocalDate> dateDecision,
        Etat silenceVaut,
        boolean limiteExercice,
        Optional<LocalDate> finEffet,
        List<QuotePart> repartitionSuivante) {
    public Redeploiement {
        repartition = List.copyOf(repartition);
        repartitionSuivante = List.copyOf(repartitionSuivante);
    }

    /** Where an approval stands. */
    public enum Etat {
        /** Not yet received by the authority. */
        A_TRANSMETTRE,
        /** Received, the delay of silence still runs on the day of the computation. */
        EN_ATTENTE,
        /** Approved, expressly or by silence. */
        APPROUVE,
        /** Rejected, expressly or by silence. */
        REJETE
    }
}
