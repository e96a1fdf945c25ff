package fr.cpom.io.conformite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.cpom.calcul.CodeAnomalie;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the cases of one file: a case, an array of cases, or {@code {"famille": …, "note": …, "cas": […]}}. A fault is a case
 * that says what and where.
 */
final class LecteurCas {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> CHAMPS_FAMILLE = Set.of("famille", "note", "cas");
    private static final Set<String> CHAMPS_CAS =
            Set.of("id", "calcul", "reference", "entree", "attendu", "anomalies", "date", "confiance", "note");
    private static final Pattern CONFIANCE = Pattern.compile("[VPD](/[VPD])*");

    private final Set<String> ids = new HashSet<>();

    static List<Cas> lire(String texte) {
        JsonNode racine;
        try {
            racine = arbre(texte);
        } catch (JsonProcessingException e) {
            var lieu = e.getLocation();
            return List.of(illisible(
                    "",
                    lieu == null
                            ? "JSON illisible"
                            : "JSON illisible, ligne " + lieu.getLineNr() + ", colonne " + lieu.getColumnNr()));
        }
        return new LecteurCas().cas(racine);
    }

    /** A tree; a text without any value is a missing node. */
    static JsonNode arbre(String texte) throws JsonProcessingException {
        return JSON.readTree(texte);
    }

    /** A file, or a part of it, that holds no case that can be run. */
    static Cas illisible(String lieu, String message) {
        Ecart faute = new Ecart(Ecart.Nature.CAS_ILLISIBLE, lieu, "", message);
        return new Cas(
                lieu, "", "", MissingNode.getInstance(), Optional.empty(), List.of(), Optional.empty(), List.of(faute));
    }

    private List<Cas> cas(JsonNode racine) {
        List<Cas> lus = new ArrayList<>();
        if (racine.isArray()) {
            tous(racine, "", lus);
        } else if (racine.isObject() && racine.has("cas")) {
            for (Map.Entry<String, JsonNode> champ : racine.properties()) {
                if (!CHAMPS_FAMILLE.contains(champ.getKey())) {
                    lus.add(illisible(sous("", champ.getKey()), "champ inconnu"));
                }
            }
            if (racine.get("cas").isArray()) {
                tous(racine.get("cas"), "/cas", lus);
            } else {
                lus.add(illisible("/cas", "une liste de cas est attendue"));
            }
        } else if (racine.isObject()) {
            lus.add(un(racine, ""));
        } else {
            lus.add(illisible("", "un cas ou une liste de cas est attendu"));
        }
        return lus.isEmpty() ? List.of(illisible("", "aucun cas")) : lus;
    }

    private void tous(JsonNode liste, String lieu, List<Cas> lus) {
        for (int i = 0; i < liste.size(); i++) {
            lus.add(un(liste.get(i), lieu + "/" + i));
        }
    }

    private Cas un(JsonNode cas, String lieu) {
        if (!cas.isObject()) {
            return illisible(lieu, "un objet est attendu");
        }
        List<Ecart> fautes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> champ : cas.properties()) {
            if (!CHAMPS_CAS.contains(champ.getKey())) {
                faute(fautes, sous(lieu, champ.getKey()), "champ inconnu");
            }
        }
        String id = texte(cas, "id", lieu, true, fautes);
        if (!id.isEmpty() && !ids.add(id)) {
            faute(fautes, lieu + "/id", "deux cas du fichier portent l'id " + id);
        }
        String calcul = texte(cas, "calcul", lieu, true, fautes);
        String reference = texte(cas, "reference", lieu, true, fautes);
        if (!cas.has("entree")) {
            faute(fautes, lieu + "/entree", "champ obligatoire");
        }
        texte(cas, "note", lieu, false, fautes);
        String confiance = texte(cas, "confiance", lieu, false, fautes);
        if (!confiance.isEmpty() && !CONFIANCE.matcher(confiance).matches()) {
            faute(fautes, lieu + "/confiance", "V, P ou D attendu, ou plusieurs séparés par / : " + confiance);
        }
        return new Cas(
                id.isEmpty() ? lieu : id,
                calcul,
                reference,
                cas.path("entree"),
                Optional.ofNullable(cas.get("attendu")),
                codes(cas.path("anomalies"), lieu + "/anomalies", fautes),
                date(texte(cas, "date", lieu, false, fautes), lieu + "/date", fautes),
                fautes);
    }

    private static List<CodeAnomalie> codes(JsonNode liste, String lieu, List<Ecart> fautes) {
        List<CodeAnomalie> codes = new ArrayList<>();
        if (!liste.isArray() && !liste.isMissingNode()) {
            faute(fautes, lieu, "une liste de codes est attendue");
        }
        for (int i = 0; i < liste.size() && liste.isArray(); i++) {
            String nom = liste.get(i).asText();
            try {
                codes.add(CodeAnomalie.valueOf(nom));
            } catch (IllegalArgumentException e) {
                faute(fautes, lieu + "/" + i, "code d'anomalie inconnu : " + nom);
            }
        }
        return codes;
    }

    private static Optional<LocalDate> date(String texte, String lieu, List<Ecart> fautes) {
        if (texte.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(texte));
        } catch (DateTimeParseException e) {
            faute(fautes, lieu, "date illisible : " + texte);
            return Optional.empty();
        }
    }

    /** The text of a field, empty and a fault when it is no text, or when it must be there and is not. */
    private static String texte(JsonNode cas, String champ, String lieu, boolean requis, List<Ecart> fautes) {
        JsonNode valeur = cas.path(champ);
        if (valeur.isMissingNode() && !requis) {
            return "";
        }
        if (!valeur.isTextual() || valeur.textValue().isBlank()) {
            faute(fautes, lieu + "/" + champ, valeur.isMissingNode() ? "champ obligatoire" : "un texte est attendu");
            return "";
        }
        return valeur.textValue();
    }

    private static void faute(List<Ecart> fautes, String lieu, String message) {
        fautes.add(new Ecart(Ecart.Nature.CAS_ILLISIBLE, lieu, "", message));
    }

    /** The JSON pointer of a field. */
    static String sous(String lieu, String champ) {
        return lieu + "/" + champ.replace("~", "~0").replace("/", "~1");
    }
}
