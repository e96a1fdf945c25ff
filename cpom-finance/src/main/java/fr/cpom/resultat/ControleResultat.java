package fr.cpom.resultat;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.DemandeControle.MotifContestation;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What the authority may do at the closing of a year.
 *
 * @param comptes where the sending of the accounts stands
 * @param affectation what follows the affectation given
 * @param revisionPossible true when the authorities may revise the affectation of an unsigned CPOM EHPAD
 * @param fondementRevision the article of it
 * @param montants the amounts questioned, judged
 * @param deductible what may be taken from tariffs, euros
 */
public record ControleResultat(
        ComptesCloture comptes,
        Optional<SuiteAffectation> affectation,
        boolean revisionPossible,
        Optional<ReferenceJuridique> fondementRevision,
        List<ContestationJugee> montants,
        MonetaryAmount deductible) {
    public ControleResultat {
        montants = List.copyOf(montants);
    }

    /** Where the accounts stand. */
    public enum EtatComptes {
        /** Sent in time. */
        TRANSMIS,
        /** Sent too late. */
        TRANSMIS_TARD,
        /** Received after the day, the day of its sending not being known. */
        ENVOI_INCONNU,
        /** Not sent, the day has not passed. */
        ATTENDU,
        /** Not sent, the day has passed. */
        MANQUANT
    }

    /**
     * The sending of the accounts.
     *
     * @param etat where it stands
     * @param dateLimite last day
     * @param article the article of that day
     * @param fixationOffice true when the authority fixes result and affectation by itself
     * @param fondementOffice the article that lets it
     */
    public record ComptesCloture(
            EtatComptes etat,
            LocalDate dateLimite,
            ReferenceJuridique article,
            boolean fixationOffice,
            ReferenceJuridique fondementOffice) {}

    /** What follows an affectation. */
    public enum EtatSuite {
        /** Nothing. */
        AUCUNE,
        /** The décision modificative was adopted. */
        DM_ADOPTEE,
        /** Without the décision modificative that the authority may ask for, the next EPRD takes the effect on tariffs. */
        EPRD_SUIVANT,
        /** The decision was that of the authority, or the frame knows no such power. */
        SANS_OBJET
    }

    /**
     * What follows the affectation.
     *
     * @param suite what follows
     * @param exerciceTarif the EPRD that takes the effect, when no décision modificative does
     * @param articles the articles
     */
    public record SuiteAffectation(
            EtatSuite suite, Optional<Exercice> exerciceTarif, List<ReferenceJuridique> articles) {
        public SuiteAffectation {
            articles = List.copyOf(articles);
        }
    }

    /**
     * An amount questioned, judged.
     *
     * @param libelle what it is
     * @param motif why it is questioned
     * @param montant euros
     * @param recevable true when a tariff may still take it into account; empty when the day that opens the delay is not known
     * @param exercicesTarif the tariffs that may: the year of the finding and the next one, inside the delay
     * @param dateLimite last day of the delay of five years, when there is one
     * @param article the article
     */
    public record ContestationJugee(
            String libelle,
            MotifContestation motif,
            MonetaryAmount montant,
            Optional<Boolean> recevable,
            List<Exercice> exercicesTarif,
            Optional<LocalDate> dateLimite,
            ReferenceJuridique article) {
        public ContestationJugee {
            exercicesTarif = List.copyOf(exercicesTarif);
        }
    }
}
