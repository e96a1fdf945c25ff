package fr.cpom.budget;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;

/**
 * A part of a budget, or a document that goes with it.
 *
 * @param cadre the frame that it is part of
 * @param piece stable code: {@code TABLEAU_CAF}
 * @param libelle what it is, in French
 * @param jointe true for a document that goes with the budget, false for a part of it
 * @param siCofinance true when only a cofinanced ESSMS needs it
 * @param article the article that asks for it
 * @param confiance how sure it is
 */
public record PieceBudget(
        CadreBudgetaire cadre,
        String piece,
        String libelle,
        boolean jointe,
        boolean siCofinance,
        ReferenceJuridique article,
        Confiance confiance) {}
