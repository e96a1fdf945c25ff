package fr.cpom.io.comparaison;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Carries differences over to the tree that they were found in: changes first, then additions, then removals. */
final class Application {
    private Application() {}

    static JsonNode appliquer(JsonNode a, List<Difference> differences) {
        JsonNode arbre = a.deepCopy();
        List<JsonPointer> retraits = new ArrayList<>();
        List<Difference> ajouts = new ArrayList<>();
        for (Difference difference : differences) {
            JsonPointer lieu = JsonPointer.compile(difference.cheminA());
            switch (difference.type()) {
                case CHANGEMENT -> fixer(arbre, lieu, difference.apres().orElseThrow());
                case RETRAIT -> retraits.add(lieu);
                case AJOUT -> ajouts.add(difference);
            }
        }
        ajouts.forEach(ajout -> ajouter(
                arbre, JsonPointer.compile(ajout.cheminA()), ajout.apres().orElseThrow()));
        // the deepest first, and in a list the last first: those to come still stand where the difference says
        retraits.sort(Comparator.comparingInt(Application::profondeur)
                .thenComparingInt(lieu -> lieu.last().getMatchingIndex())
                .reversed());
        retraits.forEach(lieu -> retirer(arbre, lieu));
        return arbre;
    }

    private static int profondeur(JsonPointer lieu) {
        int profondeur = 0;
        for (JsonPointer reste = lieu; !reste.matches(); reste = reste.tail()) {
            profondeur++;
        }
        return profondeur;
    }

    private static void fixer(JsonNode arbre, JsonPointer lieu, JsonNode valeur) {
        JsonNode parent = arbre.at(lieu.head());
        if (arbre.at(lieu).isMissingNode()) {
            throw inconnu(lieu);
        }
        if (parent instanceof ArrayNode liste) {
            liste.set(lieu.last().getMatchingIndex(), valeur);
        } else {
            ((ObjectNode) parent).set(lieu.last().getMatchingProperty(), valeur);
        }
    }

    private static void retirer(JsonNode arbre, JsonPointer lieu) {
        if (arbre.at(lieu).isMissingNode()) {
            throw inconnu(lieu);
        }
        JsonNode parent = arbre.at(lieu.head());
        if (parent instanceof ArrayNode liste) {
            liste.remove(lieu.last().getMatchingIndex());
            if (liste.isEmpty() && arbre.at(lieu.head().head()) instanceof ObjectNode haut) {
                haut.remove(lieu.head().last().getMatchingProperty());
            }
        } else {
            ((ObjectNode) parent).remove(lieu.last().getMatchingProperty());
        }
    }

    private static void ajouter(JsonNode arbre, JsonPointer lieu, JsonNode valeur) {
        String dernier = lieu.last().getMatchingProperty();
        JsonNode parent = arbre.at(lieu.head());
        if (dernier.equals("-") && (parent.isMissingNode() || parent.isArray())) {
            liste(arbre, lieu.head()).add(valeur);
        } else if (parent instanceof ObjectNode objet) {
            objet.set(dernier, valeur);
        } else {
            throw inconnu(lieu);
        }
    }

    /** The list of a place, made where the JSON of A leaves it out for being empty. */
    private static ArrayNode liste(JsonNode arbre, JsonPointer lieu) {
        JsonNode liste = arbre.at(lieu);
        if (liste instanceof ArrayNode connue) {
            return connue;
        }
        if (arbre.at(lieu.head()) instanceof ObjectNode parent) {
            return parent.putArray(lieu.last().getMatchingProperty());
        }
        throw inconnu(lieu);
    }

    private static IllegalArgumentException inconnu(JsonPointer lieu) {
        return new IllegalArgumentException("aucun lieu " + lieu + " dans cet arbre");
    }
}
