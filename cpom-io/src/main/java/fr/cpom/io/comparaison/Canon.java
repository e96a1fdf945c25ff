package fr.cpom.io.comparaison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One text for all the forms of a tree that say the same: fields by name, lists of no order sorted. */
final class Canon {
    private final PlanDuContrat plan;
    private final IdentityHashMap<JsonNode, String> connues = new IdentityHashMap<>();

    Canon(PlanDuContrat plan) {
        this.plan = plan;
    }

    /** The text of a tree that stands at a path of field names. */
    String forme(JsonNode arbre, String champs) {
        if (!arbre.isContainerNode()) {
            return arbre.toString();
        }
        String connue = connues.get(arbre);
        if (connue == null) {
            connue = arbre.isArray() ? liste(arbre, champs) : objet(arbre, champs);
            connues.put(arbre, connue);
        }
        return connue;
    }

    /** The texts of the elements of a list. */
    List<String> elements(JsonNode liste, String champs) {
        List<String> formes = new ArrayList<>(liste.size());
        liste.forEach(element -> formes.add(forme(element, champs)));
        return formes;
    }

    /** The text of a key of an element; none when it lacks the first field of the key. */
    Optional<String> cle(JsonNode element, List<String> cle, String champs) {
        if (cle.isEmpty() || Arbres.a(element, cle.get(0)).isMissingNode()) {
            return Optional.empty();
        }
        StringBuilder texte = new StringBuilder();
        for (String champ : cle) {
            texte.append(forme(Arbres.a(element, champ), champs + '/' + champ)).append('\n');
        }
        return Optional.of(texte.toString());
    }

    private String liste(JsonNode liste, String champs) {
        List<String> formes = elements(liste, champs);
        if (plan.cles(champs).isPresent()) {
            Collections.sort(formes);
        }
        return formes.toString();
    }

    private String objet(JsonNode objet, String champs) {
        Map<String, String> formes = new TreeMap<>();
        objet.properties().forEach(e -> {
            if (!Arbres.estVide(e.getValue())) {
                formes.put(
                        TextNode.valueOf(e.getKey()).toString(), forme(e.getValue(), Arbres.sous(champs, e.getKey())));
            }
        });
        return formes.toString();
    }
}
