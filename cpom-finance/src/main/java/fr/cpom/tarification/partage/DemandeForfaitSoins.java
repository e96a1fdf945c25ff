package fr.cpom.tarification.partage;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What the two tariffs of a foyer d'accueil médicalisé (EAM) or a SAMSAH are drawn from (R. 314-140 to R. 314-145 CASF).
 *
 * <p>Refused: a negative amount ({@code MONTANT_NEGATIF}) or number of days ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeForfaitSoins.class)
@JsonDeserialize(as = ImmutableDemandeForfaitSoins.class)
public interface DemandeForfaitSoins {
    /** Year; that of the context when absent. */
    Optional<Exercice> exercice();

    /** FINESS category: 437 FAM, 448 EAM or 445 SAMSAH. */
    Optional<CategorieEssms> categorie();

    /** Forfait journalier of the soins, euros a day, fixed by the DG ARS. */
    MonetaryAmount forfaitJournalier();

    /** Forecast days of the year. */
    BigDecimal journeesPrevisionnelles();

    /** Ceiling of the forfait journalier, euros a day; no text that fixes it was found, the caller gives it. */
    Optional<MonetaryAmount> forfaitPlafond();

    /** True when the DG ARS allowed a forfait above the ceiling (R. 314-142). */
    @Value.Default
    default boolean derogation() {
        return false;
    }

    /** Why: the persons hosted, or exceptional circumstances. */
    Optional<String> motifDerogation();

    /** Quote-part of the head office, euros; charged to the tariff of the département (R. 314-144), told apart from its charges. */
    Optional<MonetaryAmount> fraisDeSiege();

    /**
     * What the tarif journalier hébergement or accompagnement of the département is drawn from: all the charges of the ESSMS, soins
     * included, without the quote-part above; its other products without the forfait soins, which is deducted here. Its
     * {@code exercice} is that of the whole. Absent when only the forfait is asked.
     */
    Optional<DemandePrixJournee> tarifJournalier();

    /** Brings the amounts and days to the form of the library. */
    @Value.Check
    default DemandeForfaitSoins normalise() {
        MonetaryAmount forfait = Montants.nonNegatif("forfaitJournalier", forfaitJournalier());
        BigDecimal jours = Decompte.verifie("journeesPrevisionnelles", journeesPrevisionnelles());
        Optional<MonetaryAmount> plafond = Montants.nonNegatif("forfaitPlafond", forfaitPlafond());
        Optional<MonetaryAmount> siege = Montants.nonNegatif("fraisDeSiege", fraisDeSiege());
        if (forfait.equals(forfaitJournalier())
                && Decompte.identiques(jours, journeesPrevisionnelles())
                && plafond.equals(forfaitPlafond())
                && siege.equals(fraisDeSiege())) {
            return this;
        }
        return builder()
                .from(this)
                .forfaitJournalier(forfait)
                .journeesPrevisionnelles(jours)
                .forfaitPlafond(plafond)
                .fraisDeSiege(siege)
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeForfaitSoins.Builder {
        Builder() {}
    }
}
