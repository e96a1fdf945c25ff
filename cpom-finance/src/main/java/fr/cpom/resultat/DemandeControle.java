package fr.cpom.resultat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.CpomStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** The closing of a year under the eyes of the authority: its accounts, its affectation, the spending that it questions. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeControle.class)
@JsonDeserialize(as = ImmutableDemandeControle.class)
public interface DemandeControle {
    /** The year closed. */
    Exercice exercice();

    /** Frame of the budget; that of the kind of contract, else EPRD, when absent. */
    Optional<CadreBudgetaire> cadre();

    /** Kind of the contract. */
    Optional<NatureCpom> nature();

    /** Day when the ERRD, or the compte administratif, was sent; not sent yet when absent. */
    Optional<LocalDate> dateTransmission();

    /** Day when the authority received it: the delay of five years starts there. */
    Optional<LocalDate> dateReception();

    /** True to read « avant le 30 avril » as 29 April at the latest (compte administratif). */
    @Value.Default
    default boolean lectureStricte() {
        return false;
    }

    /** The affectation that the gestionnaire decided, against the aims of the contract or not. */
    Optional<AffectationControlee> affectation();

    /** CPOM EHPAD: true while the contract is not signed yet (L. 313-12 IV ter B). */
    @Value.Default
    default boolean contratNonSigne() {
        return false;
    }

    /** What the authority means to reject or to recover. */
    List<MontantConteste> montants();

    /**
     * An affectation decided by the gestionnaire.
     *
     * @param conforme true when it follows the aims of the contract
     * @param dmAdoptee true when the décision modificative that the authority asked for was adopted
     * @param exerciceDemande the year in which the authority acts; the one after the year closed when absent
     */
    record AffectationControlee(boolean conforme, boolean dmAdoptee, Optional<Exercice> exerciceDemande) {}

    /** Why an amount is questioned. */
    enum MotifContestation {
        /** Spending clearly foreign to what was planned, not justified by normal management (R. 314-236, R. 314-52). */
        DEPENSE_ETRANGERE,
        /** Spending without link with the service, or clearly out of proportion (L. 313-14-2 1°). */
        DEPENSE_SANS_RAPPORT,
        /** Receipts not booked (L. 313-14-2 2°). */
        RECETTE_NON_COMPTABILISEE
    }

    /**
     * An amount questioned.
     *
     * @param libelle what it is
     * @param motif why
     * @param montant euros, not negative
     * @param dateConstat day of the finding
     * @param exerciceTarif the tariff that would take it into account
     * @param dateDecision day when that tariff is fixed
     */
    record MontantConteste(
            String libelle,
            MotifContestation motif,
            MonetaryAmount montant,
            LocalDate dateConstat,
            Optional<Exercice> exerciceTarif,
            Optional<LocalDate> dateDecision) {
        public MontantConteste {
            montant = Montants.nonNegatif("montant", montant);
        }
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeControle.Builder {
        Builder() {}
    }
}
