package fr.cpom.suivi.comparaison;

import fr.cpom.dotation.EtapesDotation;
import fr.cpom.valeur.Montants;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/** The steps from a base to a dotation, each with what it does to it. */
public enum PosteDotation {
    /** Base reconductible on 1 January. */
    BASE(1, EtapesDotation::base),
    /** What the clause of evolution adds. */
    ACTUALISATION(1, EtapesDotation::actualisation),
    /** Extension en année pleine of the measures of the year before. */
    EXTENSION_ANNEE_PLEINE(1, EtapesDotation::extensionAnneePleine),
    /** Permanent transfer or cut. */
    REBASAGE(1, EtapesDotation::rebasage),
    /** New permanent credits. */
    MESURES_NOUVELLES(1, EtapesDotation::mesuresNouvelles),
    /** What is taken away for the part of the year outside the perimeter. */
    ABSENCES(-1, EtapesDotation::absences),
    /** One-off credits. */
    CREDITS_NON_RECONDUCTIBLES(1, EtapesDotation::creditsNonReconductibles),
    /** Earlier surplus taken back. */
    REPRISE_EXCEDENT(-1, EtapesDotation::repriseExcedent),
    /** Earlier deficit taken up. */
    REPRISE_DEFICIT(1, EtapesDotation::repriseDeficit),
    /** Modulation by activity. */
    MODULATION(1, EtapesDotation::modulation);

    private final int signe;
    private final Function<EtapesDotation, MonetaryAmount> montant;

    PosteDotation(int signe, Function<EtapesDotation, MonetaryAmount> montant) {
        this.signe = signe;
        this.montant = montant;
    }

    /** Signed cents: those of all the steps sum to the dotation. */
    long centimes(EtapesDotation etapes) {
        return signe * Montants.centimes(montant.apply(etapes));
    }
}
