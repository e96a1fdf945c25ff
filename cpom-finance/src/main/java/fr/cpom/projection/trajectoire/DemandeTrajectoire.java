package fr.cpom.projection.trajectoire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.Cpom;
import fr.cpom.investissement.DemandeAmortissement;
import fr.cpom.investissement.DemandeEmprunt;
import fr.cpom.projection.ciseau.EvolutionPrix;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A contract and the budgets under it, to project.
 *
 * <p>The dotations of the contract make produits lines of their own (groupe I), by ESSMS, section and financeur: they must not
 * stand among {@link #lignes} too. Loans and investments make their interest, depreciation and quote-parts the same way.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableDemandeTrajectoire.class)
@JsonDeserialize(as = ImmutableDemandeTrajectoire.class)
public interface DemandeTrajectoire {
    /** Longest projection, years after the base year. */
    int ANNEES_MAXIMALES = 30;

    /** Years of a plan global de financement pluriannuel, the base year left out. */
    int ANNEES_PGFP = 6;

    /** The contract whose dotations are the tarification; without it, the lines hold all the produits. */
    Optional<Cpom> contrat();

    /** The year that the amounts of the lines belong to. */
    Exercice exerciceBase();

    /** Years after it, 1 to 30 ({@code NOMBRE_INVALIDE}); to the end of the contract and six at least when absent. */
    Optional<Integer> nombreAnnees();

    /** The lines of the base year: charges, and produits outside the dotations of the contract. */
    List<LigneProjetee> lignes();

    /** What is supposed of them, in the order in which it applies. */
    List<Hypothese> hypotheses();

    /** Prices, for amounts in euros of the base year. */
    Optional<EvolutionPrix> prix();

    /** The balance sheet at the end of the base year, for the cash. */
    Optional<SituationFinanciere> situation();

    /** Loans, running or to come. */
    List<EmpruntProjete> emprunts();

    /** Investments to come. */
    List<InvestissementProjete> investissements();

    /** Reserves and reports à nouveau at the end of the base year; the results of the years after move them. */
    List<SoldesEssms> reserves();

    /** Refuses what cannot be. */
    @Value.Check
    default void verifier() {
        nombreAnnees().filter(n -> n < 1 || n > ANNEES_MAXIMALES).ifPresent(n -> {
            throw ValeurInvalideException.nombre("nombreAnnees", n, 1, ANNEES_MAXIMALES);
        });
    }

    /** How the besoin en fonds de roulement moves. */
    enum EvolutionBfr {
        /** As at the end of the base year. */
        CONSTANT,
        /** In proportion to the charges that are paid. */
        CHARGES_DECAISSABLES
    }

    /**
     * The balance sheet at the end of the base year, euros: {@code trésorerie = FRNG − BFR}.
     *
     * @param frng fonds de roulement net global
     * @param bfr besoin en fonds de roulement, below zero for an excédent
     * @param evolutionBfr constant when absent
     */
    record SituationFinanciere(MonetaryAmount frng, MonetaryAmount bfr, Optional<EvolutionBfr> evolutionBfr) {
        public SituationFinanciere {
            frng = Montants.normalise(frng);
            bfr = Montants.normalise(bfr);
        }
    }

    /**
     * A loan: its interest is a charge of groupe III, its capital is paid out of the CAF.
     *
     * @param libelle words for it
     * @param essms who bears the interest
     * @param emprunt its terms, with the day of the first due date ({@code TRAJECTOIRE_EMPRUNT_SANS_DATE})
     * @param encaissement year in which the capital comes in; before the projection when absent
     */
    record EmpruntProjete(String libelle, String essms, DemandeEmprunt emprunt, Optional<Exercice> encaissement) {}

    /**
     * An investment.
     *
     * @param libelle words for it
     * @param essms who bears its depreciation
     * @param exercice year in which it is paid
     * @param montant what is paid, euros, not negative
     * @param subvention subsidy that comes in the same year, euros
     * @param amortissement its depreciation and the quote-part of its subsidy; none of it in the charges when absent
     */
    record InvestissementProjete(
            String libelle,
            String essms,
            Exercice exercice,
            MonetaryAmount montant,
            Optional<MonetaryAmount> subvention,
            Optional<DemandeAmortissement> amortissement) {
        public InvestissementProjete {
            montant = Montants.nonNegatif("montant", montant);
            subvention = subvention.map(s -> Montants.nonNegatif("subvention", s));
        }
    }

    /**
     * Reserves of an ESSMS.
     *
     * @param essms as the lines name it
     * @param soldes balances at the end of the base year
     */
    record SoldesEssms(String essms, Soldes soldes) {}

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. */
    final class Builder extends ImmutableDemandeTrajectoire.Builder {
        Builder() {}
    }
}
