package fr.cpom.io.comparaison;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.avenant.Modification;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.io.json.CpomJson;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a difference touches, in the words of an avenant: see {@link Modification#cibles()}. */
final class CiblesDifference {
    private final JsonNode a;
    private final JsonNode b;

    CiblesDifference(JsonNode a, JsonNode b) {
        this.a = a;
        this.b = b;
    }

    /** One target, or the field below it that differs; two when what it is known by changes too. */
    Set<String> de(Difference difference) {
        return Stream.concat(cible(a, difference.cheminA()), cible(b, difference.cheminB()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> cible(JsonNode contrat, String chemin) {
        String[] pas = chemin.substring(1).split("/", -1);
        String liste = pas[0];
        return switch (liste) {
            case "gestionnaire", "terme", "prorogation" -> Stream.of(liste);
            case "partiesPubliques" -> element(contrat, pas, 2).map(p -> "partie/" + texte(p, "nom"));
            case "perimetre" -> element(contrat, pas, 2).flatMap(m -> membre(m, pas));
            case "optionsTarifaires" -> element(contrat, pas, 2).map(o -> "optionTarifaire/" + texte(o, "essms"));
            case "voletFinancier" -> volet(contrat, pas);
            case "objectifs" -> element(contrat, pas, 2).map(o -> "objectif/" + texte(o, "code"));
            case "annexes" -> element(contrat, pas, 2).map(o -> "annexe/" + texte(o, "titre"));
            case "stipulations" -> element(contrat, pas, 2).map(o -> "stipulation/" + texte(o, "sujet"));
            default -> Stream.of("hors de tout avenant : " + chemin);
        };
    }

    private static Stream<String> membre(JsonNode membre, String[] pas) {
        String finess = membre.at("/essms/finess").asText();
        if (pas.length < 4 || !pas[2].equals("essms")) {
            return Stream.of("perimetre/" + finess + suite(pas, 2));
        }
        if (!pas[3].equals("capacites")) {
            return Stream.of("essms/" + finess + suite(pas, 3));
        }
        return pas[4].equals("-")
                ? Stream.of()
                : new Modification.CapaciteEssms(
                                NumeroFiness.of(finess), lire(membre.at("/essms/capacites/" + pas[4]), Capacite.class))
                        .cibles().stream();
    }

    private static Stream<String> volet(JsonNode contrat, String[] pas) {
        String champ = pas.length < 2 ? "" : pas[1];
        return switch (champ) {
            case "clauses" -> element(contrat, pas, 3).map(c -> "volet/clause/" + texte(c, "code"));
            case "lignes" ->
                element(contrat, pas, 3)
                        .flatMap(l -> new Modification.Ligne(lire(l, LigneBase.class)).cibles().stream());
            case "mesures" -> Stream.of("volet/mesures");
            case "plafonds" -> element(contrat, pas, 3).map(p -> "volet/plafond/" + texte(p, "exercice"));
            default -> Stream.of("volet" + suite(pas, 1));
        };
    }

    private static String suite(String[] pas, int debut) {
        return Stream.of(pas).skip(debut).map(p -> "/" + p).collect(Collectors.joining());
    }

    /** The element of a list that the first steps lead to; none at the end of the list. */
    private static Stream<JsonNode> element(JsonNode contrat, String[] pas, int longueur) {
        JsonNode element =
                contrat.at("/" + String.join("/", Stream.of(pas).limit(longueur).toList()));
        return element.isMissingNode() ? Stream.of() : Stream.of(element);
    }

    private static String texte(JsonNode element, String champ) {
        return element.path(champ).asText();
    }

    private static <T> T lire(JsonNode json, Class<T> type) {
        return CpomJson.standard().read(json, type).orElseThrow();
    }
}
