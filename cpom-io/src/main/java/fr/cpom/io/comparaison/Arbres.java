package fr.cpom.io.comparaison;

import com.fasterxml.jackson.databind.JsonNode;

/** Small steps in JSON trees. */
final class Arbres {
    private Arbres() {}

    /** True for what the JSON of the library leaves out: nothing, null, an empty list. */
    static boolean estVide(JsonNode arbre) {
        return arbre.isMissingNode() || arbre.isNull() || (arbre.isArray() && arbre.isEmpty());
    }

    /** What stands at a path of field names under a tree. */
    static JsonNode a(JsonNode arbre, String champs) {
        JsonNode ici = arbre;
        for (String champ : champs.split("/", -1)) {
            ici = ici.path(champ);
        }
        return ici;
    }

    /** A path of field names, one further. */
    static String sous(String champs, String champ) {
        return champs.isEmpty() ? champ : champs + '/' + champ;
    }

    /** A JSON pointer, one step further. */
    static String pointeur(String haut, String pas) {
        return haut + '/' + pas.replace("~", "~0").replace("/", "~1");
    }
}
