package fr.cpom.resultat;

import fr.cpom.droit.ReferenceJuridique;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A lawful affectation of each result, to the cent, and its verdict.
 *
 * @param comptes the lines proposed, compte by compte
 * @param verdict what {@code resultat.affectation} says of them
 */
public record PropositionAffectation(List<PropositionCompte> comptes, Affectation verdict) {
    public PropositionAffectation {
        comptes = List.copyOf(comptes);
    }

    /** Where a proposed line comes from. */
    public enum OrigineLigne {
        /** The texts impose it. */
        TEXTE,
        /** The contract wants it. */
        CONTRAT,
        /** A priority of the request. */
        PRIORITE,
        /** What no priority took. */
        RESTE
    }

    /**
     * The lines of one compte.
     *
     * @param compte its name
     * @param lignes they sum to {@code total}
     * @param ecartees the priorities that bring nothing there, and why
     * @param total the surplus, or the deficit without its sign, after transfers, euros
     */
    public record PropositionCompte(
            String compte, List<LigneProposee> lignes, List<PrioriteEcartee> ecartees, MonetaryAmount total) {
        public PropositionCompte {
            lignes = List.copyOf(lignes);
            ecartees = List.copyOf(ecartees);
        }
    }

    /**
     * A proposed line.
     *
     * @param destination the use
     * @param montant euros
     * @param origine where it comes from
     * @param priorite rank of the priority, 1 for the first
     * @param article the article
     */
    public record LigneProposee(
            Destination destination,
            MonetaryAmount montant,
            OrigineLigne origine,
            Optional<Integer> priorite,
            ReferenceJuridique article) {}

    /**
     * A priority that brings nothing.
     *
     * @param priorite its rank, 1 for the first
     * @param destination its use
     * @param raison why
     */
    public record PrioriteEcartee(int priorite, Destination destination, RaisonEcart raison) {}

    /** Why a priority brings nothing. */
    public enum RaisonEcart {
        /** The rule of the compte does not know the use. */
        DESTINATION_INTERDITE,
        /** Nothing was left. */
        RESULTAT_EPUISE,
        /** The target was reached already. */
        CIBLE_ATTEINTE,
        /** The besoin en fonds de roulement is covered, or the contract allows no more. */
        PLAFOND_ATTEINT,
        /** The besoin en fonds de roulement is not known. */
        BESOIN_INCONNU
    }
}
