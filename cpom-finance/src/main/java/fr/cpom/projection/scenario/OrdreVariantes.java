package fr.cpom.projection.scenario;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.trajectoire.DemandeTrajectoire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Variants that start from one another: which changes each makes, in which order. */
final class OrdreVariantes {
    private final List<Variante> variantes;
    private final String liste;
    private final Anomalies anomalies;
    private final Map<String, Integer> rangs = new HashMap<>();

    /** Reads the names: two of one name, or the name of the base, are refused. */
    OrdreVariantes(List<Variante> variantes, String nomBase, String liste, Anomalies anomalies) {
        this.variantes = variantes;
        this.liste = liste;
        this.anomalies = anomalies;
        for (int i = 0; i < variantes.size(); i++) {
            String nom = variantes.get(i).nom();
            if (nom.equals(nomBase) || rangs.putIfAbsent(nom, i) != null) {
                signaler(CodeAnomalie.SCENARIO_NOM_EN_DOUBLE, i, "/nom", nom);
            }
        }
    }

    /** The request of a variant; empty after a blocking anomaly. */
    Optional<DemandeTrajectoire> appliquer(int rang, DemandeTrajectoire base, ApplicationVariations application) {
        Set<Integer> ordre = new LinkedHashSet<>();
        if (!parcourir(rang, ordre, new LinkedHashSet<>(), new HashSet<>())) {
            return Optional.empty();
        }
        Optional<DemandeTrajectoire> demande = Optional.of(base);
        for (int i : ordre) {
            List<Variation> changements = variantes.get(i).changements();
            for (int c = 0; c < changements.size() && demande.isPresent(); c++) {
                demande = application.appliquer(demande.get(), changements.get(c), liste + i + "/changements/" + c);
            }
        }
        return demande;
    }

    /** Those that it starts from before itself, each once; false after an anomaly. */
    private boolean parcourir(int rang, Set<Integer> ordre, Set<Integer> chemin, Set<Integer> faits) {
        if (faits.contains(rang)) {
            return true;
        }
        if (!chemin.add(rang)) {
            List<String> boucle = new ArrayList<>();
            chemin.forEach(i -> boucle.add(variantes.get(i).nom()));
            boucle.add(variantes.get(rang).nom());
            signaler(
                    CodeAnomalie.VARIANTE_CYCLE,
                    rang,
                    "/depuis",
                    String.join(
                            " → ",
                            boucle.subList(boucle.indexOf(variantes.get(rang).nom()), boucle.size())));
            return false;
        }
        boolean entier = true;
        List<String> depuis = variantes.get(rang).depuis();
        for (int d = 0; d < depuis.size() && entier; d++) {
            Optional<Integer> parent = Optional.ofNullable(rangs.get(depuis.get(d)));
            if (parent.isEmpty()) {
                signaler(CodeAnomalie.VARIANTE_INCONNUE, rang, "/depuis/" + d, depuis.get(d));
            }
            entier = parent.isPresent() && parcourir(parent.get(), ordre, chemin, faits);
        }
        chemin.remove(rang);
        faits.add(rang);
        ordre.add(rang);
        return entier;
    }

    private void signaler(CodeAnomalie code, int rang, String champ, String valeur) {
        anomalies.ajouter(Anomalie.of(code, liste + rang + champ, "valeur", valeur));
    }
}
