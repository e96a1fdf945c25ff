package fr.cpom.projection.personnel;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.projection.personnel.DemandeTauxDirecteur.Composante;
import fr.cpom.projection.personnel.TauxDirecteur.PartTaux;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rate of evolution of a field: {@code t = Σ w g}, or the weight or growth that a published rate implies.
 *
 * <p>One weight absent is what the others leave to 100 %; two absent with a known rate are the implied weights; one growth
 * absent with a known rate is the implied growth. More unknowns than that are {@code TAUX_DIRECTEUR_INDETERMINE}. Weights that do
 * not sum to 100 % are told ({@code POIDS_SOMME}): what they leave out does not move. The rate applies to the recurring base, see
 * {@code dotation.reconduction}.
 */
public final class TauxDirecteurCalculator extends AbstractCalculator<DemandeTauxDirecteur, TauxDirecteur> {
    private static final TauxDirecteurCalculator STANDARD = new TauxDirecteurCalculator();

    private TauxDirecteurCalculator() {
        super("personnel.taux-directeur", DemandeTauxDirecteur.class, TauxDirecteur.class, Articles.TAUX_DIRECTEUR);
    }

    /** The calculator. */
    public static TauxDirecteurCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<TauxDirecteur> calculer(DemandeTauxDirecteur entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<Composante> composantes = entree.composantes();
        if (composantes.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "composantes"));
            return Calcul.impossible(anomalies);
        }
        Optional<Fraction> cible = entree.taux().map(Fraction::of);
        Optional<List<Fraction>> poids = poids(composantes, cible);
        Optional<List<Fraction>> evolutions = poids.flatMap(p -> evolutions(composantes, p, cible));
        if (poids.isEmpty() || evolutions.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.TAUX_DIRECTEUR_INDETERMINE, "/composantes"));
            return Calcul.impossible(anomalies);
        }
        TauxDirecteur resultat = resultat(composantes, poids.get(), evolutions.get());
        if (!resultat.sommePoids().equals(Taux.UN)) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.POIDS_SOMME,
                    "/composantes",
                    "valeur",
                    resultat.sommePoids().toString()));
        }
        if (entree.taux().filter(t -> !t.equals(resultat.taux())).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.TAUX_DIRECTEUR_ECART,
                    "/taux",
                    "valeur",
                    entree.taux().get().toString(),
                    "attendu",
                    resultat.taux().toString()));
        }
        for (int i = 0; i < composantes.size(); i++) {
            Taux trouve = resultat.composantes().get(i).poids();
            if (trouve.estNegatif() || trouve.compareTo(Taux.UN) > 0) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.POIDS_HORS_BORNES,
                        "/composantes/" + i + "/poids",
                        "composante",
                        composantes.get(i).libelle(),
                        "valeur",
                        trouve.toString()));
            }
        }
        return Calcul.de(resultat, anomalies, Explication.vide());
    }

    private static Optional<List<Fraction>> poids(List<Composante> composantes, Optional<Fraction> cible) {
        List<Fraction> connus = composantes.stream()
                .flatMap(c -> c.poids().stream())
                .map(Fraction::of)
                .toList();
        int inconnus = composantes.size() - connus.size();
        Fraction reste = Fraction.UN.moins(Fraction.somme(connus));
        List<Fraction> trouves = new ArrayList<>();
        if (inconnus == 1) {
            trouves.add(reste);
        } else if (inconnus == 2) {
            Optional<Fraction> premier = premierPoids(composantes, cible, reste);
            if (premier.isEmpty()) {
                return Optional.empty();
            }
            trouves.add(premier.get());
            trouves.add(reste.moins(premier.get()));
        } else if (inconnus > 2) {
            return Optional.empty();
        }
        List<Fraction> tous = new ArrayList<>();
        int rang = 0;
        for (Composante c : composantes) {
            tous.add(c.poids().isPresent() ? Fraction.of(c.poids().get()) : trouves.get(rang++));
        }
        return Optional.of(tous);
    }

    /** {@code t = known part + w g₁ + (rest − w) g₂}, hence w; nothing when both grow alike or a growth is unknown. */
    private static Optional<Fraction> premierPoids(
            List<Composante> composantes, Optional<Fraction> cible, Fraction reste) {
        Fraction connu = Fraction.ZERO;
        List<Fraction> croissances = new ArrayList<>();
        for (Composante c : composantes) {
            if (c.evolution().isEmpty()) {
                return Optional.empty();
            }
            Fraction g = Fraction.of(c.evolution().get());
            if (c.poids().isPresent()) {
                connu = connu.plus(Fraction.of(c.poids().get()).fois(g));
            } else {
                croissances.add(g);
            }
        }
        Fraction ecart = croissances.get(0).moins(croissances.get(1));
        if (cible.isEmpty() || ecart.signe() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                cible.get().moins(connu).moins(reste.fois(croissances.get(1))).sur(ecart));
    }

    private static Optional<List<Fraction>> evolutions(
            List<Composante> composantes, List<Fraction> poids, Optional<Fraction> cible) {
        Fraction connu = Fraction.ZERO;
        int inconnue = -1;
        List<Fraction> evolutions = new ArrayList<>();
        for (int i = 0; i < composantes.size(); i++) {
            Fraction g = composantes.get(i).evolution().map(Fraction::of).orElse(Fraction.ZERO);
            evolutions.add(g);
            connu = connu.plus(poids.get(i).fois(g));
            if (composantes.get(i).evolution().isEmpty()) {
                if (inconnue >= 0) {
                    return Optional.empty();
                }
                inconnue = i;
            }
        }
        if (inconnue >= 0) {
            if (cible.isEmpty() || poids.get(inconnue).signe() == 0) {
                return Optional.empty();
            }
            evolutions.set(inconnue, cible.get().moins(connu).sur(poids.get(inconnue)));
        }
        return Optional.of(evolutions);
    }

    private static TauxDirecteur resultat(
            List<Composante> composantes, List<Fraction> poids, List<Fraction> evolutions) {
        Fraction taux = Fraction.ZERO;
        List<PartTaux> parts = new ArrayList<>();
        for (int i = 0; i < composantes.size(); i++) {
            Composante c = composantes.get(i);
            Fraction contribution = poids.get(i).fois(evolutions.get(i));
            taux = taux.plus(contribution);
            parts.add(new PartTaux(
                    c.libelle(),
                    poids.get(i).taux(),
                    evolutions.get(i).taux(),
                    contribution.taux(),
                    c.poids().isEmpty(),
                    c.evolution().isEmpty()));
        }
        return new TauxDirecteur(taux.taux(), Fraction.somme(poids).taux(), parts);
    }
}
