package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.dotation.DemandeVersements.Regularisation;
import fr.cpom.droit.JoursFeries;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * The monthly payments of a dotation: equal fractions on the 20th or the last working day before (R. 314-107, R. 314-115),
 * advances until the decision (R. 314-108, R. 314-109, R. 314-116, L. 314-7 IV bis), then the settlement of what was paid too
 * little or too much.
 *
 * <p>What is paid in the year for the year before is deducted from the payments, the first ones first (choice of the library, told
 * by {@code PAIEMENTS_ANTERIEURS_DEDUITS}), and as much is paid the year after (R. 314-109 II); what the payments of the year do
 * not suffice to deduct is {@code PAIEMENTS_ANTERIEURS_NON_IMPUTES}.
 *
 * <p>Fractions rounded to the cent, the twelfth taking the rest (choice of the library, no text fixes it). Working days are
 * Monday to Friday, public holidays of the payer's territory excepted.
 */
public final class VersementsCalculator extends AbstractCalculator<DemandeVersements, EcheancierVersements> {
    private static final VersementsCalculator STANDARD = new VersementsCalculator();

    private VersementsCalculator() {
        super(
                "dotation.versements",
                DemandeVersements.class,
                EcheancierVersements.class,
                Articles.R_314_107,
                Articles.R_314_108,
                Articles.R_314_109_I,
                Articles.R_314_109_II,
                Articles.R_314_115,
                Articles.R_314_116,
                Articles.L_314_7_IV_BIS);
    }

    /** The calculator. */
    public static VersementsCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EcheancierVersements> calculer(DemandeVersements entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<Integer> jour =
                contexte.entier("versement.jour-du-mois", entree.exercice().debut(), "/exercice", anomalies);
        Fractions fractions = Fractions.de(entree.exercice(), contexte, anomalies);
        if (anomalies.bloquent() || jour.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        return new Annee(entree, contexte, jour.get(), fractions, anomalies).calculer();
    }

    private static final class Annee {
        private final DemandeVersements entree;
        private final Contexte contexte;
        private final Tracage t;
        private final Anomalies anomalies;
        private final List<LocalDate> dates = new ArrayList<>();
        private final int jour;
        private final int nombre;
        private final Fractions fractions;
        private final List<MontantExplique> deductions = new ArrayList<>();
        private long resteADeduire;

        Annee(DemandeVersements entree, Contexte contexte, int jour, Fractions fractions, Anomalies anomalies) {
            this.entree = entree;
            this.contexte = contexte;
            this.t = contexte.tracage();
            this.anomalies = anomalies;
            this.jour = jour;
            this.fractions = fractions;
            this.nombre = fractions.nombre();
            this.resteADeduire =
                    entree.paiementsExerciceAnterieur().map(Montants::centimes).orElse(0L);
            for (int rang = 0; rang < nombre; rang++) {
                dates.add(date(entree.exercice(), fractions.mois(rang)));
            }
        }

        private LocalDate date(Exercice exercice, int mois) {
            Territoire territoire = entree.territoire();
            YearMonth lieu = YearMonth.of(exercice.annee(), mois);
            return JoursFeries.ouvreAuPlusTard(lieu.atDay(Math.min(jour, lieu.lengthOfMonth())), territoire);
        }

        Calcul<EcheancierVersements> calculer() {
            int acomptes = nombreAcomptes();
            if (entree.acomptesVerses().size() > nombre) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.ACOMPTES_NON_IMPUTES, "/acomptesVerses"));
                return Calcul.impossible(anomalies);
            }
            if (entree.dateFixation().isPresent() && entree.dotation().isEmpty()) {
                anomalies.ajouter(Anomalie.manque("", "dotation"));
                return Calcul.impossible(anomalies);
            }
            List<MontantExplique> bases = new ArrayList<>();
            if (acomptes > 0 && !ajouterAcomptes(acomptes, bases)) {
                return Calcul.impossible(anomalies);
            }
            ReferenceJuridique article = entree.forme().reference();
            List<MontantExplique> fractions = List.of();
            if (entree.dotation().isPresent()) {
                fractions = t.fractionsEgales("fraction", dotation(), nombre, contexte.arrondi(), article);
                bases.addAll(fractions.subList(acomptes, nombre));
            } else {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.DOTATION_NON_FIXEE,
                                "/dotation",
                                "exercice",
                                entree.exercice().toString())
                        .selon(Articles.R_314_108));
            }
            List<@Nullable MontantExplique> regularisations = regularisations(acomptes, bases, fractions);
            return assembler(acomptes, bases, regularisations, fractions);
        }

        private MontantExplique dotation() {
            return t.entree("dotation", Montants.centimes(entree.dotation().orElseThrow()), "/dotation");
        }

        /** Payments made before the dotation was fixed: by the day of the decision, and at least those really made. */
        private int nombreAcomptes() {
            if (entree.dotation().isEmpty()) {
                return nombre;
            }
            LocalDate fixation = entree.dateFixation().orElse(LocalDate.MIN);
            int acomptes = entree.acomptesVerses().size();
            while (acomptes < nombre && dates.get(acomptes).isBefore(fixation)) {
                acomptes++;
            }
            return acomptes;
        }

        private boolean ajouterAcomptes(int acomptes, List<MontantExplique> bases) {
            List<MonetaryAmount> verses = entree.acomptesVerses();
            for (int i = 0; i < Math.min(acomptes, verses.size()); i++) {
                bases.add(t.entree("acompte", Montants.centimes(verses.get(i)), "/acomptesVerses/" + i));
            }
            if (bases.size() == acomptes) {
                return true;
            }
            MontantExplique source = sourceDesAcomptes();
            if (source == null) {
                return false;
            }
            List<MontantExplique> douziemes =
                    t.fractionsEgales("acompte", source, nombre, contexte.arrondi(), articleDesAcomptes());
            bases.addAll(douziemes.subList(bases.size(), acomptes));
            return true;
        }

        private @Nullable MontantExplique sourceDesAcomptes() {
            if (entree.reconduction().isPresent()) {
                return source("reconduction", entree.reconduction());
            }
            if (entree.premiereAnnee() && entree.depensesAutoriseesPrecedentes().isPresent()) {
                return source("depensesAutoriseesPrecedentes", entree.depensesAutoriseesPrecedentes());
            }
            if (!entree.premiereAnnee() && entree.dotationPrecedente().isPresent()) {
                return source("dotationPrecedente", entree.dotationPrecedente());
            }
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.VERSEMENT_SANS_BASE,
                            entree.premiereAnnee() ? "/depensesAutoriseesPrecedentes" : "/dotationPrecedente",
                            "exercice",
                            entree.exercice().toString())
                    .selon(articleDesAcomptes()));
            return null;
        }

        private MontantExplique source(String champ, Optional<MonetaryAmount> montant) {
            return t.entree(champ, Montants.centimes(montant.orElseThrow()), "/" + champ);
        }

        private ReferenceJuridique articleDesAcomptes() {
            if (entree.reconduction().isPresent()) {
                return Articles.L_314_7_IV_BIS;
            }
            if (entree.premiereAnnee()) {
                return Articles.R_314_109_I;
            }
            return entree.forme() == FormeDotation.PRIX_DE_JOURNEE_GLOBALISE ? Articles.R_314_116 : Articles.R_314_108;
        }

        /** What each payment settles of the advances before it; one more than the payments, the last for the next year. */
        private List<@Nullable MontantExplique> regularisations(
                int acomptes, List<MontantExplique> bases, List<MontantExplique> fractions) {
            List<@Nullable MontantExplique> regularisations = new ArrayList<>();
            for (int i = 0; i <= nombre; i++) {
                regularisations.add(null);
            }
            if (fractions.isEmpty() || acomptes == 0) {
                return regularisations;
            }
            List<MontantExplique> termes = new ArrayList<>(fractions.subList(0, acomptes));
            bases.subList(0, acomptes).forEach(a -> termes.add(a.retranche()));
            MontantExplique solde = t.somme("regularisation", Articles.R_314_116, termes);
            boolean parAnalogie = entree.forme() != FormeDotation.PRIX_DE_JOURNEE_GLOBALISE;
            if (!solde.estNul() && parAnalogie && acomptes < nombre) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.REGULARISATION_PAR_ANALOGIE, "/regularisation")
                        .selon(Articles.R_314_116));
            }
            if (acomptes == nombre || entree.regularisation() == Regularisation.PROCHAIN_VERSEMENT) {
                regularisations.set(acomptes, solde);
                return regularisations;
            }
            List<MontantExplique> parts = t.fractionsEgales(
                    "regularisation", solde, nombre - acomptes, contexte.arrondi(), Articles.R_314_116);
            for (int i = acomptes; i < nombre; i++) {
                regularisations.set(i, parts.get(i - acomptes));
            }
            return regularisations;
        }

        private Calcul<EcheancierVersements> assembler(
                int acomptes,
                List<MontantExplique> bases,
                List<@Nullable MontantExplique> regularisations,
                List<MontantExplique> fractions) {
            List<Versement> versements = new ArrayList<>();
            List<MontantExplique> montants = new ArrayList<>();
            for (int i = 0; i < nombre; i++) {
                MontantExplique regularisation = regularisations.get(i);
                MontantExplique brut = regularisation == null
                        ? bases.get(i)
                        : t.somme("versement", Articles.R_314_116, bases.get(i), regularisation);
                MontantExplique montant = brut;
                signalerTropVerse(i, montant);
                Optional<MontantExplique> deduction = deduire(montant);
                montant = deduction
                        .map(d -> t.somme("versement", Articles.R_314_109_II, brut, d.retranche()))
                        .orElse(montant);
                montants.add(montant.pour(dates.get(i).toString()));
                versements.add(new Versement(
                        this.fractions.mois(i),
                        dates.get(i),
                        i < acomptes ? Versement.Nature.ACOMPTE : Versement.Nature.FRACTION,
                        euros(bases.get(i)),
                        regularisation == null ? Montants.zero() : euros(regularisation),
                        deduction.map(Annee::euros),
                        euros(montant)));
            }
            MontantExplique total = t.somme("total", entree.forme().reference(), montants);
            MontantExplique reporte = regularisations.get(nombre);
            if (reporte != null) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.DECISION_APRES_EXERCICE,
                        "/dateFixation",
                        "date",
                        entree.dateFixation().map(LocalDate::toString).orElse("")));
            }
            Optional<MontantExplique> solde = solde(reporte);
            return Calcul.de(
                    new EcheancierVersements(
                            entree.exercice(),
                            versements,
                            euros(total),
                            acomptes > 0 ? Optional.of(euros(bases.get(0))) : Optional.empty(),
                            fractions.isEmpty() ? Optional.empty() : Optional.of(euros(fractions.get(0))),
                            solde.map(Annee::euros),
                            solde.map(s -> prochainVersement())),
                    anomalies,
                    total.explication());
        }

        /** What a payment bears of the sums paid in the year for the year before. */
        private Optional<MontantExplique> deduire(MontantExplique montant) {
            long part = Math.min(resteADeduire, Math.max(0, montant.centimes()));
            if (part == 0) {
                return Optional.empty();
            }
            resteADeduire -= part;
            MontantExplique deduction = t.entree("deduction", part, "/paiementsExerciceAnterieur");
            deductions.add(deduction);
            return Optional.of(deduction);
        }

        /** What the next year pays: the settlement of a decision after the year, and what was deducted. */
        private Optional<MontantExplique> solde(@Nullable MontantExplique reporte) {
            if (resteADeduire > 0) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.PAIEMENTS_ANTERIEURS_NON_IMPUTES,
                                "/paiementsExerciceAnterieur",
                                "reste",
                                Montants.texteCentimes(resteADeduire))
                        .selon(Articles.R_314_109_II));
            }
            if (deductions.isEmpty()) {
                return Optional.ofNullable(reporte);
            }
            MontantExplique deduit = t.somme("deduction", Articles.R_314_109_II, deductions);
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PAIEMENTS_ANTERIEURS_DEDUITS,
                            "/paiementsExerciceAnterieur",
                            "deduit",
                            Montants.texteCentimes(deduit.centimes()),
                            "exercice",
                            entree.exercice().suivant().toString())
                    .selon(Articles.R_314_109_II));
            return Optional.of(reporte == null ? deduit : t.somme("solde", Articles.R_314_109_II, reporte, deduit));
        }

        private void signalerTropVerse(int rang, MontantExplique montant) {
            if (montant.centimes() < 0) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.VERSEMENTS_SUPERIEURS,
                        "/dotation",
                        "date",
                        dates.get(rang).toString(),
                        "valeur",
                        Montants.texteCentimes(montant.centimes())));
            }
        }

        /** First payment day on or after the day of the decision, from January of the next year on. */
        private LocalDate prochainVersement() {
            LocalDate fixation = entree.dateFixation().orElse(LocalDate.MIN);
            LocalDate date = date(entree.exercice().suivant(), 1);
            for (int mois = 2; date.isBefore(fixation); mois++) {
                Exercice exercice = entree.exercice().plus(1 + (mois - 1) / 12);
                date = date(exercice, (mois - 1) % 12 + 1);
            }
            return date;
        }

        private static MonetaryAmount euros(MontantExplique montant) {
            return Montants.ofCentimes(montant.centimes());
        }
    }
}
