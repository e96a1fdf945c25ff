package fr.cpom.tarification.partage;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Who pays the day of a young adult kept in an ESSMS for minors.
 *
 * @param applicable false before the age: the assurance maladie pays as for any child (L. 242-10); false too without the decision
 *     of the commission: the parts are then those that it would give
 * @param applicableDepuis first day of the rule, when the day of birth is known
 * @param competence what the ESSMS of orientation falls under; absent before the age
 * @param tarifJournalier euros a day, that of the ESSMS for minors
 * @param journees days billed
 * @param parts who pays, one or two; they sum to the total
 * @param total euros for all the days
 * @param reference the paragraph that decides
 */
public record PriseEnChargeCreton(
        boolean applicable,
        Optional<LocalDate> applicableDepuis,
        Optional<CompetenceCreton> competence,
        MonetaryAmount tarifJournalier,
        BigDecimal journees,
        List<PartJournee> parts,
        MonetaryAmount total,
        ReferenceJuridique reference) {
    public PriseEnChargeCreton {
        parts = List.copyOf(parts);
    }

    /** Who pays. */
    public enum Payeur {
        /** Aide sociale of the département where the person has its domicile de secours. */
        DEPARTEMENT_DOMICILE_DE_SECOURS,
        /** Assurance maladie. */
        ASSURANCE_MALADIE
    }

    /**
     * The part of a payer.
     *
     * @param payeur who
     * @param departement which département, when known
     * @param prixJournee euros a day
     * @param montant euros for all the days
     */
    public record PartJournee(
            Payeur payeur, Optional<Territoire> departement, MonetaryAmount prixJournee, MonetaryAmount montant) {}
}
