package fr.cpom.resultat.reserve;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * How far the tariff may take account of unjustified reports à nouveau and réserves.
 *
 * @param applicable true when the rule reaches this renewal
 * @param debutRegle first day of renewal that it reaches, when it reaches this one
 * @param assiette the unjustified part from the tariff or public subsidies, euros
 * @param ecarte the unjustified part from elsewhere, out of reach, euros
 * @param part the largest part that may weigh on tariffs
 * @param plafond the same in euros, over the whole new contract, cut to the cent below
 * @param total the effects given, euros
 * @param marge {@code plafond - total}, below zero when they exceed it
 * @param conforme true when the effects are lawful
 * @param effets the effects by year
 * @param elements what the authority must look at
 * @param articles the articles
 */
public record PlafonnementRenouvellement(
        boolean applicable,
        Optional<LocalDate> debutRegle,
        MonetaryAmount assiette,
        MonetaryAmount ecarte,
        Optional<Taux> part,
        MonetaryAmount plafond,
        MonetaryAmount total,
        MonetaryAmount marge,
        boolean conforme,
        List<EffetJuge> effets,
        List<ElementExamine> elements,
        List<ReferenceJuridique> articles) {
    public PlafonnementRenouvellement {
        effets = List.copyOf(effets);
        elements = List.copyOf(elements);
        articles = List.copyOf(articles);
    }

    /** What the authority must look at (R. 314-43-4). */
    public enum ElementExamine {
        /** The EPRD. */
        EPRD,
        /** The last ERRD. */
        DERNIER_ERRD,
        /** The own accounts of the ESSMS, when the contract holds several. */
        COMPTES_PROPRES,
        /** The projet d'établissement ou de service. */
        PROJET_ETABLISSEMENT,
        /** The plan pluriannuel d'investissement. */
        PPI
    }

    /**
     * The effect on one year.
     *
     * @param exercice the year
     * @param montant euros
     * @param cumul euros since the first year
     * @param dansLeContrat true when the year is one of the new contract; empty when its last day, not told, decides
     */
    public record EffetJuge(
            Exercice exercice, MonetaryAmount montant, MonetaryAmount cumul, Optional<Boolean> dansLeContrat) {}
}
