package fr.cpom.dotation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.dotation.ControleVolet.ClauseSuivie;
import fr.cpom.dotation.ControleVolet.LigneSuivie;
import fr.cpom.dotation.ControleVolet.MesureSuivie;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.PlageDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/**
 * The dotations of a contract, year by year over its term and prorogation, by authority and financing, from the reference
 * base through the clause of each line (R. 314-40 and R. 314-43-1 CASF).
 *
 * <p>Amounts in euros, rounded to the cent line by line; every total is the sum of its lines. Years between the base year and
 * the entry into force are evolved but not given. The faults of the volet financier are all named in one pass; a blocking one
 * leaves no value.
 */
public final class TrajectoireDgcCalculator extends AbstractCalculator<Cpom, TrajectoireDgc> {
    private static final TrajectoireDgcCalculator STANDARD = new TrajectoireDgcCalculator(Map.of());

    private final Map<String, AlgorithmeEvolution> algorithmes;

    private TrajectoireDgcCalculator(Map<String, AlgorithmeEvolution> algorithmes) {
        super(
                "dotation.trajectoire",
                Cpom.class,
                TrajectoireDgc.class,
                Articles.R_314_40,
                Articles.R_314_39_1,
                Articles.R_314_43_1_AL1,
                Articles.R_314_43_1_AL3,
                Articles.D_314_106_1);
        this.algorithmes = Map.copyOf(algorithmes);
    }

    /** Without any function for the clauses of algorithm. */
    public static TrajectoireDgcCalculator standard() {
        return STANDARD;
    }

    /** With the functions that clauses of algorithm name. */
    public static TrajectoireDgcCalculator avec(Map<String, AlgorithmeEvolution> algorithmes) {
        return new TrajectoireDgcCalculator(algorithmes);
    }

    @Override
    protected Calcul<TrajectoireDgc> calculer(Cpom cpom, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<VoletFinancier> volet = cpom.voletFinancier();
        if (volet.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.VOLET_FINANCIER_ABSENT, "/voletFinancier")
                    .selon(Articles.R_314_40));
            return Calcul.impossible(anomalies);
        }
        return new Projection(cpom, volet.get(), contexte, anomalies).calculer();
    }

    /** The authority and the financing that one dotation is made of. */
    private record Enveloppe(
            List<AutoriteTarification> autorites, Financeur financeur, Optional<String> dotationLimitative) {
        static Enveloppe de(LigneBase ligne) {
            List<AutoriteTarification> autorites = ligne.autorites();
            return new Enveloppe(
                    autorites.size() < 2
                            ? autorites
                            : autorites.stream().sorted().toList(),
                    ligne.financeur(),
                    ligne.dotationLimitative());
        }
    }

    /** A line on its way through the years: the base that the next year starts from. */
    private static final class Cours {
        private final LigneSuivie suivie;
        private MontantExplique base;
        private MontantExplique extension;
        private boolean extensionDeLAnnee;

        Cours(LigneSuivie suivie, MontantExplique base, MontantExplique extension) {
            this.suivie = suivie;
            this.base = base;
            this.extension = extension;
        }
    }

    private final class Projection {
        private final Cpom cpom;
        private final VoletFinancier volet;
        private final Contexte contexte;
        private final Tracage tracage;
        private final Anomalies anomalies;
        private final ApplicationClauses clauses;
        private final MontantExplique zero;

        Projection(Cpom cpom, VoletFinancier volet, Contexte contexte, Anomalies anomalies) {
            this.cpom = cpom;
            this.volet = volet;
            this.contexte = contexte;
            this.tracage = contexte.tracage();
            this.anomalies = anomalies;
            this.clauses = new ApplicationClauses(contexte, algorithmes, anomalies);
            this.zero = tracage.entree("aucun", 0, "");
        }

        Calcul<TrajectoireDgc> calculer() {
            Map<Enveloppe, List<Cours>> enveloppes = new LinkedHashMap<>();
            for (LigneSuivie suivie : ControleVolet.controler(cpom, volet, anomalies)) {
                MontantExplique base = tracage.entree(
                        "baseReconductible",
                        Montants.centimes(suivie.ligne().montant()),
                        ControleVolet.LIGNES,
                        suivie.rang(),
                        "/montant");
                enveloppes
                        .computeIfAbsent(Enveloppe.de(suivie.ligne()), e -> new ArrayList<>())
                        .add(new Cours(suivie, base, zero));
            }
            List<ExerciceDgc> exercices = new ArrayList<>();
            List<MontantExplique> totaux = new ArrayList<>();
            Exercice premier = Exercice.du(cpom.dateEntreeEnVigueur());
            Exercice dernier = Exercice.du(cpom.dernierJour());
            Exercice debut = enveloppes.values().stream()
                    .flatMap(List::stream)
                    .map(c -> c.suivie.depart())
                    .min(Comparator.naturalOrder())
                    .orElse(volet.anneeBase());
            for (Exercice e = debut.compareTo(premier) < 0 ? debut : premier;
                    e.compareTo(dernier) <= 0;
                    e = e.suivant()) {
                boolean dansLeContrat = e.compareTo(premier) >= 0;
                MontantExplique total = annee(e, dansLeContrat, enveloppes, exercices);
                if (dansLeContrat) {
                    totaux.add(total);
                }
            }
            if (anomalies.bloquent()) {
                return Calcul.impossible(anomalies);
            }
            MontantExplique trajectoire = tracage.somme("trajectoire", Articles.R_314_40, totaux);
            return Calcul.de(
                    new TrajectoireDgc(cpom.numero(), cpom.avertissement(), exercices),
                    anomalies,
                    trajectoire.explication());
        }

        private MontantExplique annee(
                Exercice exercice,
                boolean dansLeContrat,
                Map<Enveloppe, List<Cours>> enveloppes,
                List<ExerciceDgc> exercices) {
            String anneeSuivante = exercice.suivant().toString();
            List<Dgc> dotations = new ArrayList<>();
            List<MontantExplique> totaux = new ArrayList<>();
            for (Map.Entry<Enveloppe, List<Cours>> groupe : enveloppes.entrySet()) {
                List<LigneAnnuelle> lignes = new ArrayList<>();
                List<MontantExplique> montants = new ArrayList<>();
                for (Cours cours : groupe.getValue()) {
                    ligne(cours, exercice, anneeSuivante, dansLeContrat, lignes, montants);
                }
                if (!lignes.isEmpty()) {
                    MontantExplique dgc = tracage.somme("dgc", Articles.R_314_43_1_AL3, montants);
                    totaux.add(dgc.pour(nom(groupe.getKey())));
                    dotations.add(dgc(groupe.getKey(), lignes));
                }
            }
            MontantExplique total =
                    tracage.somme("total", Articles.R_314_40, totaux).pour(exercice.toString());
            if (dansLeContrat && total.centimes() < 0) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.DOTATION_NEGATIVE,
                        "/voletFinancier/mesures",
                        "exercice",
                        exercice.toString(),
                        "valeur",
                        Montants.texteCentimes(total.centimes())));
            }
            if (dansLeContrat) {
                exercices.add(new ExerciceDgc(
                        exercice,
                        EtapesDotation.somme(dotations.stream().map(Dgc::etapes).toList()),
                        dotations,
                        plafond(exercice, total)));
            }
            return total;
        }

        private void ligne(
                Cours cours,
                Exercice exercice,
                String anneeSuivante,
                boolean dansLeContrat,
                List<LigneAnnuelle> lignes,
                List<MontantExplique> montants) {
            LigneBase ligne = cours.suivie.ligne();
            Optional<List<PlageDates>> presences =
                    dansLeContrat ? presences(cours.suivie.membres(), exercice) : Optional.empty();
            boolean absent = presences.isPresent() && presences.get().isEmpty();
            if (exercice.compareTo(cours.suivie.depart()) < 0) {
                sansBase(cours, exercice, dansLeContrat && !absent);
                return;
            }
            ClauseSuivie clause = cours.suivie.clause(exercice);
            boolean remplace = ApplicationClauses.remplaceLaBase(clause.clause());
            if (absent && (remplace || parti(cours.suivie.membres(), exercice))) {
                // nothing to evolve: the base is given anew when the ESSMS comes, or never used again
                signalerMesures(cours, exercice);
                return;
            }
            MontantExplique actualisation =
                    clauses.actualisation(clause.clause(), clause.chemin(), ligne.essms(), exercice, cours.base);
            if (actualisation == null) {
                return;
            }
            EvolutionAnnuelle evolution = new EvolutionAnnuelle(
                    contexte, exercice, volet.prorata(), volet.extensionDansBase(), presences, cours.base, zero);
            evolution.actualisation(actualisation);
            evolution.extension(cours.extension);
            if (absent) {
                signalerMesures(cours, exercice);
            } else {
                for (MesureSuivie suivie : cours.suivie.mesures()) {
                    if (suivie.mesure().exercice().equals(exercice)) {
                        appliquer(cours, suivie, evolution, exercice);
                    }
                }
            }
            EvolutionAnnuelle.Annee resultat = evolution.cloturer();
            boolean enBase = volet.extensionDansBase() || remplace;
            cours.extensionDeLAnnee = !resultat.extensionSuivante().estNul();
            cours.base = resultat.baseSuivante().pour(anneeSuivante);
            cours.extension = enBase ? zero : resultat.extensionSuivante();
            if (!absent) {
                lignes.add(new LigneAnnuelle(ligne.essms(), ligne.section(), ligne.groupe(), resultat.etapes()));
                montants.add(resultat.dotation().pour(ligne.essms().valeur()));
            }
        }

        /**
         * The parts of the year that the ESSMS is in the perimeter, none when it is not at all; nothing to cut when it is
         * there throughout. A date of entry on or before the first day of the contract, or of exit on or after its last one,
         * says nothing more than the contract: its first and last years count in full.
         */
        private Optional<List<PlageDates>> presences(List<Membre> membres, Exercice exercice) {
            List<PlageDates> presences = new ArrayList<>();
            for (Membre membre : membres) {
                Optional<LocalDate> entree = membre.entree().filter(d -> d.isAfter(cpom.dateEntreeEnVigueur()));
                Optional<LocalDate> sortie = membre.sortie().filter(d -> d.isBefore(cpom.dernierJour()));
                if (entree.isEmpty()
                        && sortie.isEmpty()
                        && membre.presence(cpom.duree()).isPresent()) {
                    return Optional.empty();
                }
                LocalDate debut = entree.orElse(exercice.debut());
                LocalDate fin =
                        sortie.map(d -> d.plusDays(1)).orElse(exercice.suivant().debut());
                if (fin.isAfter(debut) && membre.presence(cpom.duree()).isPresent()) {
                    PlageDates.of(debut, fin).intersection(exercice.plage()).ifPresent(presences::add);
                }
            }
            return Optional.of(presences);
        }

        /** True when the ESSMS has left and does not come back. */
        private static boolean parti(List<Membre> membres, Exercice exercice) {
            return membres.stream()
                    .allMatch(m -> m.sortie().isPresent() && m.sortie().get().isBefore(exercice.debut()));
        }

        /** A year before the base year of a line: no amount, and an alert if the ESSMS is there. */
        private void sansBase(Cours cours, Exercice exercice, boolean present) {
            signalerMesures(cours, exercice);
            if (present) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.LIGNE_AVANT_SA_BASE,
                        ControleVolet.LIGNES + cours.suivie.rang() + "/anneeBase",
                        "essms",
                        cours.suivie.ligne().essms().valeur(),
                        "exercice",
                        exercice.toString(),
                        "valeur",
                        cours.suivie.depart().toString()));
            }
        }

        private void signalerMesures(Cours cours, Exercice exercice) {
            for (MesureSuivie suivie : cours.suivie.mesures()) {
                if (suivie.mesure().exercice().equals(exercice)) {
                    signaler(CodeAnomalie.MESURE_SANS_PRESENCE, suivie);
                }
            }
        }

        private void signaler(CodeAnomalie code, MesureSuivie suivie) {
            anomalies.ajouter(Anomalie.of(
                    code,
                    ControleVolet.MESURES + suivie.rang(),
                    "essms",
                    suivie.mesure().essms().valeur(),
                    "exercice",
                    suivie.mesure().exercice().toString()));
        }

        private void appliquer(Cours cours, MesureSuivie suivie, EvolutionAnnuelle evolution, Exercice exercice) {
            MesureBudgetaire mesure = suivie.mesure();
            switch (mesure.nature()) {
                case MESURE_NOUVELLE ->
                    evolution.mesureNouvelle(
                            entree("montantAnneePleine", suivie),
                            mesure.ouverture().orElse(exercice.debut()));
                case EXTENSION_ANNEE_PLEINE -> {
                    if (cours.extensionDeLAnnee) {
                        signaler(CodeAnomalie.EXTENSION_EN_DOUBLE, suivie);
                    }
                    evolution.extension(entree("extensionAnneePleine", suivie));
                }
                case CREDIT_NON_RECONDUCTIBLE ->
                    evolution.creditNonReconductible(entree("creditsNonReconductibles", suivie));
                case REPRISE_EXCEDENT -> evolution.repriseExcedent(entree("repriseExcedent", suivie));
                case REPRISE_DEFICIT -> evolution.repriseDeficit(entree("repriseDeficit", suivie));
                case MODULATION -> evolution.modulation(entree("modulation", suivie));
                case REBASAGE ->
                    evolution.rebasage(
                            entree("rebasage", suivie), mesure.ouverture().orElse(exercice.debut()));
            }
        }

        private MontantExplique entree(String libelle, MesureSuivie suivie) {
            long centimes = Montants.centimes(suivie.mesure().montant());
            return tracage.entree(libelle, centimes, ControleVolet.MESURES, suivie.rang(), "/montant");
        }

        private Optional<ControlePlafond> plafond(Exercice exercice, MontantExplique total) {
            Optional<MonetaryAmount> plafond = MontantAnnuel.de(volet.plafonds(), exercice);
            if (plafond.isEmpty()) {
                return Optional.empty();
            }
            ControlePlafond controle = ControlePlafond.of(exercice, Montants.centimes(plafond.get()), total.centimes());
            if (controle.depasse()) {
                anomalies.ajouter(controle.anomalie("/voletFinancier/plafonds"));
            }
            return Optional.of(controle);
        }

        private static Dgc dgc(Enveloppe enveloppe, List<LigneAnnuelle> lignes) {
            boolean commune =
                    lignes.stream().map(LigneAnnuelle::essms).distinct().count() > 1;
            return new Dgc(
                    enveloppe.autorites(),
                    enveloppe.financeur(),
                    enveloppe.dotationLimitative(),
                    commune,
                    EtapesDotation.somme(
                            lignes.stream().map(LigneAnnuelle::etapes).toList()),
                    lignes);
        }

        private static String nom(Enveloppe enveloppe) {
            String autorites = enveloppe.autorites().stream()
                    .map(AutoriteTarification::toString)
                    .collect(Collectors.joining(" + "));
            return autorites + ", "
                    + enveloppe.financeur().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
