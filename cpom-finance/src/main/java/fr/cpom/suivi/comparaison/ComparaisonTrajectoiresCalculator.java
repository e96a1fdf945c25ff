package fr.cpom.suivi.comparaison;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.dotation.Dgc;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.LigneAnnuelle;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoires.CoteCompare;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The gaps between the dotations of two contracts, B less A: by year, by ESSMS, by financing and by step from base to dotation,
 * and over the years that both cover (R. 314-40 and R. 314-43-1 CASF).
 *
 * <p>Amounts in euros, exact: the gaps of the ESSMS, of the financings and of the steps each sum to the gap of the year, those
 * of the years to the gap of the whole. The anomalies of each contract keep their path below {@code /a} or {@code /b}; one that
 * forbids the dotations of either leaves no value. Contracts without a common year have no gap ({@code
 * COMPARAISON_SANS_EXERCICE_COMMUN}).
 */
public final class ComparaisonTrajectoiresCalculator
        extends AbstractCalculator<DemandeComparaison, ComparaisonTrajectoires> {
    private static final ComparaisonTrajectoiresCalculator STANDARD =
            new ComparaisonTrajectoiresCalculator(TrajectoireDgcCalculator.standard());

    private final TrajectoireDgcCalculator trajectoires;

    private ComparaisonTrajectoiresCalculator(TrajectoireDgcCalculator trajectoires) {
        super(
                "comparaison.trajectoires",
                DemandeComparaison.class,
                ComparaisonTrajectoires.class,
                Articles.R_314_40,
                Articles.R_314_43_1_AL3);
        this.trajectoires = trajectoires;
    }

    /** Over the standard trajectories. */
    public static ComparaisonTrajectoiresCalculator standard() {
        return STANDARD;
    }

    /** Over trajectories that know the functions of the clauses of algorithm. */
    public static ComparaisonTrajectoiresCalculator avec(TrajectoireDgcCalculator trajectoires) {
        return new ComparaisonTrajectoiresCalculator(trajectoires);
    }

    @Override
    protected Calcul<ComparaisonTrajectoires> calculer(DemandeComparaison demande, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Calcul<TrajectoireDgc> a = trajectoire(demande.a(), "/a", contexte, anomalies);
        Calcul<TrajectoireDgc> b = trajectoire(demande.b(), "/b", contexte, anomalies);
        if (a.resultat().isEmpty() || b.resultat().isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        return new Rapprochement(demande, a, b, contexte.tracage(), anomalies).calculer();
    }

    private Calcul<TrajectoireDgc> trajectoire(Cpom cpom, String cote, Contexte contexte, Anomalies anomalies) {
        Calcul<TrajectoireDgc> calcul = trajectoires.compute(cpom, contexte);
        calcul.anomalies().forEach(a -> anomalies.ajouter(a.sous(cote)));
        return calcul;
    }

    /** The authority and the financing that one dotation is made of. */
    private record Financement(
            List<AutoriteTarification> autorites, Financeur financeur, Optional<String> dotationLimitative) {}

    /** The dotations of both contracts, by ESSMS and by financing. */
    private static final class Dotations {
        private final Releve<NumeroFiness> essms = new Releve<>();
        private final Releve<Financement> financements = new Releve<>();

        void ajouter(boolean enA, ExerciceDgc exercice) {
            for (Dgc dgc : exercice.dotations()) {
                financements.ajouter(
                        enA, new Financement(dgc.autorites(), dgc.financeur(), dgc.dotationLimitative()), dgc.etapes());
                for (LigneAnnuelle ligne : dgc.lignes()) {
                    essms.ajouter(enA, ligne.essms(), ligne.etapes());
                }
            }
        }

        void ajouter(Dotations annee) {
            essms.ajouter(annee.essms);
            financements.ajouter(annee.financements);
        }
    }

    private static final class Rapprochement {
        private final DemandeComparaison demande;
        private final Calcul<TrajectoireDgc> a;
        private final Calcul<TrajectoireDgc> b;
        private final Tracage tracage;
        private final Anomalies anomalies;
        private final Map<NumeroFiness, String> noms = new HashMap<>();

        Rapprochement(
                DemandeComparaison demande,
                Calcul<TrajectoireDgc> a,
                Calcul<TrajectoireDgc> b,
                Tracage tracage,
                Anomalies anomalies) {
            this.demande = demande;
            this.a = a;
            this.b = b;
            this.tracage = tracage;
            this.anomalies = anomalies;
            for (Cpom cpom : List.of(demande.a(), demande.b())) {
                for (Membre membre : cpom.perimetre().membres()) {
                    noms.putIfAbsent(membre.essms().finess(), membre.essms().nom());
                }
            }
        }

        Calcul<ComparaisonTrajectoires> calculer() {
            Map<Exercice, ExerciceDgc> enA = parExercice(a.valeur());
            Map<Exercice, ExerciceDgc> enB = parExercice(b.valeur());
            Explication explicationA = a.explication().sous("/a");
            Explication explicationB = b.explication().sous("/b");
            TreeMap<Exercice, ExerciceDgc> tous = new TreeMap<>(enA);
            tous.putAll(enB);
            List<EcartPeriode> exercices = new ArrayList<>();
            List<Exercice> communs = new ArrayList<>();
            List<MontantExplique> ecarts = new ArrayList<>();
            Dotations ensemble = new Dotations();
            for (Exercice exercice : tous.keySet()) {
                ExerciceDgc anneeA = enA.get(exercice);
                ExerciceDgc anneeB = enB.get(exercice);
                if (anneeA == null || anneeB == null) {
                    exercices.add(seul(exercice, Optional.ofNullable(anneeA), Optional.ofNullable(anneeB)));
                    continue;
                }
                Dotations annee = new Dotations();
                annee.ajouter(true, anneeA);
                annee.ajouter(false, anneeB);
                ensemble.ajouter(annee);
                communs.add(exercice);
                exercices.add(periode(List.of(exercice), annee));
                ecarts.add(tracage.somme(
                                "ecart",
                                Articles.R_314_40,
                                explique(anneeB, explicationB, demande.nomB()),
                                explique(anneeA, explicationA, demande.nomA()).retranche())
                        .pour(exercice.toString()));
            }
            if (communs.isEmpty()) {
                anomalies.ajouter(sansExerciceCommun());
            }
            return Calcul.de(
                    new ComparaisonTrajectoires(
                            cote(demande.nomA(), a.valeur(), enB),
                            cote(demande.nomB(), b.valeur(), enA),
                            exercices,
                            communs.isEmpty() ? Optional.empty() : Optional.of(periode(communs, ensemble))),
                    anomalies,
                    communs.isEmpty()
                            ? Explication.vide()
                            : tracage.somme("ecartPeriode", Articles.R_314_40, ecarts)
                                    .explication());
        }

        private static Map<Exercice, ExerciceDgc> parExercice(TrajectoireDgc trajectoire) {
            Map<Exercice, ExerciceDgc> parExercice = new HashMap<>();
            trajectoire.exercices().forEach(e -> parExercice.put(e.exercice(), e));
            return parExercice;
        }

        private static EcartPeriode seul(Exercice exercice, Optional<ExerciceDgc> a, Optional<ExerciceDgc> b) {
            return new EcartPeriode(
                    List.of(exercice),
                    EcartMontant.seul(
                            a.map(e -> Montants.centimes(e.total())), b.map(e -> Montants.centimes(e.total()))),
                    List.of(),
                    List.of(),
                    0,
                    List.of());
        }

        private EcartPeriode periode(List<Exercice> exercices, Dotations dotations) {
            List<EcartEssms> essms = new ArrayList<>();
            dotations.essms.differents((finess, ligne) -> essms.add(new EcartEssms(
                    finess, noms.getOrDefault(finess, finess.valeur()), ligne.montant(), ligne.postes())));
            List<EcartFinancement> financements = new ArrayList<>();
            dotations.financements.differents((f, ligne) -> financements.add(new EcartFinancement(
                    f.autorites(), f.financeur(), f.dotationLimitative(), ligne.montant(), ligne.postes())));
            Releve.Ligne total = dotations.essms.total();
            return new EcartPeriode(
                    exercices, total.montant(), total.postes(), essms, dotations.essms.inchanges(), financements);
        }

        /** The total of a year, with its branch of the explanation of the trajectory. */
        private MontantExplique explique(ExerciceDgc exercice, Explication trajectoire, String libelle) {
            String annee = exercice.exercice().toString();
            Explication branche = trajectoire.operandes().stream()
                    .filter(o -> o.sujet().filter(annee::equals).isPresent())
                    .findFirst()
                    .orElse(Explication.vide());
            return tracage.repris(Montants.centimes(exercice.total()), branche).pour(annee + ", " + libelle);
        }

        private static CoteCompare cote(String libelle, TrajectoireDgc trajectoire, Map<Exercice, ExerciceDgc> autre) {
            long total = 0;
            List<Exercice> seuls = new ArrayList<>();
            for (ExerciceDgc exercice : trajectoire.exercices()) {
                total = Math.addExact(total, Montants.centimes(exercice.total()));
                if (!autre.containsKey(exercice.exercice())) {
                    seuls.add(exercice.exercice());
                }
            }
            return new CoteCompare(
                    libelle, trajectoire.numero(), trajectoire.avertissement(), Montants.ofCentimes(total), seuls);
        }

        private Anomalie sansExerciceCommun() {
            return Anomalie.of(
                    CodeAnomalie.COMPARAISON_SANS_EXERCICE_COMMUN,
                    "/b/dateEntreeEnVigueur",
                    "a",
                    demande.nomA(),
                    "debutA",
                    Exercice.du(demande.a().dateEntreeEnVigueur()).toString(),
                    "finA",
                    Exercice.du(demande.a().dernierJour()).toString(),
                    "b",
                    demande.nomB(),
                    "debutB",
                    Exercice.du(demande.b().dateEntreeEnVigueur()).toString(),
                    "finB",
                    Exercice.du(demande.b().dernierJour()).toString());
        }
    }
}
