package fr.cpom.projection.tresorerie;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.hypothese.CibleHypothese;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.EmpruntProjete;
import fr.cpom.projection.trajectoire.DemandeTrajectoire.InvestissementProjete;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.LigneTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire.OrigineLigne;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.DateNotification;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.DateOperation;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.EncaissementProduits;
import fr.cpom.projection.tresorerie.DemandeTresorerieTrajectoire.ModeEncaissement;
import fr.cpom.tresorerie.FluxTresorerie;
import fr.cpom.tresorerie.FluxTresorerie.Factures;
import fr.cpom.tresorerie.FluxTresorerie.FluxDate;
import fr.cpom.tresorerie.FluxTresorerie.MoisPaie;
import fr.cpom.tresorerie.FluxTresorerie.Paie;
import fr.cpom.tresorerie.FluxTresorerie.ServiceEmprunt;
import fr.cpom.tresorerie.FluxTresorerie.Travaux;
import fr.cpom.tresorerie.FluxTresorerie.VersementsDotation;
import fr.cpom.tresorerie.MontantDate;
import fr.cpom.tresorerie.NatureFlux;
import fr.cpom.tresorerie.SensFlux;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Repartition;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.money.MonetaryAmount;

/** The flows of cash that the lines of a trajectory become; years are split into twelve equal months, the last taking the rest. */
final class FluxTrajectoire {
    private static final int MOIS = 12;

    /** Days that a payment may move round a weekend: flows due so long before the plan are left out of it. */
    private static final int MARGE = 10;

    private final DemandeTresorerieTrajectoire demande;
    private final Trajectoire trajectoire;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final LocalDate ouverture;
    private final List<FluxTresorerie> flux = new ArrayList<>();
    private final List<String> pointeurs = new ArrayList<>();

    FluxTrajectoire(
            DemandeTresorerieTrajectoire demande, Trajectoire trajectoire, Contexte contexte, Anomalies anomalies) {
        this.demande = demande;
        this.trajectoire = trajectoire;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.ouverture = demande.premierExercice().debut();
    }

    List<FluxTresorerie> flux() {
        dotations();
        produits();
        paie();
        factures();
        emprunts();
        investissements();
        return flux;
    }

    /** Where in the entry a flow comes from, by its rank. */
    String pointeur(int rang) {
        return pointeurs.get(rang);
    }

    private void ajouter(FluxTresorerie nouveau, String pointeur) {
        flux.add(nouveau);
        pointeurs.add(pointeur);
    }

    private List<Exercice> exercices() {
        List<Exercice> exercices = new ArrayList<>();
        for (int k = 0; k < demande.nombreExercices(); k++) {
            exercices.add(demande.premierExercice().plus(k));
        }
        return exercices;
    }

    /** The year before the plan, whose last bills are still to be paid, then those of the plan. */
    private List<Exercice> exercicesEtVeille() {
        List<Exercice> exercices = new ArrayList<>(exercices());
        exercices.add(0, demande.premierExercice().precedent());
        return exercices;
    }

    private long total(Predicate<LigneTrajectoire> choix, Exercice exercice) {
        long total = 0;
        for (LigneTrajectoire ligne : trajectoire.lignes()) {
            if (choix.test(ligne)) {
                total = Math.addExact(
                        total,
                        MontantAnnuel.de(ligne.montants(), exercice)
                                .map(Montants::centimes)
                                .orElse(0L));
            }
        }
        return total;
    }

    /** Equal months of a total; a total below zero is no flow of its kind, and is told. */
    private List<MonetaryAmount> mois(
            String ligne, Predicate<LigneTrajectoire> choix, Exercice exercice, String pointeur) {
        long total = total(choix, exercice);
        if (total < 0) {
            nonDatee(ligne, exercice, total, pointeur);
            total = 0;
        }
        return Repartition.fractions(Montants.ofCentimes(total), MOIS, contexte.arrondi());
    }

    private void nonDatee(String ligne, Exercice exercice, long total, String pointeur) {
        anomalies.ajouter(Anomalie.of(
                CodeAnomalie.TRESORERIE_LIGNE_NON_DATEE,
                pointeur,
                "ligne",
                ligne,
                "exercice",
                exercice.toString(),
                "montant",
                Montants.texteCentimes(total)));
    }

    /** Dotations of a year, all payers together. */
    MonetaryAmount dotations(Exercice exercice) {
        return Montants.ofCentimes(total(this::estDotation, exercice));
    }

    private boolean estDotation(LigneTrajectoire ligne) {
        return ligne.sens() == SensLigne.PRODUIT
                && !ligne.calculee()
                && (ligne.origine() == OrigineLigne.CONTRAT
                        || mode(encaissement(ligne)).mode() == ModeEncaissement.DOTATION);
    }

    boolean sansDotation() {
        return trajectoire.lignes().stream().noneMatch(this::estDotation);
    }

    private EncaissementProduits mode(int rang) {
        return rang < demande.encaissements().size()
                ? demande.encaissements().get(rang)
                : new EncaissementProduits(Optional.empty(), ModeEncaissement.UNIFORME, Optional.empty());
    }

    /** Each payer pays its own, on the days of {@code dotation.versements}. */
    private void dotations() {
        List<Optional<Financeur>> financeurs = trajectoire.lignes().stream()
                .filter(this::estDotation)
                .map(LigneTrajectoire::financeur)
                .distinct()
                .toList();
        for (Optional<Financeur> financeur : financeurs) {
            Predicate<LigneTrajectoire> choix =
                    l -> estDotation(l) && l.financeur().equals(financeur);
            String libelle = "Dotation" + financeur.map(f -> " " + f.name()).orElse("");
            for (Exercice exercice : exercices()) {
                long dotation = total(choix, exercice);
                long precedente = total(choix, exercice.precedent());
                if (dotation < 0 || precedente < 0) {
                    nonDatee(libelle, exercice, Math.min(dotation, precedente), "/demande/contrat");
                } else {
                    versements(libelle, exercice, dotation, precedente);
                }
            }
        }
    }

    private void versements(String libelle, Exercice exercice, long dotation, long precedente) {
        Optional<LocalDate> fixation = demande.notifications().stream()
                .filter(n -> n.exercice().equals(exercice))
                .map(DateNotification::date)
                .findFirst();
        ajouter(
                new VersementsDotation(
                        libelle,
                        Optional.of(DemandeVersements.builder()
                                .exercice(exercice)
                                .dotation(Montants.ofCentimes(dotation))
                                .dateFixation(fixation)
                                .dotationPrecedente(Montants.ofCentimes(precedente))
                                .territoire(demande.territoire())
                                .build()),
                        Optional.empty()),
                "/notifications");
    }

    private void produits() {
        for (int i = 0; i <= demande.encaissements().size(); i++) {
            int rang = i;
            Predicate<LigneTrajectoire> choix =
                    l -> l.sens() == SensLigne.PRODUIT && !l.calculee() && !estDotation(l) && encaissement(l) == rang;
            boolean donne = i < demande.encaissements().size();
            for (Exercice exercice : exercicesEtVeille()) {
                encaisser(mode(i), choix, exercice, donne ? "/encaissements/" + i : "/encaissements");
            }
        }
    }

    /** Rank of the first collection that fits a line; their number when none does. */
    private int encaissement(LigneTrajectoire l) {
        for (int i = 0; i < demande.encaissements().size(); i++) {
            Optional<CibleHypothese> cible = demande.encaissements().get(i).cible();
            if (cible.isEmpty()
                    || new CibleHypothese(
                                    Optional.of(SensLigne.PRODUIT),
                                    cible.get().essms(),
                                    cible.get().sections(),
                                    cible.get().groupes(),
                                    cible.get().comptes(),
                                    cible.get().saufComptes())
                            .vise(l.sens(), l.essms(), l.section(), l.groupe(), l.compte())) {
                return i;
            }
        }
        return demande.encaissements().size();
    }

    private void encaisser(
            EncaissementProduits encaissement, Predicate<LigneTrajectoire> choix, Exercice exercice, String pointeur) {
        int delai = encaissement.delaiJours().orElse(0);
        boolean uniforme = encaissement.mode() == ModeEncaissement.UNIFORME;
        List<MonetaryAmount> mois = mois("Produits", choix, exercice, pointeur);
        for (int m = 0; m < MOIS; m++) {
            YearMonth moisFacture = YearMonth.of(exercice.annee(), m + 1);
            LocalDate jour = switch (encaissement.mode()) {
                case TERME_ECHU -> moisFacture.atEndOfMonth();
                case TERME_A_ECHOIR -> moisFacture.atDay(1);
                case UNIFORME, DOTATION -> moisFacture.atDay(15);
            };
            if (!mois.get(m).isZero() && encore(jour, delai)) {
                ajouter(
                        new FluxDate(
                                "Produits " + moisFacture,
                                SensFlux.ENTREE,
                                uniforme ? NatureFlux.AUTRE_EXPLOITATION : NatureFlux.PRIX_DE_JOURNEE,
                                jour,
                                mois.get(m),
                                Optional.of(delai),
                                Optional.empty()),
                        pointeur);
            }
        }
    }

    private boolean encore(LocalDate jour, int delai) {
        return !jour.plusDays(delai + MARGE).isBefore(ouverture);
    }

    /** Groupe II: the pay of November and December before the plan too, whose contributions and tax fall in it. */
    private void paie() {
        Optional<List<Long>> cles = new PartsPaie(demande.paie(), contexte, anomalies).cles(ouverture);
        if (cles.isEmpty()) {
            return;
        }
        List<MoisPaie> mois = new ArrayList<>();
        for (Exercice exercice : exercicesEtVeille()) {
            List<MonetaryAmount> mensuels =
                    mois("Groupe II", l -> estCharge(l) && l.groupe() == GroupeFonctionnel.II, exercice, "/paie");
            boolean veille = exercice.compareTo(demande.premierExercice()) < 0;
            for (MonetaryAmount mensuel : veille ? mensuels.subList(MOIS - 2, MOIS) : mensuels) {
                List<MonetaryAmount> parts = Repartition.auProrata(mensuel, cles.get());
                mois.add(new MoisPaie(
                        parts.get(0), parts.get(1), Optional.of(parts.get(2)).filter(t -> !t.isZero())));
            }
        }
        ajouter(
                new Paie(
                        "Paie",
                        ouverture.minusMonths(2),
                        mois,
                        Optional.empty(),
                        demande.paie().effectif(),
                        Optional.empty(),
                        Optional.empty(),
                        demande.paie().jourCotisations(),
                        Optional.empty()),
                "/paie");
    }

    /** Charges that are paid; interest is paid with its loan. */
    private static boolean estCharge(LigneTrajectoire l) {
        return l.sens() == SensLigne.CHARGE && !l.calculee() && l.origine() != OrigineLigne.EMPRUNT;
    }

    private void factures() {
        Optional<Integer> delai = demande.delaiFournisseurs()
                .or(() -> contexte.entier("fournisseurs.delai", ouverture, "/delaiFournisseurs", anomalies));
        if (delai.isEmpty()) {
            return;
        }
        for (GroupeFonctionnel groupe : List.of(GroupeFonctionnel.I, GroupeFonctionnel.III)) {
            List<MontantDate> factures = new ArrayList<>();
            for (Exercice exercice : exercicesEtVeille()) {
                List<MonetaryAmount> mensuels = mois(
                        "Groupe " + groupe, l -> estCharge(l) && l.groupe() == groupe, exercice, "/delaiFournisseurs");
                for (int m = 0; m < MOIS; m++) {
                    LocalDate jour = YearMonth.of(exercice.annee(), m + 1).atEndOfMonth();
                    if (!mensuels.get(m).isZero() && encore(jour, delai.get())) {
                        factures.add(new MontantDate(jour, mensuels.get(m)));
                    }
                }
            }
            if (!factures.isEmpty()) {
                ajouter(
                        new Factures("Groupe " + groupe, factures, demande.delaiFournisseurs(), Optional.empty()),
                        "/delaiFournisseurs");
            }
        }
    }

    private LocalDate jour(String libelle, Exercice exercice) {
        return demande.operations().stream()
                .filter(o -> o.libelle().equals(libelle))
                .map(DateOperation::date)
                .findFirst()
                .orElseGet(() -> LocalDate.of(exercice.annee(), Month.JUNE, 30));
    }

    private void emprunts() {
        for (int i = 0; i < demande.demande().emprunts().size(); i++) {
            EmpruntProjete e = demande.demande().emprunts().get(i);
            ajouter(
                    new ServiceEmprunt(
                            e.libelle(),
                            Optional.of(e.emprunt()),
                            Optional.empty(),
                            e.encaissement().map(x -> jour(e.libelle(), x)),
                            Optional.empty()),
                    "/demande/emprunts/" + i + "/emprunt");
        }
    }

    private void investissements() {
        for (int i = 0; i < demande.demande().investissements().size(); i++) {
            InvestissementProjete v = demande.demande().investissements().get(i);
            LocalDate jour = jour(v.libelle(), v.exercice());
            ajouter(
                    new Travaux(
                            v.libelle(),
                            List.of(new MontantDate(jour, v.montant())),
                            v.subvention().map(s -> new MontantDate(jour, s)).stream()
                                    .toList(),
                            Optional.empty()),
                    "/demande/investissements/" + i);
        }
    }

    /** The shares of a pay bill as whole keys. */
    static long cle(Taux part) {
        return part.fraction().movePointRight(9).longValue();
    }
}
