package fr.cpom.objectif;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A dette du passé: what an earlier period left unfunded, and what the negotiation of the base asks and retains of it. No
 * article names it; a contract may carry it.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDetteDuPasse.class)
@JsonDeserialize(as = ImmutableDetteDuPasse.class)
public interface DetteDuPasse {
    /** Where a debt comes from. */
    enum Origine {
        /** Worn buildings or equipment that the depreciation charged no longer renews. */
        VETUSTE,
        /** Indemnités de fin de carrière not set aside: actuarial debt less provision and insurance fund. */
        IFC_NON_PROVISIONNEES,
        /** Gap between the dotation and what a tariff equation or comparable ESSMS would give. */
        ECART_TARIFAIRE,
        /** Pay rises decided and not funded. */
        REVALORISATIONS_NON_FINANCEES,
        /** Deficits of earlier years that nobody took up. */
        DEFICITS_NON_REPRIS,
        /** Leave and time-saving accounts not set aside. */
        CONGES_ET_CET_NON_PROVISIONNES,
        /** Anything else. */
        AUTRE
    }

    /** Code, unique in the diagnostic. */
    String code();

    /** Where it comes from. */
    Origine origine();

    /** Wording. */
    Optional<String> libelle();

    /** The ESSMS that bears it; the gestionnaire as a whole when absent. */
    Optional<NumeroFiness> essms();

    /** Euros, assessed on {@link #dateEvaluation}; negative, it is refused ({@code MONTANT_NEGATIF}). */
    MonetaryAmount montant();

    /** The day the amount stands for. */
    LocalDate dateEvaluation();

    /** How it was assessed: actuarial method, inventory, comparison with which ESSMS. */
    Optional<String> methode();

    /** Euros asked in the negotiation; more than the debt is refused ({@code DETTE_PART_SUPERIEURE}); unknown when absent. */
    Optional<MonetaryAmount> demande();

    /** Euros retained in the negotiation; more than the debt is refused ({@code DETTE_PART_SUPERIEURE}); unknown when absent. */
    Optional<MonetaryAmount> retenu();

    /** Over how many exercises the retained part is paid, 1 to 30 ({@code NOMBRE_INVALIDE}); those of the contract when absent. */
    Optional<Integer> exercices();

    /** First exercise of the payment; the first of the contract when absent. */
    Optional<Exercice> premierExercice();

    /** Who pays, when the ESSMS has lines of several financeurs. */
    Optional<Financeur> financeur();

    /** Section tarifaire, when the ESSMS has lines of several. */
    Optional<SectionTarifaire> section();

    /** Brings the amounts to the form of the library, and refuses parts above the debt. */
    @Value.Check
    default DetteDuPasse normalise() {
        MonetaryAmount net = positif("montant", montant());
        Optional<MonetaryAmount> asked = part("demande", demande(), net);
        Optional<MonetaryAmount> granted = part("retenu", retenu(), net);
        if (exercices().isPresent() && (exercices().get() < 1 || exercices().get() > 30)) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE", "exercices", exercices().get().toString());
        }
        boolean forme = net.equals(montant()) && asked.equals(demande()) && granted.equals(retenu());
        return forme
                ? this
                : builder()
                        .from(this)
                        .montant(net)
                        .demande(asked)
                        .retenu(granted)
                        .build();
    }

    private static Optional<MonetaryAmount> part(String champ, Optional<MonetaryAmount> part, MonetaryAmount dette) {
        Optional<MonetaryAmount> net = part.map(p -> positif(champ, p));
        if (net.isPresent() && net.get().isGreaterThan(dette)) {
            throw new ValeurInvalideException("DETTE_PART_SUPERIEURE", champ, Montants.texte(net.get()));
        }
        return net;
    }

    private static MonetaryAmount positif(String champ, MonetaryAmount montant) {
        MonetaryAmount net = Montants.normalise(montant);
        if (net.isNegative()) {
            throw new ValeurInvalideException("MONTANT_NEGATIF", champ, Montants.texte(net));
        }
        return net;
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a debt. */
    final class Builder extends ImmutableDetteDuPasse.Builder {
        Builder() {}
    }
}
