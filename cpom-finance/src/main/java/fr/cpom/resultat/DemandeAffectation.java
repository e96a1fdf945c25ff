package fr.cpom.resultat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** Results of one year to affect: the comptes de résultat of a gestionnaire, the clauses, the wishes. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeAffectation.class)
@JsonDeserialize(as = ImmutableDemandeAffectation.class)
public interface DemandeAffectation {
    /** Frame of the budget; that of the kind of contract when absent; without either: {@code CHAMP_MANQUANT}. */
    Optional<CadreBudgetaire> cadre();

    /** Kind of the contract; none means no contract. */
    Optional<NatureCpom> nature();

    /** Legal status of the gestionnaire; a transfer cannot be judged without it. */
    Optional<StatutJuridique> statut();

    /** The year of the results. */
    Optional<Exercice> exercice();

    /** What the contract says of results; nothing when absent. */
    @Value.Default
    default ClausesAffectation clauses() {
        return ClausesAffectation.builder().build();
    }

    /** The results. */
    List<CompteResultat> comptes();

    /** Wished movements of surpluses between comptes, in order. */
    List<TransfertResultat> transferts();

    /**
     * A wished movement of a part of a surplus from one compte de résultat to another. A deficit is moved by the surplus that
     * covers it, the other way round.
     *
     * @param de the compte that gives
     * @param vers the compte that receives
     * @param montant euros, not negative
     */
    record TransfertResultat(String de, String vers, MonetaryAmount montant) {
        public TransfertResultat {
            montant = Montants.nonNegatif("montant", montant);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeAffectation.Builder {
        Builder() {}
    }
}
