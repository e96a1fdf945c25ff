package fr.cpom.investissement;

import fr.cpom.valeur.Exercice;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The annuities of depreciation, euros.
 *
 * @param base what is depreciated in all: gross values less residual ones
 * @param subventions subsidies taken to the result in all
 * @param lignes one by year, all components together
 * @param composants the same, component by component
 */
public record PlanAmortissement(
        MonetaryAmount base,
        MonetaryAmount subventions,
        List<LigneAmortissement> lignes,
        List<PlanComposant> composants) {
    public PlanAmortissement {
        lignes = List.copyOf(lignes);
        composants = List.copyOf(composants);
    }

    /**
     * The annuities of one component, its years being counted with those of the whole.
     *
     * @param libelle its name
     * @param base what is depreciated
     * @param lignes one by year of its own life
     */
    public record PlanComposant(String libelle, MonetaryAmount base, List<LigneAmortissement> lignes) {
        public PlanComposant {
            lignes = List.copyOf(lignes);
        }
    }

    /**
     * One year, euros.
     *
     * @param rang year of the plan, from 1
     * @param exercice budget year, when known
     * @param dotation depreciation of the year (charge)
     * @param quotePart part of the subsidies taken to the result of the year (produit)
     * @param dotationNette depreciation less quote-part
     * @param derogatoire amortissement dérogatoire of the year: a dotation when positive, a reprise when negative
     * @param cumul depreciation to the end of the year
     * @param valeurNette gross value in service less the depreciation to the end of the year
     * @param cumulDerogatoire balance of the amortissements dérogatoires at the end of the year (account 145)
     */
    public record LigneAmortissement(
            int rang,
            Optional<Exercice> exercice,
            MonetaryAmount dotation,
            MonetaryAmount quotePart,
            MonetaryAmount dotationNette,
            MonetaryAmount derogatoire,
            MonetaryAmount cumul,
            MonetaryAmount valeurNette,
            MonetaryAmount cumulDerogatoire) {}
}
