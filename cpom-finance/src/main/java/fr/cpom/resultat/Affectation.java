package fr.cpom.resultat;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What becomes of the results of a year.
 *
 * @param conforme true when every wish is admitted in full and nothing imposed is forgotten
 * @param cadre the frame whose rules were applied
 * @param dateLimite EPRD: last day of the year in which the results are affected (R. 314-234), when the year is given
 * @param transferts the wished movements between comptes, judged
 * @param comptes the comptes, in the order given
 */
public record Affectation(
        boolean conforme,
        CadreBudgetaire cadre,
        Optional<LocalDate> dateLimite,
        List<TransfertJuge> transferts,
        List<AffectationCompte> comptes) {
    public Affectation {
        transferts = List.copyOf(transferts);
        comptes = List.copyOf(comptes);
    }

    /** What a result is. */
    public enum SensResultat {
        /** Above zero. */
        EXCEDENT,
        /** Below zero. */
        DEFICIT,
        /** Zero. */
        NUL
    }

    /**
     * A movement judged.
     *
     * @param de the compte that gives
     * @param vers the compte that receives
     * @param demande euros asked
     * @param admis euros that move
     * @param verdict the verdict
     * @param motif why not in full
     * @param article the article of the verdict
     */
    public record TransfertJuge(
            String de,
            String vers,
            MonetaryAmount demande,
            MonetaryAmount admis,
            VerdictAffectation verdict,
            Optional<MotifAffectation> motif,
            ReferenceJuridique article) {}

    /**
     * The affectation of one compte.
     *
     * @param compte its name
     * @param decideur who decides
     * @param fondement the article that says so
     * @param resultat the result, euros
     * @param recu what other comptes bring, euros
     * @param cede what goes to other comptes, euros
     * @param aAffecter {@code resultat + recu - cede}, euros
     * @param sens surplus, deficit or zero
     * @param obligatoire what the texts impose, in their order
     * @param libre what is left to choice, euros
     * @param destinationsLibres the lawful uses of it
     * @param besoinFondsRoulement the besoin, when known
     * @param placeTresorerie what the réserve de trésorerie may still receive, when the besoin is known
     * @param lignes the wished lines, judged; empty without wish
     * @param affecte what is affected, imposed lines and admitted wishes, euros
     * @param nonAffecte what is left to affect, euros: the free part when there is no wish
     * @param imputations budget prévisionnel, deficit: the years whose charges bear it
     * @param soldes the balances before and after what is affected
     */
    public record AffectationCompte(
            String compte,
            Decideur decideur,
            ReferenceJuridique fondement,
            MonetaryAmount resultat,
            MonetaryAmount recu,
            MonetaryAmount cede,
            MonetaryAmount aAffecter,
            SensResultat sens,
            List<LigneImposee> obligatoire,
            MonetaryAmount libre,
            List<DestinationOuverte> destinationsLibres,
            Optional<MonetaryAmount> besoinFondsRoulement,
            Optional<MonetaryAmount> placeTresorerie,
            List<LigneJugee> lignes,
            MonetaryAmount affecte,
            MonetaryAmount nonAffecte,
            List<ImputationAnnuelle> imputations,
            List<MouvementReserve> soldes) {
        public AffectationCompte {
            obligatoire = List.copyOf(obligatoire);
            destinationsLibres = List.copyOf(destinationsLibres);
            lignes = List.copyOf(lignes);
            imputations = List.copyOf(imputations);
            soldes = List.copyOf(soldes);
        }
    }

    /**
     * A part that the texts impose.
     *
     * @param destination the use
     * @param montant euros
     * @param article the article
     */
    public record LigneImposee(Destination destination, MonetaryAmount montant, ReferenceJuridique article) {}

    /**
     * A lawful use of the free part.
     *
     * @param destination the use
     * @param plafond what it may receive at most, euros; empty when the besoin en fonds de roulement that limits it is not known
     * @param article the article
     */
    public record DestinationOuverte(
            Destination destination, Optional<MonetaryAmount> plafond, ReferenceJuridique article) {}

    /**
     * A wished line judged.
     *
     * @param destination the use
     * @param demande euros asked
     * @param admis euros admitted
     * @param verdict the verdict
     * @param motif why not in full
     * @param article the article of the verdict
     */
    public record LigneJugee(
            Destination destination,
            MonetaryAmount demande,
            MonetaryAmount admis,
            VerdictAffectation verdict,
            Optional<MotifAffectation> motif,
            ReferenceJuridique article) {}

    /**
     * What a year bears of a deficit.
     *
     * @param rang 1 for the year of the finding, the one after that of the result
     * @param exercice that year, when the year of the result is given
     * @param montant euros added to its charges
     */
    public record ImputationAnnuelle(int rang, Optional<Exercice> exercice, MonetaryAmount montant) {}

    /**
     * An account before and after.
     *
     * @param reserve the account
     * @param avant balance before, euros
     * @param variation what the affectation adds, or takes when negative
     * @param apres balance after, never below zero
     */
    public record MouvementReserve(
            Reserve reserve, MonetaryAmount avant, MonetaryAmount variation, MonetaryAmount apres) {}
}
