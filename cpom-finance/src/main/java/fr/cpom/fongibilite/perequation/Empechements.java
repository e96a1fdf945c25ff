package fr.cpom.fongibilite.perequation;

import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.perequation.Perequation.Goulot;
import fr.cpom.fongibilite.perequation.Perequation.MotifDeficit;
import fr.cpom.fongibilite.perequation.Perequation.NonCouvert;
import fr.cpom.fongibilite.perequation.Perequation.RegleFermante;
import fr.cpom.fongibilite.perequation.Perequation.Verrou;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why ESSMS stay in deficit, and what opening the rules that stand in the way would give. */
final class Empechements {
    /** So many sets of rules are opened in turn, those that close the most ways first. */
    private static final int VERROUS = 8;

    private final Places places;
    private final Voies voies;
    private final Recherche recherche;
    private final List<Integer> excedents = new ArrayList<>();
    private final Map<Integer, List<Integer>> deficits = new TreeMap<>();

    Empechements(Places places, Voies voies, Recherche recherche) {
        this.places = places;
        this.voies = voies;
        this.recherche = recherche;
        for (int p = 0; p < places.nombre(); p++) {
            if (places.montants[p] > 0) {
                excedents.add(p);
            } else if (places.montants[p] < 0 && !recherche.couverts[places.essms[p]]) {
                deficits.computeIfAbsent(places.essms[p], e -> new ArrayList<>())
                        .add(p);
            }
        }
    }

    List<NonCouvert> nonCouverts() {
        List<NonCouvert> liste = new ArrayList<>();
        deficits.forEach((essms, siens) -> liste.add(nonCouvert(essms, siens)));
        return liste;
    }

    private NonCouvert nonCouvert(int essms, List<Integer> siens) {
        long deficit = recherche.deficit(essms);
        long ressources = recherche.ressources(essms);
        boolean seulSuffit = ressources == deficit;
        MotifDeficit motif = MotifDeficit.RESSOURCES_INSUFFISANTES;
        if (excedents.isEmpty()) {
            motif = MotifDeficit.AUCUN_EXCEDENT;
        } else if (seulSuffit) {
            motif = MotifDeficit.RESSOURCES_PARTAGEES;
        } else if (ressources == 0) {
            motif = MotifDeficit.VOIES_FERMEES;
        }
        Optional<Goulot> goulot = recherche.goulot(essms, seulSuffit).map(this::goulot);
        long manque = seulSuffit
                ? goulot.map(g -> Montants.centimes(g.besoin()) - Montants.centimes(g.ressources()))
                        .orElse(0L)
                : deficit - ressources;
        return new NonCouvert(
                places.noms.get(essms),
                Montants.ofCentimes(deficit),
                motif,
                Montants.ofCentimes(ressources),
                Montants.ofCentimes(manque),
                goulot,
                fermantes(siens));
    }

    private Goulot goulot(boolean[] courts) {
        List<Poste> besoins = new ArrayList<>();
        List<Poste> sources = new ArrayList<>();
        long besoin = 0;
        long ressources = 0;
        for (int p = 0; p < courts.length; p++) {
            if (courts[p] && recherche.donne(p)) {
                sources.add(places.postes.get(p));
                ressources += places.montants[p];
            } else if (courts[p] && recherche.servi(p)) {
                besoins.add(places.postes.get(p));
                besoin -= places.montants[p];
            }
        }
        return new Goulot(besoins, Montants.ofCentimes(besoin), sources, Montants.ofCentimes(ressources));
    }

    /** Each rule that closes a way from a surplus to one of these places, once. */
    private List<RegleFermante> fermantes(List<Integer> siens) {
        Map<String, RegleFermante> parCode = new TreeMap<>();
        for (int j : siens) {
            for (int i : excedents) {
                voies.fermetures(i, j).forEach(f -> parCode.putIfAbsent(f.regle(), f));
            }
        }
        return List.copyOf(parCode.values());
    }

    /** A set of rules, and how many ways it closes. */
    private static final class Ferme {
        final String cle;
        final List<RegleFermante> regles;
        int nombre;

        Ferme(List<RegleFermante> regles) {
            this.cle = cle(regles);
            this.regles = regles;
        }
    }

    /** The sets of rules that close ways to the ESSMS left in deficit, and what each would free. */
    List<Verrou> verrous() {
        // one list stands for thousands of pairs: its key is made once
        IdentityHashMap<List<RegleFermante>, Ferme> parListe = new IdentityHashMap<>();
        Map<String, Ferme> parCle = new TreeMap<>();
        for (List<Integer> siens : deficits.values()) {
            for (int j : siens) {
                for (int i : excedents) {
                    List<RegleFermante> fermetures = voies.fermetures(i, j);
                    if (!fermetures.isEmpty()) {
                        parListe.computeIfAbsent(fermetures, f -> {
                                    Ferme ferme = new Ferme(f);
                                    Ferme deja = parCle.putIfAbsent(ferme.cle, ferme);
                                    return deja == null ? ferme : deja;
                                })
                                .nombre++;
                    }
                }
            }
        }
        long couvrable = recherche.couvrable();
        return parCle.values().stream()
                .sorted(Comparator.comparingInt((Ferme f) -> -f.nombre).thenComparing(f -> f.cle))
                .limit(VERROUS)
                .map(f -> verrou(f.regles, couvrable))
                .toList();
    }

    private static String cle(List<RegleFermante> fermetures) {
        return String.join(
                "\n",
                new TreeSet<>(fermetures.stream().map(RegleFermante::regle).toList()));
    }

    private Verrou verrou(List<RegleFermante> fermetures, long couvrable) {
        Set<String> codes = new LinkedHashSet<>();
        fermetures.forEach(f -> codes.add(f.regle()));
        Recherche ouverte = new Recherche(places, voies.sans(codes), Recherche.TRAVAIL_HYPOTHESE);
        return new Verrou(
                fermetures,
                fermetures.stream().allMatch(f -> f.derogeable() && f.critere().isEmpty()),
                Montants.ofCentimes(ouverte.couvrable() - couvrable),
                Math.max(0, ouverte.nombre() - recherche.nombre()));
    }
}
