package fr.cpom.resultat.reserve;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** What the tariff would take, at the renewal of a contract, from reports à nouveau and réserves held to be unjustified (R. 314-43-3 CASF). */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeRenouvellement.class)
@JsonDeserialize(as = ImmutableDemandeRenouvellement.class)
public interface DemandeRenouvellement {
    /** Kind of the contract; one of the two that the texts know (L. 313-12 IV ter, L. 313-12-2) when absent. */
    Optional<NatureCpom> nature();

    /** Day of effect of the renewed contract. */
    LocalDate dateRenouvellement();

    /** Its last day, to check the years of the effects; not before its first ({@code TERME_AVANT_ENTREE}). */
    Optional<LocalDate> dernierJour();

    /** The part that operating conditions do not justify, from the tariff or public subsidies, euros; in place of {@code reserves}, or their sum. */
    Optional<MonetaryAmount> montantNonJustifie();

    /** The accounts examined, when the part is to be summed. */
    List<ReserveExaminee> reserves();

    /** What the tariff of each year of the new contract would take, euros; years may be unequal. */
    List<EffetTarif> effets();

    /** Where the money of an account came from. */
    enum OrigineReserve {
        /** Products of the tarification. */
        TARIFICATION,
        /** Public subsidies. */
        SUBVENTION_PUBLIQUE,
        /** Anything else, gifts among them: out of reach. */
        AUTRE
    }

    /**
     * An account examined.
     *
     * @param reserve a report à nouveau excédentaire or a réserve ({@code RENOUVELLEMENT_RESERVE_DEFICITAIRE} for a deficit)
     * @param solde its balance, euros
     * @param nonJustifie the part that operating conditions do not justify, no more than the balance ({@code NOMBRE_INVALIDE})
     * @param origine where it came from
     */
    record ReserveExaminee(Reserve reserve, MonetaryAmount solde, MonetaryAmount nonJustifie, OrigineReserve origine) {
        public ReserveExaminee {
            solde = Montants.nonNegatif("solde", solde);
            nonJustifie = Montants.nonNegatif("nonJustifie", nonJustifie);
            if (reserve == Reserve.REPORT_A_NOUVEAU_DEFICITAIRE) {
                throw new ValeurInvalideException("RENOUVELLEMENT_RESERVE_DEFICITAIRE", "reserve", reserve.name());
            }
            if (Montants.centimes(nonJustifie) > Montants.centimes(solde)) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "nonJustifie", Montants.texte(nonJustifie));
            }
        }
    }

    /**
     * What the tariff of a year would take.
     *
     * @param exercice the year
     * @param montant euros, not negative
     */
    record EffetTarif(Exercice exercice, MonetaryAmount montant) {
        public EffetTarif {
            montant = Montants.nonNegatif("montant", montant);
        }
    }

    /** Normalises the amount. */
    @Value.Check
    default DemandeRenouvellement normaliser() {
        Optional<MonetaryAmount> net = montantNonJustifie().map(m -> Montants.nonNegatif("montantNonJustifie", m));
        return net.equals(montantNonJustifie())
                ? this
                : builder().from(this).montantNonJustifie(net).build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeRenouvellement.Builder {
        Builder() {}
    }
}
