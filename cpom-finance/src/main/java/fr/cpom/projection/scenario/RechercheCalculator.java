package fr.cpom.projection.scenario;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.projection.scenario.ResultatRecherches.EncadrementParametre;
import fr.cpom.projection.scenario.ResultatRecherches.SolutionRecherche;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import fr.cpom.projection.trajectoire.Trajectoire;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which value of a parameter brings a quantity to a target, all else unchanged: the rate, the occupancy, the base that keep the
 * margin at zero to the term. By exact bisection on a grid, whose two neighbours are returned. No text fixes it.
 *
 * <p>The grid is first examined at seventeen places, ends included; the bisection takes the first change of side from the lowest
 * value on. Told: a target that no value examined meets ({@code RECHERCHE_SANS_SOLUTION}) or that all do ({@code
 * RECHERCHE_TOUJOURS_ATTEINTE}), and a quantity that goes up and down ({@code RECHERCHE_NON_MONOTONE}).
 */
public final class RechercheCalculator extends AbstractCalculator<DemandeRecherche, ResultatRecherches> {
    private static final RechercheCalculator STANDARD = new RechercheCalculator();
    private static final String LISTE = "/recherches/";
    private static final int INTERVALLES = 16;

    private RechercheCalculator() {
        super("projection.recherche", DemandeRecherche.class, ResultatRecherches.class, Articles.SIMULATION);
    }

    /** The calculator. */
    public static RechercheCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ResultatRecherches> calculer(DemandeRecherche entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<Recherche> recherches = entree.recherches();
        Projecteur.borner(recherches.size(), DemandeRecherche.RECHERCHES_MAXIMALES, "/recherches", anomalies);
        Projecteur.distinguer(recherches.stream().map(Recherche::nom).toList(), LISTE, anomalies);
        for (int i = 0; i < recherches.size(); i++) {
            TornadoCalculator.exigerMontant(recherches.get(i).grandeur(), LISTE + i + "/grandeur", anomalies);
            Projecteur.connaitre(
                    entree.trajectoire(), recherches.get(i).parametre(), LISTE + i + "/parametre", anomalies);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Projecteur projecteur = new Projecteur(contexte, anomalies);
        Optional<Trajectoire> base = projecteur.base(entree.trajectoire());
        if (base.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        List<SolutionRecherche> solutions = new ArrayList<>();
        for (int i = 0; i < recherches.size(); i++) {
            String pointeur = LISTE + i;
            Recherche r = recherches.get(i);
            Optional<Long> depart = lire(r, base.get(), pointeur, anomalies);
            GrilleRecherche.de(r, entree.trajectoire(), pointeur, anomalies)
                    .filter(g -> depart.isPresent())
                    .flatMap(g -> new Examen(r, g, entree.trajectoire(), pointeur, projecteur, anomalies)
                            .chercher(depart.orElseThrow()))
                    .ifPresent(solutions::add);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Projecteur.nommer("METHODE_RECHERCHE", anomalies);
        return Calcul.de(new ResultatRecherches(solutions), anomalies, Explication.vide());
    }

    private static Optional<Long> lire(
            Recherche recherche, Trajectoire trajectoire, String pointeur, Anomalies anomalies) {
        return Grandeurs.lire(
                        recherche.grandeur(),
                        trajectoire,
                        trajectoire.annees().size() - 1,
                        pointeur + "/grandeur",
                        anomalies)
                .map(ValeurGrandeur::rang);
    }

    /** One search: the values already computed, and what they show. */
    private static final class Examen {
        private final Recherche recherche;
        private final GrilleRecherche grille;
        private final DemandeTrajectoire demande;
        private final String pointeur;
        private final Projecteur projecteur;
        private final Anomalies anomalies;
        private final long seuil;
        private final Map<Long, Long> valeurs = new HashMap<>();
        private final Set<CodeAnomalie> alertes = new TreeSet<>();

        Examen(
                Recherche recherche,
                GrilleRecherche grille,
                DemandeTrajectoire demande,
                String pointeur,
                Projecteur projecteur,
                Anomalies anomalies) {
            this.recherche = recherche;
            this.grille = grille;
            this.demande = demande;
            this.pointeur = pointeur;
            this.projecteur = projecteur;
            this.anomalies = anomalies;
            this.seuil = recherche.seuil().map(Montants::centimes).orElse(0L);
        }

        Optional<SolutionRecherche> chercher(long depart) {
            List<Long> rangs = places();
            for (long rang : rangs) {
                if (evaluer(rang).isEmpty()) {
                    return Optional.empty(); // refused: told where it was
                }
            }
            boolean monotone = monotone(rangs);
            Optional<EncadrementParametre> encadrement = Optional.empty();
            for (int i = 0; i + 1 < rangs.size() && encadrement.isEmpty(); i++) {
                if (tient(rangs.get(i)) != tient(rangs.get(i + 1))) {
                    encadrement = encadrer(rangs.get(i), rangs.get(i + 1));
                    if (encadrement.isEmpty()) {
                        return Optional.empty();
                    }
                }
            }
            if (encadrement.isEmpty()) {
                signaler(tient(0) ? CodeAnomalie.RECHERCHE_TOUJOURS_ATTEINTE : CodeAnomalie.RECHERCHE_SANS_SOLUTION);
            }
            if (!monotone) {
                signaler(CodeAnomalie.RECHERCHE_NON_MONOTONE);
            }
            projecteur.alerter(alertes, pointeur);
            return Optional.of(new SolutionRecherche(
                    recherche.nom(),
                    recherche.grandeur(),
                    Montants.ofCentimes(seuil),
                    Montants.ofCentimes(depart),
                    grille.valeur(0),
                    grille.valeur(grille.dernier()),
                    grille.etape(),
                    encadrement,
                    monotone));
        }

        /** Ranks spread evenly over the grid, ends included. */
        private List<Long> places() {
            Set<Long> rangs = new TreeSet<>();
            for (int i = 0; i <= INTERVALLES; i++) {
                rangs.add(Math.floorDiv(grille.dernier(), INTERVALLES) * i
                        + Math.floorMod(grille.dernier(), INTERVALLES) * i / INTERVALLES);
            }
            return List.copyOf(rangs);
        }

        private boolean monotone(List<Long> rangs) {
            boolean monte = false;
            boolean descend = false;
            for (int i = 0; i + 1 < rangs.size(); i++) {
                int sens = Long.compare(valeur(rangs.get(i + 1)), valeur(rangs.get(i)));
                monte |= sens > 0;
                descend |= sens < 0;
            }
            return !(monte && descend);
        }

        private Optional<EncadrementParametre> encadrer(long bas, long haut) {
            long premier = bas;
            long second = haut;
            boolean tientPremier = tient(bas);
            while (second - premier > 1) {
                long milieu = premier + (second - premier) / 2;
                if (evaluer(milieu).isEmpty()) {
                    return Optional.empty();
                }
                if (tient(milieu) == tientPremier) {
                    premier = milieu;
                } else {
                    second = milieu;
                }
            }
            long tient = tientPremier ? premier : second;
            long manque = tientPremier ? second : premier;
            alertes(tient);
            alertes(manque);
            return Optional.of(new EncadrementParametre(
                    grille.valeur(tient),
                    grille.valeur(manque),
                    Montants.ofCentimes(valeur(tient)),
                    Montants.ofCentimes(valeur(manque)),
                    valeur(tient) == seuil));
        }

        private OptionalLong evaluer(long rang) {
            Long connue = valeurs.get(rang);
            if (connue != null) {
                return OptionalLong.of(connue);
            }
            Optional<Long> valeur = projecteur
                    .avec(demande, recherche.parametre(), grille.valeur(rang), pointeur)
                    .flatMap(d -> projecteur.valeur(recherche.grandeur(), d, pointeur, pointeur + "/grandeur", alertes))
                    .map(ValeurGrandeur::rang);
            valeur.ifPresent(v -> valeurs.put(rang, v));
            return valeur.isPresent() ? OptionalLong.of(valeur.get()) : OptionalLong.empty();
        }

        /** The alerts of the whole trajectory at a rank. */
        private void alertes(long rang) {
            projecteur
                    .avec(demande, recherche.parametre(), grille.valeur(rang), pointeur)
                    .ifPresent(d -> projecteur.variante(d, pointeur, alertes));
        }

        /** The quantity at a rank already examined. */
        private long valeur(long rang) {
            return evaluer(rang).orElseThrow();
        }

        private boolean tient(long rang) {
            return valeur(rang) >= seuil;
        }

        private void signaler(CodeAnomalie code) {
            anomalies.ajouter(Anomalie.of(
                    code,
                    pointeur,
                    "nom",
                    recherche.nom(),
                    "minimum",
                    grille.valeur(0).toString(),
                    "maximum",
                    grille.valeur(grille.dernier()).toString()));
        }
    }
}
