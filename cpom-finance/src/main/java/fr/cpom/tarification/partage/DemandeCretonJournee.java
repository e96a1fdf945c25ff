package fr.cpom.tarification.partage;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A day of a young adult kept in an ESSMS for minors (amendement Creton, L. 242-4 CASF).
 *
 * <p>Refused: a negative amount ({@code MONTANT_NEGATIF}) or number of days ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeCretonJournee.class)
@JsonDeserialize(as = ImmutableDemandeCretonJournee.class)
public interface DemandeCretonJournee {
    /** FINESS category of the ESSMS to which the commission oriented the person: 382 foyer de vie, 448 EAM, 255 MAS… */
    Optional<CategorieEssms> orientation();

    /** What that ESSMS falls under, for a category that the table does not know; it prevails over the table. */
    Optional<CompetenceCreton> competence();

    /** FINESS category of the ESSMS that keeps the person, which must be of 2° of L. 312-1 I. */
    Optional<CategorieEssms> categorieAccueil();

    /** Daily tariff of the ESSMS for minors, euros. */
    MonetaryAmount tarifJournalier();

    /** Forfait journalier plafond soins of the year before, euros; needed for an EAM or a SAMSAH. */
    Optional<MonetaryAmount> forfaitPlafondPrecedent();

    /** Days to bill; one when absent. */
    @Value.Default
    default BigDecimal journees() {
        return BigDecimal.ONE;
    }

    /** Département of the domicile de secours. */
    Optional<Territoire> domicileDeSecours();

    /** Day of birth, to tell from which day the rule applies. */
    Optional<LocalDate> naissance();

    /** Highest age for which the ESSMS is authorised, when above twenty. */
    Optional<Integer> ageLimiteAgrement();

    /** The day billed; that of the context when absent. */
    Optional<LocalDate> jour();

    /** True when the commission decided, in plenary session, that the person stays; unknown when absent. */
    Optional<Boolean> decisionCommission();

    /** Brings the amounts and days to the form of the library. */
    @Value.Check
    default DemandeCretonJournee normalise() {
        MonetaryAmount tarif = Montants.nonNegatif("tarifJournalier", tarifJournalier());
        Optional<MonetaryAmount> forfait = Montants.nonNegatif("forfaitPlafondPrecedent", forfaitPlafondPrecedent());
        BigDecimal jours = Decompte.verifie("journees", journees());
        if (tarif.equals(tarifJournalier())
                && forfait.equals(forfaitPlafondPrecedent())
                && Decompte.identiques(jours, journees())) {
            return this;
        }
        return builder()
                .from(this)
                .tarifJournalier(tarif)
                .forfaitPlafondPrecedent(forfait)
                .journees(jours)
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeCretonJournee.Builder {
        Builder() {}
    }
}
