package fr.cpom.budget.equilibre;

import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The terms of the capacité d'autofinancement of the whole EPRD, euros: {@code résultat + dotations − reprises + valeurs comptables
 * − produits de cession − quote-part de subventions − autres produits sans encaissement} (R. 314-213 I 3° CASF).
 *
 * @param resultat result of all the comptes de résultat prévisionnels together, a deficit being negative
 * @param dotations account 68
 * @param reprises account 78
 * @param valeursComptables net book value of assets sold: 675; private chart from 2025, 657 and 6671
 * @param produitsCession price of assets sold: 775; private chart from 2025, 757 and 7671
 * @param quotePartSubventions part of subsidies taken to the result: 777; private chart from 2025, 747
 * @param autresProduitsSansEncaissement 7781, or what took its place; zero when absent
 */
public record ElementsCaf(
        MonetaryAmount resultat,
        MonetaryAmount dotations,
        MonetaryAmount reprises,
        MonetaryAmount valeursComptables,
        MonetaryAmount produitsCession,
        MonetaryAmount quotePartSubventions,
        Optional<MonetaryAmount> autresProduitsSansEncaissement) {
    public ElementsCaf {
        resultat = Montants.normalise(resultat);
        dotations = Montants.normalise(dotations);
        reprises = Montants.normalise(reprises);
        valeursComptables = Montants.normalise(valeursComptables);
        produitsCession = Montants.normalise(produitsCession);
        quotePartSubventions = Montants.normalise(quotePartSubventions);
        autresProduitsSansEncaissement = autresProduitsSansEncaissement.map(Montants::normalise);
    }
}
