package fr.cpom.budget.siege;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.Financeur;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Where the money of a gestionnaire comes from, in the last year closed before the request (R. 314-90 I CASF): either the {@link
 * #financements} line by line, or the sums that the tests compare.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeAutoriteSiege.class)
@JsonDeserialize(as = ImmutableDemandeAutoriteSiege.class)
public interface DemandeAutoriteSiege {
    /** Day of the request; that of the context when absent. */
    Optional<LocalDate> demandeLe();

    /** Département of the head office, needed when no territory reaches the share. */
    Optional<Territoire> siege();

    /** All financings, line by line: tariff products of all ESSMS, dépendance tariff, production of the ESAT. */
    List<Financement> financements();

    /** In place of the lines: total of the financings, euros. */
    Optional<MonetaryAmount> financementGlobal();

    /** In place of the lines: what comes from the State and the sécurité sociale, euros. */
    Optional<MonetaryAmount> etatEtSecuriteSociale();

    /** In place of the lines: tariff products of the ESSMS that the ARS authorises (L. 313-3 b), euros. */
    Optional<MonetaryAmount> produitsArs();

    /** In place of the lines: what the ESSMS of 4° of L. 312-1 I (PJJ) receive, euros. */
    Optional<MonetaryAmount> produitsPjj();

    /** In place of the lines: what the ESSMS of each region receive, all origins together. */
    List<PartTerritoire> regions();

    /** In place of the lines, for the PJJ: what the ESSMS of each département receive, all origins together. */
    List<PartTerritoire> implantations();

    /** In place of the lines: what each département pays. */
    List<PartTerritoire> contributions();

    /**
     * A financing of an ESSMS.
     *
     * @param departement where the ESSMS stands
     * @param financeur who pays
     * @param montant euros of the last closed year, not negative
     * @param departementPayeur the département that pays, when it is not that of the ESSMS
     * @param tarifeParArs whether the ESSMS is of those that the ARS authorises; yes for money of the assurance maladie when absent
     * @param pjj true for an ESSMS of 4° of L. 312-1 I
     */
    record Financement(
            Territoire departement,
            Financeur financeur,
            MonetaryAmount montant,
            Optional<Territoire> departementPayeur,
            Optional<Boolean> tarifeParArs,
            Optional<Boolean> pjj) {
        public Financement {
            montant = Montants.nonNegatif("montant", montant);
        }
    }

    /**
     * A sum by territory.
     *
     * @param territoire a region or a département
     * @param montant euros, not negative
     */
    record PartTerritoire(Territoire territoire, MonetaryAmount montant) {
        public PartTerritoire {
            montant = Montants.nonNegatif("montant", montant);
        }
    }

    /** Brings the amounts to the form of the library. */
    @Value.Check
    default DemandeAutoriteSiege normalise() {
        Optional<MonetaryAmount> total = Montants.nonNegatif("financementGlobal", financementGlobal());
        Optional<MonetaryAmount> etat = Montants.nonNegatif("etatEtSecuriteSociale", etatEtSecuriteSociale());
        Optional<MonetaryAmount> ars = Montants.nonNegatif("produitsArs", produitsArs());
        Optional<MonetaryAmount> pjj = Montants.nonNegatif("produitsPjj", produitsPjj());
        if (total.equals(financementGlobal())
                && etat.equals(etatEtSecuriteSociale())
                && ars.equals(produitsArs())
                && pjj.equals(produitsPjj())) {
            return this;
        }
        return builder()
                .from(this)
                .financementGlobal(total)
                .etatEtSecuriteSociale(etat)
                .produitsArs(ars)
                .produitsPjj(pjj)
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeAutoriteSiege.Builder {
        Builder() {}
    }
}
