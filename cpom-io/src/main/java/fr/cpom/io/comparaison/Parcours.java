package fr.cpom.io.comparaison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One walk down two trees. */
final class Parcours {
    private final PlanDuContrat plan;
    private final Canon canon;
    private final JsonNode a;
    private final JsonNode b;
    private final Map<String, String> nomsEssms = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    Parcours(PlanDuContrat plan, JsonNode a, JsonNode b) {
        this.plan = plan;
        this.canon = new Canon(plan);
        this.a = a;
        this.b = b;
    }

    /**
     * Where both walks stand.
     *
     * @param champs path of field names, without ranks
     */
    private record Lieu(String champs, String cheminA, String cheminB, List<Repere> reperes, Optional<String> essms) {
        Lieu champ(String champ) {
            List<Repere> suite = new ArrayList<>(reperes);
            suite.add(new Repere(champ, List.of()));
            return new Lieu(
                    Arbres.sous(champs, champ),
                    Arbres.pointeur(cheminA, champ),
                    Arbres.pointeur(cheminB, champ),
                    suite,
                    essms);
        }

        Lieu element(String rangA, String rangB, List<String> nom, Optional<String> essmsElement) {
            List<Repere> suite = new ArrayList<>(reperes);
            Repere liste = suite.remove(suite.size() - 1);
            suite.add(new Repere(liste.champ(), nom));
            return new Lieu(
                    champs,
                    Arbres.pointeur(cheminA, rangA),
                    Arbres.pointeur(cheminB, rangB),
                    suite,
                    essmsElement.or(this::essms));
        }
    }

    List<Difference> differences() {
        // the names of A come last: they are those that the differences speak of
        for (JsonNode contrat : List.of(b, a)) {
            contrat.path("perimetre")
                    .forEach(membre -> nomsEssms.put(
                            membre.at("/essms/finess").asText(),
                            membre.at("/essms/nom").asText()));
        }
        objets(a, b, new Lieu("", "", "", List.of(), Optional.empty()));
        differences.sort(Comparator.comparing(Difference::rubrique));
        return List.copyOf(differences);
    }

    private void objets(JsonNode enA, JsonNode enB, Lieu lieu) {
        Set<String> champs = new LinkedHashSet<>();
        enA.fieldNames().forEachRemaining(champs::add);
        enB.fieldNames().forEachRemaining(champs::add);
        champs.forEach(champ -> comparer(enA.path(champ), enB.path(champ), lieu.champ(champ)));
    }

    private void comparer(JsonNode enA, JsonNode enB, Lieu lieu) {
        if (enA.equals(enB) || (Arbres.estVide(enA) && Arbres.estVide(enB))) {
            return;
        }
        Optional<List<List<String>>> cles = plan.cles(lieu.champs());
        if (cles.isPresent() && estListe(enA) && estListe(enB)) {
            listes(enA, enB, cles.get(), lieu);
        } else if (enA.isObject() && enB.isObject()) {
            objets(enA, enB, lieu);
        } else if (!canon.forme(enA, lieu.champs()).equals(canon.forme(enB, lieu.champs()))) {
            noter(enA, enB, lieu);
        }
    }

    private static boolean estListe(JsonNode arbre) {
        return arbre.isArray() || Arbres.estVide(arbre);
    }

    private void listes(JsonNode enA, JsonNode enB, List<List<String>> cles, Lieu lieu) {
        JsonNode listeA = enA.isArray() ? enA : JsonNodeFactory.instance.arrayNode();
        JsonNode listeB = enB.isArray() ? enB : JsonNodeFactory.instance.arrayNode();
        Appariement paires = Appariement.de(listeA, listeB, cles, canon, lieu.champs());
        for (int i = 0; i < listeA.size(); i++) {
            int j = paires.enB().get(i);
            if (j >= 0) {
                comparerElements(listeA.get(i), listeB.get(j), lieu, i, j, cles);
            } else {
                noter(listeA.get(i), MissingNode.getInstance(), element(listeA.get(i), lieu, i, -1, cles));
            }
        }
        for (int j : paires.seulsB()) {
            noter(MissingNode.getInstance(), listeB.get(j), element(listeB.get(j), lieu, -1, j, cles));
        }
    }

    private void comparerElements(JsonNode enA, JsonNode enB, Lieu lieu, int i, int j, List<List<String>> cles) {
        if (!enA.equals(enB)) {
            Lieu element = element(enA, lieu, i, j, cles);
            if (enA.isObject() && enB.isObject()) {
                objets(enA, enB, element);
            } else {
                noter(enA, enB, element);
            }
        }
    }

    private Lieu element(JsonNode element, Lieu lieu, int i, int j, List<List<String>> cles) {
        Optional<String> essms = Optional.of(element.isObject() ? element.path("essms") : element)
                .map(e -> e.isObject() ? e.path("finess") : e)
                .filter(e -> e.isTextual() && nomsEssms.containsKey(e.asText()))
                .map(JsonNode::asText);
        return lieu.element(rang(i), rang(j), nom(element, cles), essms);
    }

    private static String rang(int i) {
        return i < 0 ? "-" : Integer.toString(i);
    }

    /** What an element is known by: the values of the first of its keys that it has, those that are known. */
    private List<String> nom(JsonNode element, List<List<String>> cles) {
        if (!element.isObject()) {
            return List.of(valeur(element));
        }
        for (List<String> cle : cles) {
            if (!Arbres.a(element, cle.get(0)).isMissingNode()) {
                return cle.stream()
                        .map(champ -> Arbres.a(element, champ))
                        .filter(v -> !Arbres.estVide(v))
                        .map(this::valeur)
                        .toList();
            }
        }
        return List.of();
    }

    private String valeur(JsonNode valeur) {
        if (valeur.isArray()) {
            List<String> textes = new ArrayList<>();
            valeur.forEach(v -> textes.add(valeur(v)));
            return String.join(" + ", textes);
        }
        String texte = valeur.asText();
        String nom = nomsEssms.get(texte);
        return nom == null ? texte : nom + " (" + texte + ")";
    }

    private void noter(JsonNode enA, JsonNode enB, Lieu lieu) {
        boolean dansA = !enA.isMissingNode() && !enA.isNull();
        boolean dansB = !enB.isMissingNode() && !enB.isNull();
        TypeDifference type =
                dansA && dansB ? TypeDifference.CHANGEMENT : dansA ? TypeDifference.RETRAIT : TypeDifference.AJOUT;
        differences.add(new Difference(
                type,
                plan.rubrique(lieu.champs()),
                lieu.reperes(),
                lieu.cheminA(),
                lieu.cheminB(),
                lieu.essms(),
                dansA ? Optional.of(enA) : Optional.empty(),
                dansB ? Optional.of(enB) : Optional.empty()));
    }
}
