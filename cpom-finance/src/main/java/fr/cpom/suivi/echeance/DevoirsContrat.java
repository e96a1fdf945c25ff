package fr.cpom.suivi.echeance;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.suivi.echeance.Echeance.Etat;
import fr.cpom.suivi.echeance.Echeance.Unite;
import fr.cpom.suivi.refus.DelaiRefus;
import fr.cpom.suivi.refus.DemandeRefus;
import fr.cpom.suivi.refus.ProcedureRefus;
import fr.cpom.suivi.refus.RefusCalculator;
import fr.cpom.suivi.validite.DureeExacte;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The duties of a contract beside its budgets. */
final class DevoirsContrat {
    private final Cpom cpom;
    private final FaitsEcheancier faits;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final Fabrique fabrique;
    private final List<Echeance> echeances = new ArrayList<>();

    DevoirsContrat(Cpom cpom, FaitsEcheancier faits, Contexte contexte, Anomalies anomalies) {
        this.cpom = cpom;
        this.faits = faits;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.fabrique = new Fabrique(contexte, anomalies, faits.faitsComplets());
    }

    List<Echeance> echeances() {
        for (Devoir devoir : Devoir.tous()) {
            if (devoir.concerne(Optional.empty(), Optional.of(cpom.nature())) && aCategorie(devoir)) {
                switch (devoir.portee()) {
                    case CONTRAT -> contrat(devoir);
                    case ANNEE -> cpom.exercices().forEach(e -> annee(devoir, e));
                    case ESSMS -> essms(devoir);
                    case EXERCICE, ACTE -> {} // with the budget years, or below
                }
            }
        }
        fin();
        avenants();
        siege();
        if (cpom.nature() == NatureCpom.EHPAD
                && faits.evaluationGirPathosRecue().isPresent()) {
            fabrique.silence(
                            Devoir.de("GIR_PATHOS_VALIDATION"),
                            Sujet.contrat(),
                            new Transmission(
                                    Optional.empty(),
                                    faits.evaluationGirPathosRecue(),
                                    Optional.empty(),
                                    Optional.empty()),
                            contexte.date(),
                            Approbation.Etat.APPROUVE)
                    .ifPresent(echeances::add);
        }
        echeances.addAll(PlanNegociation.echeances(faits, fabrique, anomalies));
        faits.refus().ifPresent(r -> {
            // the penalty depends on the kind of this contract, whatever kind the procedure names
            DemandeRefus procedure =
                    DemandeRefus.builder().from(r).nature(cpom.nature()).build();
            Calcul<ProcedureRefus> refus = RefusCalculator.standard().compute(procedure, contexte);
            refus.anomalies().forEach(a -> anomalies.ajouter(a.sous("/faits/refus")));
            refus.resultat().flatMap(ProcedureRefus::prochain).ifPresent(this::refus);
        });
        return List.copyOf(echeances);
    }

    private boolean aCategorie(Devoir devoir) {
        return devoir.categories().isEmpty()
                || cpom.perimetre().membres().stream()
                        .flatMap(m -> m.essms().categorie().numerosCasf().stream())
                        .anyMatch(devoir.categories()::contains);
    }

    private void contrat(Devoir devoir) {
        LocalDate entree = cpom.dateEntreeEnVigueur();
        if (devoir.forme() == Devoir.Forme.DUREE_MAXIMALE) {
            prorogation(devoir, entree);
            return;
        }
        if (devoir.forme() == Devoir.Forme.ANNEE_CONTRAT) {
            anneeDuContrat(devoir, entree);
            return;
        }
        boolean terme = devoir.declencheur() == Declencheur.TERME;
        fabrique.delai(
                        devoir,
                        Sujet.contrat(),
                        Optional.of(terme ? cpom.dernierJour() : entree),
                        entree,
                        Optional.empty())
                .filter(e -> e.date().filter(d -> d.isAfter(cpom.dernierJour())).isEmpty())
                .ifPresent(echeances::add);
    }

    /** Due in the nth year if the law of its last day says n: a text may come into force during the contract. */
    private void anneeDuContrat(Devoir devoir, LocalDate entree) {
        Serie<Integer> serie = Serie.entier(devoir.serie());
        LocalDate dernier = DureeExacte.finApresAnnees(entree, 1);
        for (int annee = 1; !dernier.isAfter(cpom.dernierJour()); annee++) {
            Optional<Integer> due = contexte.baremes()
                    .lire(serie, dernier, Territoire.national())
                    .map(LectureBareme::valeur);
            if (due.equals(Optional.of(annee))) {
                fabrique.delaiLu(devoir, Sujet.contrat(), Optional.of(entree), dernier, Optional.empty())
                        .ifPresent(echeances::add);
                return;
            }
            dernier = DureeExacte.finApresAnnees(entree, annee + 1);
        }
        fabrique.entier(devoir.serie(), entree); // tells of the lack when no text is known
    }

    private void annee(Devoir devoir, Exercice exercice) {
        Sujet sujet = new Sujet(Optional.of(exercice), Optional.empty(), 0, true);
        fabrique.date(devoir, sujet, exercice, Optional.empty(), false).ifPresent(echeances::add);
    }

    private void essms(Devoir devoir) {
        Set<NumeroFiness> vus = new LinkedHashSet<>();
        for (Membre membre : cpom.perimetre().membres()) {
            vus.add(membre.essms().finess());
        }
        for (NumeroFiness finess : vus) {
            Optional<LocalDate> rapport = faits.evaluations().stream()
                    .filter(e -> e.essms().equals(finess))
                    .map(FaitsEcheancier.EvaluationHas::rapport)
                    .max(LocalDate::compareTo);
            fabrique.delai(devoir, Sujet.essms(finess), rapport, contexte.date(), Optional.empty())
                    .ifPresent(echeances::add);
        }
    }

    /** The last day that a prorogation may bring the contract to, the same as that of {@code validite.duree}. */
    private void prorogation(Devoir devoir, LocalDate entree) {
        fabrique.entier(devoir.serie(), entree).ifPresent(totale -> {
            Echeance derniere = new Fabrique(contexte, anomalies, false)
                    .libre(
                            fabrique.base(devoir, Sujet.contrat(), totale)
                                    .delai(totale.valeur())
                                    .unite(Unite.ANS),
                            Optional.of(cpom.dernierJour()),
                            Optional.of(DureeExacte.finApresAnnees(entree, totale.valeur())),
                            Optional.empty());
            echeances.add(
                    Echeance.builder().from(derniere).dateDeclencheur(entree).build());
        });
    }

    private void fin() {
        boolean finie = contexte.date().isAfter(cpom.dernierJour());
        echeances.add(
                EtapesEprd.hors("FIN_CONTRAT", Sujet.contrat(), cpom.nature().reference())
                        .debiteur(Acteur.PARTIES)
                        .declencheur(Declencheur.TERME)
                        .dateDeclencheur(cpom.dernierJour())
                        .date(cpom.dernierJour())
                        .etat(finie ? Etat.FAIT : Etat.A_VENIR)
                        .faitLe(finie ? Optional.of(cpom.dernierJour()) : Optional.empty())
                        .build());
    }

    /** A yearly avenant for each year of a clause of option 3°, or of the subsidised devices of an AHI contract. */
    private void avenants() {
        boolean option3 = cpom.voletFinancier().stream()
                .flatMap(v -> v.clauses().stream())
                .anyMatch(c -> c.option() == OptionEvolution.OPTION_3);
        boolean subventions = cpom.nature() == NatureCpom.AHI && faits.dispositifsSubventionnes();
        if (option3 || subventions) {
            cpom.exercices().forEach(e -> annee(Devoir.de("AVENANT_ANNUEL"), e));
        }
    }

    private void siege() {
        Devoir devoir = Devoir.de("SIEGE_RENOUVELLEMENT");
        if (faits.finAutorisationSiege().isPresent()) {
            fabrique.entier(devoir.serie(), contexte.date())
                    .map(l -> fabrique.libre(
                            fabrique.base(devoir, Sujet.contrat(), l),
                            faits.autorisationSiege(),
                            faits.finAutorisationSiege(),
                            Optional.empty()))
                    .ifPresent(echeances::add);
        } else if (faits.autorisationSiege().isPresent()) {
            fabrique.delai(devoir, Sujet.contrat(), faits.autorisationSiege(), contexte.date(), Optional.empty())
                    .ifPresent(echeances::add);
        }
    }

    private void refus(DelaiRefus delai) {
        echeances.add(fabrique.libre(
                EtapesEprd.hors("REFUS_" + delai.suite(), Sujet.contrat(), delai.article())
                        .confiance(Confiance.LU)
                        .debiteur(
                                delai.suite() == DelaiRefus.Suite.NOUVELLE_PROPOSITION_DUE
                                        ? Acteur.AUTORITE_TARIFICATION
                                        : Acteur.GESTIONNAIRE)
                        .declencheur(Declencheur.PROCEDURE_REFUS)
                        .delai(delai.mois())
                        .unite(Unite.MOIS),
                Optional.of(delai.declencheur()),
                Optional.of(delai.date()),
                Optional.empty()));
    }
}
