package fr.cpom.suivi.evaluation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.Cpom;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.objectif.FicheAction;
import fr.cpom.objectif.Indicateur;
import fr.cpom.objectif.Objectif;
import fr.cpom.objectif.Revue;
import fr.cpom.suivi.evaluation.SuiviJalon.Avancement;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scores of objectives on a day: achievement of each indicator from its baseline to its target, mean by weights up to the
 * contract with the share of the weights that was measured, lights, and milestones reached, late or to come.
 *
 * <p>No text fixes these formulas nor the thresholds of the lights: they are conventions, stated with the result. What is not
 * measured is left out, never zero. Named and left out too: an indicator without baseline ({@code INDICATEUR_SANS_INITIALE}) or
 * target ({@code INDICATEUR_SANS_CIBLE}), an impossible value ({@code INDICATEUR_VALEUR_INVALIDE}), weights that sum to zero
 * ({@code POIDS_TOTAL_NUL}). Refused: no objective, one code twice, an amber threshold above the green one.
 */
public final class ScoreCalculator extends AbstractCalculator<DemandeScore, ScoreContrat> {
    private static final ScoreCalculator STANDARD = new ScoreCalculator();

    private ScoreCalculator() {
        super(
                "suivi.score",
                DemandeScore.class,
                ScoreContrat.class,
                Articles.L_313_11,
                Articles.L_313_12_IV_TER_B,
                Articles.L_313_12_2,
                Articles.CONVENTION);
    }

    /** The calculator. */
    public static ScoreCalculator standard() {
        return STANDARD;
    }

    /** An objective and its place in the entry. */
    private record Place(Objectif objectif, String chemin) {}

    @Override
    protected Calcul<ScoreContrat> calculer(DemandeScore entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<Place> places = places(entree);
        if (places.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "objectifs"));
        }
        uniques(places, anomalies);
        Optional<Seuils> seuils = seuils(entree, contexte, anomalies);
        if (anomalies.bloquent() || seuils.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        LocalDate date = entree.revue().map(Revue::date).orElse(contexte.date());
        Exercice exercice = entree.exercice()
                .or(() -> entree.revue().flatMap(Revue::exercice))
                .orElseGet(() -> Exercice.du(date));
        NotationIndicateur notation =
                new NotationIndicateur(date, exercice, entree.plafond().orElse(Taux.UN), seuils.get());
        return Calcul.de(noter(places, notation, anomalies), anomalies, Explication.vide());
    }

    private static List<Place> places(DemandeScore entree) {
        List<Place> places = new ArrayList<>();
        List<Objectif> duContrat = entree.cpom().map(Cpom::objectifs).orElse(List.of());
        for (int i = 0; i < duContrat.size(); i++) {
            places.add(new Place(duContrat.get(i), "/cpom/objectifs/" + i));
        }
        for (int i = 0; i < entree.objectifs().size(); i++) {
            places.add(new Place(entree.objectifs().get(i), "/objectifs/" + i));
        }
        return places;
    }

    private static void uniques(List<Place> places, Anomalies anomalies) {
        Set<String> vus = new HashSet<>();
        for (Place place : places) {
            Objectif objectif = place.objectif();
            Stream.of(
                            Stream.of("objectif " + objectif.code()),
                            objectif.indicateurs().stream()
                                    .map(Indicateur::code)
                                    .map(c -> "indicateur " + c),
                            objectif.fichesActions().stream()
                                    .map(FicheAction::code)
                                    .map(c -> "fiche action " + c))
                    .flatMap(codes -> codes)
                    .filter(code -> !vus.add(code))
                    .forEach(code -> anomalies.ajouter(
                            Anomalie.of(CodeAnomalie.CODE_EN_DOUBLE, place.chemin(), "valeur", code)));
        }
    }

    private static Optional<Seuils> seuils(DemandeScore entree, Contexte contexte, Anomalies anomalies) {
        Optional<Taux> vert =
                entree.seuilVert().or(() -> lire("objectif.seuil.vert", "/seuilVert", contexte, anomalies));
        Optional<Taux> orange =
                entree.seuilOrange().or(() -> lire("objectif.seuil.orange", "/seuilOrange", contexte, anomalies));
        if (vert.isEmpty() || orange.isEmpty()) {
            return Optional.empty();
        }
        if (orange.get().compareTo(vert.get()) > 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.SEUILS_INVERSES,
                    "/seuilOrange",
                    "orange",
                    orange.get().toString(),
                    "vert",
                    vert.get().toString()));
        }
        return Optional.of(new Seuils(vert.get(), orange.get()));
    }

    private static Optional<Taux> lire(String serie, String chemin, Contexte contexte, Anomalies anomalies) {
        return contexte.lire(Serie.taux(serie), contexte.date(), Territoire.national(), chemin, anomalies)
                .map(LectureBareme::valeur);
    }

    private static ScoreContrat noter(List<Place> places, NotationIndicateur notation, Anomalies anomalies) {
        Map<String, String> parents = parents(places, anomalies);
        Map<String, ScoreObjectif> notes = new HashMap<>();
        // Two levels: the objectives that serve another one first, then those that they serve.
        for (Place place : places) {
            if (parents.containsKey(place.objectif().code())) {
                notes.put(place.objectif().code(), noter(place, parents, List.of(), notation, anomalies));
            }
        }
        Map<String, List<ScoreObjectif>> dessous = new HashMap<>();
        for (Place place : places) {
            String parent = parents.get(place.objectif().code());
            if (parent != null) {
                dessous.computeIfAbsent(parent, p -> new ArrayList<>())
                        .add(notes.get(place.objectif().code()));
            }
        }
        Moyenne moyenne = new Moyenne();
        List<ScoreObjectif> objectifs = new ArrayList<>();
        for (Place place : places) {
            ScoreObjectif note = notes.get(place.objectif().code());
            if (note == null) {
                note = noter(
                        place, parents, dessous.getOrDefault(place.objectif().code(), List.of()), notation, anomalies);
                moyenne.ajouter(note.poids(), note.score(), note.partMesuree().orElse(Taux.ZERO));
            }
            objectifs.add(note);
        }
        if (moyenne.sansPoids()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.POIDS_TOTAL_NUL, "", "code", "contrat"));
        }
        List<SuiviJalon> jalons =
                Jalons.suivre(places.stream().map(Place::objectif).toList(), notation.date());
        List<ScoreIndicateur> indicateurs =
                objectifs.stream().flatMap(o -> o.indicateurs().stream()).toList();
        return new ScoreContrat(
                notation.date(),
                notation.exercice(),
                notation.plafond(),
                notation.seuils().vert(),
                notation.seuils().orange(),
                objectifs,
                jalons,
                moyenne.score(),
                moyenne.couverture(),
                moyenne.partMesuree(),
                moyenne.score().map(notation.seuils()::feu),
                indicateurs.size(),
                (int) indicateurs.stream().filter(ScoreIndicateur::compte).count(),
                (int) jalons.stream()
                        .filter(j -> j.avancement() == Avancement.EN_RETARD)
                        .count());
    }

    /** The objective that each one serves; one that serves an objective that does not exist, or itself serves another, is told. */
    private static Map<String, String> parents(List<Place> places, Anomalies anomalies) {
        Set<String> premiers = new HashSet<>();
        for (Place place : places) {
            if (place.objectif().parent().isEmpty()) {
                premiers.add(place.objectif().code());
            }
        }
        Map<String, String> parents = new LinkedHashMap<>();
        for (Place place : places) {
            Optional<String> parent = place.objectif().parent();
            if (parent.isPresent() && premiers.contains(parent.get())) {
                parents.put(place.objectif().code(), parent.get());
            } else if (parent.isPresent()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OBJECTIF_PARENT_INCONNU,
                        place.chemin() + "/parent",
                        "code",
                        place.objectif().code(),
                        "parent",
                        parent.get()));
            }
        }
        return parents;
    }

    private static ScoreObjectif noter(
            Place place,
            Map<String, String> parents,
            List<ScoreObjectif> dessous,
            NotationIndicateur notation,
            Anomalies anomalies) {
        Objectif objectif = place.objectif();
        Moyenne moyenne = new Moyenne();
        List<ScoreIndicateur> indicateurs = new ArrayList<>();
        for (int i = 0; i < objectif.indicateurs().size(); i++) {
            ScoreIndicateur note =
                    notation.noter(objectif.indicateurs().get(i), place.chemin() + "/indicateurs/" + i, anomalies);
            indicateurs.add(note);
            moyenne.ajouter(note.poids(), note.realisationBornee());
        }
        dessous.forEach(
                d -> moyenne.ajouter(d.poids(), d.score(), d.partMesuree().orElse(Taux.ZERO)));
        if (indicateurs.isEmpty() && dessous.isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.OBJECTIF_SANS_INDICATEUR, place.chemin(), "code", objectif.code()));
        }
        if (moyenne.sansPoids()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.POIDS_TOTAL_NUL, place.chemin(), "code", objectif.code()));
        }
        return new ScoreObjectif(
                objectif.code(),
                objectif.intitule(),
                objectif.niveau(),
                Optional.ofNullable(parents.get(objectif.code())),
                objectif.poids().orElse(BigDecimal.ONE),
                indicateurs,
                dessous.stream().map(ScoreObjectif::code).toList(),
                moyenne.score(),
                moyenne.couverture(),
                moyenne.partMesuree(),
                moyenne.score().map(notation.seuils()::feu));
    }
}
