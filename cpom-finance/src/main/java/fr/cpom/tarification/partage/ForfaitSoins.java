package fr.cpom.tarification.partage;

import fr.cpom.droit.ReferenceJuridique;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The two tariffs of an EAM (FAM) or a SAMSAH.
 *
 * @param forfaitJournalier euros a day
 * @param journees forecast days
 * @param forfaitAnnuel forfait annuel global de soins, euros, paid by the sécurité sociale
 * @param douziemes its monthly payments, euros
 * @param plafond how the forfait journalier stands to the ceiling
 * @param depassement euros a day above the ceiling, when above
 * @param tarifJournalier the tariff of the département, hébergement or accompagnement, when its charges were given
 * @param reference R. 314-141, or R. 314-142 with a derogation
 * @param versement the article by which the forfait is paid
 */
public record ForfaitSoins(
        MonetaryAmount forfaitJournalier,
        BigDecimal journees,
        MonetaryAmount forfaitAnnuel,
        List<MonetaryAmount> douziemes,
        Plafond plafond,
        Optional<MonetaryAmount> depassement,
        Optional<PrixJournee> tarifJournalier,
        ReferenceJuridique reference,
        ReferenceJuridique versement) {
    public ForfaitSoins {
        douziemes = List.copyOf(douziemes);
    }

    /** How a forfait stands to its ceiling. */
    public enum Plafond {
        /** At or below it. */
        RESPECTE,
        /** Above it by derogation (R. 314-142). */
        DEROGATION,
        /** Above it without derogation: not admissible. */
        DEPASSE,
        /** The ceiling was not given. */
        INCONNU
    }
}
