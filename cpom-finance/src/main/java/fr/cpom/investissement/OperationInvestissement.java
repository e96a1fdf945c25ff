package fr.cpom.investissement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * An operation of a programme d'investissement, or a loan on its own, and what became of its approval.
 *
 * <p>Refused: an amount below zero ({@code MONTANT_NEGATIF}), a duration outside 1 to 1200 months ({@code NOMBRE_INVALIDE}).
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableOperationInvestissement.class)
@JsonDeserialize(as = ImmutableOperationInvestissement.class)
public interface OperationInvestissement {
    /** What the operation is. */
    enum NatureOperation {
        /** Works on a building. */
        TRAVAUX,
        /** A new building. */
        CONSTRUCTION,
        /** Land. */
        TERRAIN,
        /** Vehicles bought. */
        VEHICULES,
        /** Information system. */
        SYSTEME_INFORMATION,
        /** Equipment, furniture. */
        EQUIPEMENT,
        /** A loan on its own. */
        EMPRUNT,
        /** Location de longue durée: a commitment off the balance sheet. */
        LOCATION_LONGUE_DUREE,
        /** Crédit-bail: a commitment off the balance sheet. */
        CREDIT_BAIL;

        boolean estUneLocation() {
            return this == LOCATION_LONGUE_DUREE || this == CREDIT_BAIL;
        }
    }

    /** Where the money of an operation comes from. */
    enum ModeFinancement {
        /** Own funds: reserves of investment, CAF. */
        AUTOFINANCEMENT,
        /** Loan. */
        EMPRUNT,
        /** Subsidy. */
        SUBVENTION,
        /** Sale of assets. */
        CESSION,
        /** Reprise of the réserve de trésorerie (R. 314-48 II). */
        RESERVE_TRESORERIE,
        /** Another one. */
        AUTRE
    }

    /** What the authority answered. */
    enum ReponseAutorite {
        /** Approval. */
        APPROBATION,
        /** Opposition. */
        OPPOSITION
    }

    /**
     * A line of the financing plan.
     *
     * @param mode where the money comes from
     * @param montant euros
     * @param dureeMois duration of a loan in months
     */
    record SourceFinancement(ModeFinancement mode, MonetaryAmount montant, Optional<Integer> dureeMois) {
        public SourceFinancement {
            if (montant.isNegative()) {
                throw new ValeurInvalideException("MONTANT_NEGATIF", "montant", Montants.texte(montant));
            }
            montant = Montants.normalise(montant);
            OperationInvestissement.duree(dureeMois);
        }
    }

    /** Its name, unique in the programme. */
    String libelle();

    /** What it is. */
    NatureOperation nature();

    /** Its cost, or the sum lent, euros. */
    Optional<MonetaryAmount> montant();

    /** Duration of a loan in months: mandatory for a loan on its own. */
    Optional<Integer> dureeMois();

    /** Its financing plan, when known. */
    List<SourceFinancement> financement();

    /** True for a change of a programme, of its financing plan or of a loan already approved (R. 314-20 III). */
    @Value.Default
    default boolean modification() {
        return false;
    }

    /** Whether the change may raise the charges of operation: mandatory for a change, of no effect otherwise. */
    Optional<Boolean> augmenteLesCharges();

    /** Day when the authority received it. */
    Optional<LocalDate> dateReception();

    /** What the authority answered, if it did. */
    Optional<ReponseAutorite> reponse();

    /** Day of the answer. */
    Optional<LocalDate> dateReponse();

    /** Reprise of the réserve de trésorerie to which the authority ties its approval, euros (R. 314-20 I al. 3). */
    Optional<MonetaryAmount> repriseReserve();

    /** Greatest reprise allowed, euros, when known: highest gap of three years between reserve and BFR (R. 314-48 II). */
    Optional<MonetaryAmount> plafondReprise();

    /** Day when the gestionnaire committed the spending, if it did. */
    Optional<LocalDate> dateEngagement();

    /** What it adds to the charges of operation, to tell what the gestionnaire may have to bear alone. */
    Optional<DemandeSurcout> surcout();

    /** Brings the amounts to the form of the library and refuses what cannot be. */
    @Value.Check
    default OperationInvestissement normalise() {
        MonetaryAmount[] donnes = Stream.of(montant(), repriseReserve(), plafondReprise())
                .flatMap(Optional::stream)
                .toArray(MonetaryAmount[]::new);
        for (MonetaryAmount donne : donnes) {
            if (donne.isNegative()) {
                throw new ValeurInvalideException("MONTANT_NEGATIF", Montants.texte(donne));
            }
        }
        duree(dureeMois());
        return Montants.sontNormalises(donnes)
                ? this
                : builder()
                        .from(this)
                        .montant(montant().map(Montants::normalise))
                        .repriseReserve(repriseReserve().map(Montants::normalise))
                        .plafondReprise(plafondReprise().map(Montants::normalise))
                        .build();
    }

    private static void duree(Optional<Integer> mois) {
        mois.filter(m -> m < 1 || m > DemandeEmprunt.ECHEANCES_MAXIMALES).ifPresent(m -> {
            throw new ValeurInvalideException("NOMBRE_INVALIDE", "dureeMois", m.toString());
        });
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an operation. */
    final class Builder extends ImmutableOperationInvestissement.Builder {
        Builder() {}
    }
}
