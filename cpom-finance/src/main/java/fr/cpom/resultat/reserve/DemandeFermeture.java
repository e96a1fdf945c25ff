package fr.cpom.resultat.reserve;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** The accounts of an ESSMS that closes (L. 313-19, R. 314-97 CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeFermeture.class)
@JsonDeserialize(as = ImmutableDemandeFermeture.class)
public interface DemandeFermeture {
    /** Day of the arrêté de fermeture, or of the end of the activity. */
    LocalDate dateFermeture();

    /** True when only a part of the activity ends: L. 313-19 then does not apply. */
    @Value.Default
    default boolean partielle() {
        return false;
    }

    /** What stands in the closing balance sheet. */
    List<PosteFermeture> postes();

    /** Construction cost index (ICC) of the quarter of the closing; without it nothing is revalued. */
    Optional<Integer> indiceFermeture();

    /** True when the gestionnaire chooses to hand over the actif net immobilisé instead of paying 1°, 3° and 6°. */
    @Value.Default
    default boolean devolutionActif() {
        return false;
    }

    /** The answer of the authority to that choice; awaited when absent. */
    Optional<Boolean> accordDevolution();

    /** Day of that choice. */
    Optional<LocalDate> dateChoix();

    /** True when the gestionnaire chose who receives, and the authorities agreed (L. 313-19 a). */
    @Value.Default
    default boolean attributaireAgree() {
        return false;
    }

    /** Who financed, and in what proportion, to split what goes back to them. */
    List<CleFinanceur> financeurs();

    /** What a line of the balance sheet is. */
    enum NaturePoste {
        /** Investment subsidies that are not written down (L. 313-19 1°). */
        SUBVENTION_NON_AMORTISSABLE,
        /** Réserve de trésorerie (2°, R. 314-97 al. 1). */
        RESERVE_TRESORERIE,
        /** Surpluses put to investment (3°). */
        EXCEDENT_INVESTISSEMENT,
        /** Provisions not used (4°, R. 314-97 al. 1). */
        PROVISION,
        /** Balance of subsidies that are written down (5°). */
        SUBVENTION_AMORTISSABLE,
        /** Gains on fixed assets written down through tariffs and not handed to the repreneur (6°). */
        PLUS_VALUE_ACTIF,
        /** Operating credits not used (R. 314-97 al. 2). */
        CREDITS_NON_UTILISES,
        /** Réserve de compensation (R. 314-97 al. 2). */
        RESERVE_COMPENSATION,
        /** Report à nouveau: no text names it. */
        REPORT_A_NOUVEAU,
        /** Surplus put to the compensation of depreciation: no text names it. */
        COMPENSATION_AMORTISSEMENT
    }

    /**
     * A line.
     *
     * @param nature what it is
     * @param montant euros, not negative
     * @param argentPublic true when it came from the tariff or public bodies
     * @param indiceOrigine ICC of the quarter of the notification of the subsidy, or of the affectation of the surplus
     */
    record PosteFermeture(
            NaturePoste nature,
            MonetaryAmount montant,
            Optional<Boolean> argentPublic,
            Optional<Integer> indiceOrigine) {
        public PosteFermeture {
            montant = Montants.nonNegatif("montant", montant);
            indiceOrigine.ifPresent(i -> indice("indiceOrigine", i));
        }
    }

    /**
     * A share of the financing.
     *
     * @param financeur its name
     * @param cle what it brought, any unit common to all, not negative
     */
    record CleFinanceur(String financeur, MonetaryAmount cle) {
        public CleFinanceur {
            cle = Montants.nonNegatif("cle", cle);
        }
    }

    /** Checks the index. */
    @Value.Check
    default void verifier() {
        indiceFermeture().ifPresent(i -> indice("indiceFermeture", i));
    }

    private static void indice(String champ, int indice) {
        if (indice < 1) {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", champ, Integer.toString(indice));
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeFermeture.Builder {
        Builder() {}
    }
}
