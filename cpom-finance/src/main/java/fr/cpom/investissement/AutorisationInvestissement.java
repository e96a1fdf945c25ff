package fr.cpom.investissement;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.investissement.OperationInvestissement.NatureOperation;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What the authority must approve of a programme d'investissement, what it has, and what the public payers may refuse, euros.
 *
 * @param jour day on which all is judged
 * @param seuilDispense gross fixed assets below which a budget prévisionnel needs no plan (R. 314-17), when it matters
 * @param dispensePlan true when no plan pluriannuel d'investissement is needed; absent when the frame of the budget or the fixed
 *     assets are not known
 * @param operations one verdict by operation, in their order
 * @param montantSoumis cost of the operations to approve; absent when one of them has no amount
 * @param montantApprouve cost of those approved on the day of the computation; absent when one of them has no amount
 * @param chargesNonOpposables charges that the gestionnaire bears alone, over all years shown; absent when those of an operation
 *     that is not opposable are not known
 */
public record AutorisationInvestissement(
        LocalDate jour,
        Optional<MonetaryAmount> seuilDispense,
        Optional<Boolean> dispensePlan,
        List<VerdictOperation> operations,
        Optional<MonetaryAmount> montantSoumis,
        Optional<MonetaryAmount> montantApprouve,
        Optional<MonetaryAmount> chargesNonOpposables) {
    public AutorisationInvestissement {
        operations = List.copyOf(operations);
    }

    /** Why an approval is needed or not. */
    public enum MotifApprobation {
        /** A programme d'investissement and its financing plan (R. 314-20 I). */
        PROGRAMME(true),
        /** A loan of more than one year (R. 314-20 I). */
        EMPRUNT_PLUS_D_UN_AN(true),
        /** A change that may raise the charges of operation (R. 314-20 III). */
        MODIFICATION_AUGMENTANT_LES_CHARGES(true),
        /** A loan of one year or less. */
        EMPRUNT_D_UN_AN_AU_PLUS(false),
        /** A change that does not raise the charges of operation. */
        MODIFICATION_SANS_CHARGE(false),
        /** An establishment of L. 342-1 (L. 314-7 I). */
        ETABLISSEMENT_L342_1(false),
        /** Gross fixed assets below the threshold of R. 314-17, no loan of more than one year. */
        DISPENSE_DE_PLAN(false),
        /** A lease: the articles read name neither the location de longue durée nor the crédit-bail. */
        LOCATION(false);

        private final boolean requise;

        MotifApprobation(boolean requise) {
            this.requise = requise;
        }

        /** True when it makes an approval necessary. */
        public boolean requise() {
            return requise;
        }
    }

    /** Where an approval stands on the day of the computation. */
    public enum EtatApprobation {
        /** No approval is needed. */
        SANS_OBJET,
        /** Not yet received by the authority. */
        A_TRANSMETTRE,
        /** Received; sixty days of silence have not run. */
        EN_ATTENTE,
        /** Approved by an answer. */
        APPROUVE,
        /** Approved without reserve by silence (R. 314-20 II). */
        APPROUVE_PAR_SILENCE,
        /** Refused by an answer in time. */
        REJETE
    }

    /** Whether the public payers must take the spending into account (L. 314-7 IV). */
    public enum Opposabilite {
        /** Approved, or needing no approval. */
        OPPOSABLE,
        /** The CPOM holds tariff provisions. */
        OPPOSABLE_PAR_LE_CPOM,
        /** Not yet decided: neither approved nor committed. */
        EN_SUSPENS,
        /** Committed without approval, or refused: what would be spent then would not be opposable. */
        NON_OPPOSABLE
    }

    /**
     * The verdict on an operation.
     *
     * @param libelle its name
     * @param nature what it is
     * @param approbationRequise true when the authority must approve it
     * @param motif why
     * @param fondement the article
     * @param etat where the approval stands
     * @param dateLimite last day to answer, at whose end silence is approval
     * @param dateDecision day of the approval or of the opposition, expressly or by silence
     * @param repriseReserve reprise of the réserve de trésorerie to which the approval is tied, euros
     * @param opposabilite whether the payers must take it into account
     * @param chargesNonOpposables what the gestionnaire bears alone year by year, when the surcharge is known; nothing
     *     in a year when the operation saves more than it costs
     * @param totalNonOpposable their sum, euros: zero for an operation that is not refused, absent when the surcharge of one that
     *     is not opposable is not known
     * @param horsBilan true when the PGFP shows it among commitments off the balance sheet (R. 314-213 II)
     */
    public record VerdictOperation(
            String libelle,
            NatureOperation nature,
            boolean approbationRequise,
            MotifApprobation motif,
            ReferenceJuridique fondement,
            EtatApprobation etat,
            Optional<LocalDate> dateLimite,
            Optional<LocalDate> dateDecision,
            Optional<MonetaryAmount> repriseReserve,
            Opposabilite opposabilite,
            List<ChargeAnnuelle> chargesNonOpposables,
            Optional<MonetaryAmount> totalNonOpposable,
            boolean horsBilan) {
        public VerdictOperation {
            chargesNonOpposables = List.copyOf(chargesNonOpposables);
        }
    }

    /**
     * A charge of one year.
     *
     * @param rang from 1
     * @param exercice budget year, when known
     * @param montant euros
     */
    public record ChargeAnnuelle(int rang, Optional<Exercice> exercice, MonetaryAmount montant) {}
}
