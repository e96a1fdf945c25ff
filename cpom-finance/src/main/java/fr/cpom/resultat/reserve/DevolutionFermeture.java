package fr.cpom.resultat.reserve;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.reserve.DemandeFermeture.NaturePoste;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a closing gives back, and to whom.
 *
 * @param lignes line by line
 * @param auxFinanceurs goes back to the financeurs, euros
 * @param aUnOrganisme goes to a public body or a private one with a similar aim, euros
 * @param parDevolution settled by handing over the actif net immobilisé, euros
 * @param nonVise named by no text, euros
 * @param parts what each financeur receives; they sum to {@code auxFinanceurs}
 * @param dateLimiteChoix last day for the gestionnaire to choose between payment and handing over
 * @param designation who names the body that receives
 */
public record DevolutionFermeture(
        List<LigneDevolue> lignes,
        MonetaryAmount auxFinanceurs,
        MonetaryAmount aUnOrganisme,
        MonetaryAmount parDevolution,
        MonetaryAmount nonVise,
        List<PartFinanceur> parts,
        LocalDate dateLimiteChoix,
        Designation designation) {
    public DevolutionFermeture {
        lignes = List.copyOf(lignes);
        parts = List.copyOf(parts);
    }

    /** Where a line goes. */
    public enum Attributaire {
        /** The financeurs concerned. */
        FINANCEURS,
        /** A public body, or a private one with a similar aim. */
        ORGANISME_SIMILAIRE,
        /** Settled by handing over the actif net immobilisé. */
        DEVOLUTION_ACTIF,
        /** No text read names it. */
        NON_VISE
    }

    /** Who names the body that receives. */
    public enum Designation {
        /** The gestionnaire, with the agreement of the authorities (L. 313-19 a). */
        GESTIONNAIRE,
        /** The State in the département, without choice or without agreement (L. 313-19 b). */
        ETAT
    }

    /**
     * A line.
     *
     * @param nature what it is
     * @param montant euros in the balance sheet
     * @param du the same, revalued where the text wants it, euros
     * @param revalorise true when it was revalued
     * @param attributaire where it goes
     * @param article the article; empty when no text names it
     */
    public record LigneDevolue(
            NaturePoste nature,
            MonetaryAmount montant,
            MonetaryAmount du,
            boolean revalorise,
            Attributaire attributaire,
            Optional<ReferenceJuridique> article) {}

    /**
     * What a financeur receives.
     *
     * @param financeur its name
     * @param montant euros
     */
    public record PartFinanceur(String financeur, MonetaryAmount montant) {}
}
