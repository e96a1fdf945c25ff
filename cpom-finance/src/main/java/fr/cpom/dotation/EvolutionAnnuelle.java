package fr.cpom.dotation;

import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.PlageDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    private final Optional<List<PlageDates>> presences;
    private final MontantExplique base;
    private final MontantExplique zero;
    private MontantExplique actualisation;
    private MontantExplique extension;
    private MontantExplique rebasage;
    private MontantExplique rebasageEnCours;
    private MontantExplique rebasageAnneePleine;
    private MontantExplique mesuresNouvelles;
    private MontantExplique anneePleine;
    private MontantExplique creditsNonReconductibles;
    private MontantExplique repriseExcedent;
    private MontantExplique repriseDeficit;
    private MontantExplique modulation;

    EvolutionAnnuelle(
            Contexte contexte,
            Exercice exercice,
            ProrataTemporis prorata,
            boolean extensionDansBase,
            Optional<List<PlageDates>> presences,
            MontantExplique base,
            MontantExplique zero) {
        this.tracage = contexte.tracage();
        this.arrondi = contexte.arrondi();
        this.exercice = exercice;
        this.prorata = prorata;
        this.extensionDansBase = extensionDansBase;
        this.presences = presences;
        this.base = base;
        this.zero = zero;
        actualisation = zero;
        extension = zero;
        rebasage = zero;
        rebasageEnCours = zero;
        rebasageAnneePleine = zero;
        mesuresNouvelles = zero;
        anneePleine = zero;
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

    /** A rebasage of a full-year amount from a day of the year on: the rest comes with the extension of the next year. */
    void rebasage(MontantExplique montantAnneePleine, LocalDate depuis) {
        if (depuis.equals(exercice.debut())) {
            rebasage(montantAnneePleine);
            return;
        }
        rebasageEnCours = cumul(
                "rebasage",
                rebasageEnCours,
                tracage.fraction(
                        "rebasage",
                        montantAnneePleine,
                        presents(PlageDates.depuis(depuis)),
                        prorata.total(exercice),
                        arrondi,
                        Articles.PRATIQUE));
        rebasageAnneePleine = cumul("rebasageAnneePleine", rebasageAnneePleine, montantAnneePleine);
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

    /** A new measure of a full-year amount, paid from its opening for the part of the year in the perimeter. */
    void mesureNouvelle(MontantExplique montantAnneePleine, LocalDate ouverture) {
        PlageDates ouverte = PlageDates.depuis(ouverture);
        mesureNouvelle(montantAnneePleine, presents(ouverte), prorata.total(exercice));
    }

    /** A new measure of a full-year amount, open for {@code parts} of the {@code total} parts of the year. */
    void mesureNouvelle(MontantExplique montantAnneePleine, int parts, int total) {
        mesuresNouvelles = cumul(
                "mesuresNouvelles",
                mesuresNouvelles,
                tracage.fraction("mesuresNouvelles", montantAnneePleine, parts, total, arrondi, Articles.PRATIQUE));
        anneePleine = cumul("mesureNouvelleAnneePleine", anneePleine, montantAnneePleine);
    }

    /** Months or days of the year, within a range, that the ESSMS is in the perimeter. */
    private int presents(PlageDates plage) {
        if (presences.isEmpty()) {
            return prorata.presents(exercice, plage);
        }
        int presents = 0;
        for (PlageDates presence : presences.get()) {
            presents += presence.intersection(plage)
                    .map(p -> prorata.presents(exercice, p))
                    .orElse(0);
        }
        return presents;
    }

    private MontantExplique absences() {
        if (presences.isEmpty()) {
            return zero;
        }
        int total = prorata.total(exercice);
        int absents = total - presents(exercice.plage());
        return absents == 0
                ? zero
                : tracage.fraction("absences", permanent(), absents, total, arrondi, Articles.R_314_43_1_AL1);
    }

    Annee cloturer() {
        MontantExplique absences = absences();
        MontantExplique rebasages = rebasageEnCours.estNul() ? rebasage : cumul("rebasage", rebasage, rebasageEnCours);
        MontantExplique dotation = tracage.somme(
                "dotation",
                Articles.R_314_40,
                base,
                actualisation,
                extension,
                rebasages,
                mesuresNouvelles,
                absences.retranche(),
                creditsNonReconductibles,
                repriseExcedent.retranche(),
                repriseDeficit,
                modulation);
        MontantExplique nouvelles =
                tracage.somme("extensionSuivante", Articles.PRATIQUE, anneePleine, mesuresNouvelles.retranche());
        MontantExplique extensionSuivante = rebasageAnneePleine.estNul()
                ? nouvelles
                : tracage.somme(
                        "extensionSuivante",
                        Articles.PRATIQUE,
                        nouvelles,
                        rebasageAnneePleine,
                        rebasageEnCours.retranche());
        MontantExplique sansExtension = tracage.somme(
                "baseSuivante", Articles.D_314_106_1, base, actualisation, extension, rebasages, mesuresNouvelles);
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
                        rebasages,
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
