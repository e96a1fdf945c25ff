package fr.cpom.projection.ciseau;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** Two budgets, two years or two scenarios, line by line, whose results are to be compared. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeDecomposition.class)
@JsonDeserialize(as = ImmutableDemandeDecomposition.class)
public interface DemandeDecomposition {
    /** Which side of the accounts a line stands on. */
    enum SensLigne {
        /** It adds to the result. */
        PRODUIT,
        /** It takes from the result. */
        CHARGE
    }

    /** Where the cross effect goes: change of price × change of quantity. */
    enum ConventionCroisee {
        /** To the price: price changes are told at the final quantity. */
        AU_PRIX,
        /** To the volume: volume changes are told at the final price. */
        AU_VOLUME,
        /** Half to each; an odd cent goes to the price. */
        PARTAGE,
        /** Shown by itself. */
        SEPARE
    }

    /** By which rules a loss is borne. */
    enum RegimePorteur {
        /** A contract whose resources are capped: the loss stays with the gestionnaire. */
        RESSOURCES_PLAFONNEES,
        /** Results taken up in the tarification: a deficit is covered by the réserve de compensation, then added to charges. */
        REPRISE_DES_RESULTATS
    }

    /** Words for the first state: {@code 2024}, {@code contrat signé}. */
    @Value.Default
    default String libelleDebut() {
        return "début";
    }

    /** Words for the second state. */
    @Value.Default
    default String libelleFin() {
        return "fin";
    }

    /** The lines, each in both states. */
    List<LigneComparee> lignes();

    /** Where the cross effect goes; a choice, no text fixes it. */
    @Value.Default
    default ConventionCroisee convention() {
        return ConventionCroisee.AU_PRIX;
    }

    /** By which rules a loss of the second state is borne, when that reading is asked. */
    Optional<RegimePorteur> regime();

    /** Réserve de compensation that stands before a take-up, euros. */
    Optional<MonetaryAmount> reserveCompensation();

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        reserveCompensation().ifPresent(m -> Montants.nonNegatif("reserveCompensation", m));
        if (lignes().size() > 10_000) {
            throw ValeurInvalideException.nombre("lignes", lignes().size(), 1, 10_000);
        }
    }

    /**
     * A line of the budget in both states.
     *
     * @param nature what it is, unique among the lines: {@code Personnel soignant}, {@code Gaz}
     * @param sens produit or charge
     * @param famille lines whose quantities are of one unit and may be added (ETP, journées): a change of their shares is
     *     then an effect of structure; alone without it
     * @param debut first state
     * @param fin second state
     * @param mesures what decided measures add to the second amount (positive) or take from it, euros: the policy effect
     * @param causes causes of the change, open list
     */
    record LigneComparee(
            String nature,
            SensLigne sens,
            Optional<String> famille,
            EtatLigne debut,
            EtatLigne fin,
            Optional<MonetaryAmount> mesures,
            List<CauseDerive> causes) {
        public LigneComparee {
            mesures = mesures.map(Montants::normalise);
            causes = List.copyOf(causes);
        }
    }

    /**
     * A line in one state: an amount, or a quantity with its unit price; an amount with its quantity gives the price. Refused
     * ({@code NOMBRE_INVALIDE}): a quantity or price below zero, above one billion, or with more than six decimals.
     *
     * @param montant euros; taken as it is when a unit price is given too, which it must fit
     * @param quantite in the unit of the line
     * @param prixUnitaire euros
     */
    record EtatLigne(
            Optional<MonetaryAmount> montant, Optional<BigDecimal> quantite, Optional<BigDecimal> prixUnitaire) {
        private static final BigDecimal LIMITE = BigDecimal.valueOf(1_000_000_000);

        public EtatLigne {
            montant = montant.map(m -> Montants.nonNegatif("montant", m));
            quantite.ifPresent(q -> borne("quantite", q));
            prixUnitaire.ifPresent(p -> borne("prixUnitaire", p));
        }

        private static void borne(String champ, BigDecimal nombre) {
            if (nombre.signum() < 0
                    || nombre.compareTo(LIMITE) > 0
                    || nombre.stripTrailingZeros().scale() > 6) {
                throw new ValeurInvalideException(
                        "NOMBRE_INVALIDE",
                        champ,
                        nombre.toString(),
                        nombre.signum() < 0 || nombre.compareTo(LIMITE) > 0 ? "[0 ; 1 000 000 000]" : "");
            }
        }
    }

    /**
     * A cause of the change of a line.
     *
     * @param cause a known code ({@code ABSENTEISME}, {@code ASSURANCES}, {@code ENERGIE}…) or words of one's own
     * @param montant its share of the change of the line, euros, in the sense of the line; absent, it takes what the others
     *     leave, and only one may be without ({@code DECOMPOSITION_CAUSES_SANS_MONTANT})
     */
    record CauseDerive(String cause, Optional<MonetaryAmount> montant) {
        public CauseDerive {
            montant = montant.map(Montants::normalise);
            if (cause.isBlank() || cause.length() > 200) {
                throw new ValeurInvalideException(
                        "VALEUR_INCONNUE", "cause", cause.isBlank() ? "" : cause.substring(0, 60));
            }
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeDecomposition.Builder {
        Builder() {}
    }
}
