package fr.cpom.dotation;

import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.PlageDates;
import java.util.List;

/**
 * One year of one line, from base to dotation and to the base of the next year: the arithmetic that a single decision and a
 * whole trajectory share.
 */
final class EvolutionAnnuelle {
    private final Tracage tracage;
    private final Arrondi arrondi;
    private final Exercice exercice;
    private final ProrataTemporis prorata;
    private final boolean extensionDansBase;
    private final MontantExplique base;
    private MontantExplique actualisation;
    private MontantExplique extension;
    private MontantExplique rebasage;
    private MontantExplique mesuresNouvelles;
    private MontantExplique anneePleine;
    private MontantExplique absences;
    private MontantExplique creditsNonReconductibles;
    private MontantExplique repriseExcedent;
    private MontantExplique repriseDeficit;
    private MontantExplique modulation;

    EvolutionAnnuelle(
            Contexte contexte,
            Exercice exercice,
            ProrataTemporis prorata,
            boolean extensionDansBase,
            MontantExplique base,
            MontantExplique zero) {
        this.tracage = contexte.tracage();
        this.arrondi = contexte.arrondi();
        this.exercice = exercice;
        this.prorata = prorata;
        this.extensionDansBase = extensionDansBase;
        this.base = base;
        actualisation = zero;
        extension = zero;
        rebasage = zero;
        mesuresNouvelles = zero;
        anneePleine = zero;
        absences = zero;
        creditsNonReconductibles = zero;
        repriseExcedent = zero;
        repriseDeficit = zero;
        modulation = zero;
    }

    void actualisation(MontantExplique montant) {
        actualisation = montant;
    }

    void extension(MontantExplique montant) {
        extension = cumul("extensionAnneePleine", extension, montant);
    }

    void rebasage(MontantExplique montant) {
        rebasage = cumul("rebasage", rebasage, montant);
    }

    void creditNonReconductible(MontantExplique montant) {
        creditsNonReconductibles = cumul("creditsNonReconductibles", creditsNonReconductibles, montant);
    }

    void repriseExcedent(MontantExplique montant) {
        repriseExcedent = cumul("repriseExcedent", repriseExcedent, montant);
    }

    void repriseDeficit(MontantExplique montant) {
        repriseDeficit = cumul("repriseDeficit", repriseDeficit, montant);
    }

    void modulation(MontantExplique montant) {
        modulation = cumul("modulation", modulation, montant);
    }

    /** A new measure of a full-year amount, open for {@code parts} of the {@code total} parts of the year. */
    void mesureNouvelle(MontantExplique montantAnneePleine, int parts, int total) {
        mesuresNouvelles = cumul(
                "mesuresNouvelles",
                mesuresNouvelles,
                tracage.fraction("mesuresNouvelles", montantAnneePleine, parts, total, arrondi, Articles.PRATIQUE));
        anneePleine = cumul("mesureNouvelleAnneePleine", anneePleine, montantAnneePleine);
    }

    /** The ESSMS is in the perimeter for those ranges only. */
    void presences(List<PlageDates> presences) {
        int total = prorata.total(exercice);
        int absents = total;
        for (PlageDates presence : presences) {
            absents -= prorata.presents(exercice, presence);
        }
        if (absents > 0) {
            absences = tracage.fraction("absences", permanent(), absents, total, arrondi, Articles.R_314_43_1_AL1);
        }
    }

    Annee cloturer() {
        MontantExplique dotation = tracage.somme(
                "dotation",
                Articles.R_314_40,
                base,
                actualisation,
                extension,
                rebasage,
                mesuresNouvelles,
                absences.retranche(),
                creditsNonReconductibles,
                repriseExcedent.retranche(),
                repriseDeficit,
                modulation);
        MontantExplique extensionSuivante =
                tracage.somme("extensionSuivante", Articles.PRATIQUE, anneePleine, mesuresNouvelles.retranche());
        MontantExplique sansExtension = tracage.somme(
                "baseSuivante", Articles.D_314_106_1, base, actualisation, extension, rebasage, mesuresNouvelles);
        MontantExplique baseSuivante = extensionDansBase && !extensionSuivante.estNul()
                ? tracage.somme("baseSuivante", Articles.D_314_106_1, sansExtension, extensionSuivante)
                : sansExtension;
        return new Annee(
                dotation,
                baseSuivante,
                extensionSuivante,
                EtapesDotation.of(
                        base,
                        actualisation,
                        extension,
                        rebasage,
                        mesuresNouvelles,
                        absences,
                        creditsNonReconductibles,
                        repriseExcedent,
                        repriseDeficit,
                        modulation,
                        dotation,
                        extensionSuivante,
                        baseSuivante));
    }

    private MontantExplique permanent() {
        return tracage.somme("baseActualisee", Articles.R_314_40, base, actualisation, extension, rebasage);
    }

    private MontantExplique cumul(String libelle, MontantExplique deja, MontantExplique montant) {
        return deja.estNul() ? montant : tracage.somme(libelle, Articles.PRATIQUE, deja, montant);
    }

    /** What the year leaves: its dotation, and what the next year starts from. */
    record Annee(
            MontantExplique dotation,
            MontantExplique baseSuivante,
            MontantExplique extensionSuivante,
            EtapesDotation etapes) {}
}
