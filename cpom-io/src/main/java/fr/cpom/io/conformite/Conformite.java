package fr.cpom.io.conformite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.io.Catalogue;
import fr.cpom.io.conformite.Ecart.Nature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs conformity cases against the calculators of a catalogue.
 *
 * <p>A case is {@code {"id", "calcul", "reference", "entree", "attendu", "anomalies"}}, and may have a {@code date} (day of the
 * computation; by default that of {@link Contexte#standard()}), a {@code confiance} ({@code V} read in the law, {@code P} from a
 * secondary publication, {@code D} plain consequence of a rule read) and a {@code note}. {@code attendu} is a subset of the
 * value: of an object, some of its fields; of an array, all its elements, each a subset; texts and numbers exactly; {@code null}
 * where nothing must stand; absent when only anomalies matter. {@code anomalies} lists the codes that must be raised; no other
 * blocking one may be.
 */
public final class Conformite {
    private static final String DOSSIER = "/META-INF/cpom/conformite/";
    private static final int LONGUEUR = 200;

    private final Catalogue catalogue;

    private Conformite(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Runs the cases of a file, or of all the {@code *.json} files of a folder and below, against the calculators of the library. */
    public static RapportConformite verifier(Path chemin) {
        return verifier(chemin, Catalogue.standard());
    }

    /** Runs the cases of a file or folder against other calculators. */
    public static RapportConformite verifier(Path chemin, Catalogue catalogue) {
        Conformite conformite = new Conformite(catalogue);
        List<ResultatCas> resultats = new ArrayList<>();
        try {
            List<Path> fichiers = fichiers(chemin);
            if (fichiers.isEmpty()) {
                resultats.add(illisible(chemin.toString(), "aucun fichier de cas (*.json)"));
            }
            for (Path fichier : fichiers) {
                resultats.addAll(conformite.fichier(nom(chemin, fichier), fichier));
            }
        } catch (IOException | UncheckedIOException e) {
            resultats.add(illisible(chemin.toString(), "le dossier ou le fichier ne peut pas être lu"));
        }
        return new RapportConformite(resultats);
    }

    /** Runs the cases published with the library. */
    public static RapportConformite publies() {
        Conformite conformite = new Conformite(Catalogue.standard());
        List<ResultatCas> resultats = new ArrayList<>();
        for (String famille : familles()) {
            String fichier = famille + ".json";
            resultats.addAll(conformite.cas(fichier, ressource(fichier)));
        }
        return new RapportConformite(resultats);
    }

    /** The families of rules that the published cases cover, each a file of that name. */
    public static List<String> familles() {
        return ressource("familles.txt").lines().toList();
    }

    private static String ressource(String nom) {
        try (InputStream flux = Conformite.class.getResourceAsStream(DOSSIER + nom)) {
            return new String(Objects.requireNonNull(flux, nom).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(nom, e);
        }
    }

    private static List<Path> fichiers(Path chemin) throws IOException {
        if (!Files.isDirectory(chemin)) {
            return List.of(chemin);
        }
        try (Stream<Path> dessous = Files.walk(chemin)) {
            return dessous.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(f -> nom(chemin, f)))
                    .toList();
        }
    }

    private static String nom(Path chemin, Path fichier) {
        Path nom = chemin.equals(fichier) ? fichier.getFileName() : chemin.relativize(fichier);
        return String.valueOf(nom).replace('\\', '/');
    }

    private static ResultatCas illisible(String fichier, String message) {
        return new ResultatCas(
                fichier, "", "", "", LecteurCas.illisible("", message).fautes());
    }

    private List<ResultatCas> fichier(String nom, Path fichier) {
        try {
            return cas(nom, Files.readString(fichier));
        } catch (IOException e) {
            return List.of(illisible(nom, "le fichier ne peut pas être lu, ou n'est pas en UTF-8"));
        }
    }

    private List<ResultatCas> cas(String fichier, String texte) {
        List<ResultatCas> resultats = new ArrayList<>();
        for (Cas cas : LecteurCas.lire(texte)) {
            List<Ecart> ecarts = cas.fautes().isEmpty() ? ecarts(cas) : cas.fautes();
            resultats.add(new ResultatCas(fichier, cas.id(), cas.calcul(), cas.reference(), ecarts));
        }
        return resultats;
    }

    private List<Ecart> ecarts(Cas cas) {
        Contexte contexte = cas.date().map(Contexte::of).orElseGet(Contexte::standard);
        JsonNode reponse;
        try {
            reponse = LecteurCas.arbre(
                    catalogue.compute(cas.calcul(), cas.entree().toString(), contexte));
        } catch (IllegalStateException | JsonProcessingException e) {
            return List.of(new Ecart(Nature.CALCULATEUR_EN_ECHEC, "", "", String.valueOf(e.getMessage())));
        }
        List<Ecart> ecarts = new ArrayList<>();
        cas.attendu().ifPresent(attendu -> comparer(attendu, reponse.path("valeur"), "/valeur", ecarts));
        anomalies(cas, reponse.path("anomalies"), ecarts);
        return ecarts;
    }

    private static void anomalies(Cas cas, JsonNode obtenues, List<Ecart> ecarts) {
        Set<String> codes = new LinkedHashSet<>();
        obtenues.forEach(a -> codes.add(a.path("code").asText()));
        for (CodeAnomalie code : cas.anomalies()) {
            if (!codes.contains(code.name())) {
                String obtenus = codes.isEmpty() ? "aucune" : String.join(", ", codes);
                ecarts.add(new Ecart(Nature.ANOMALIE_ABSENTE, "/anomalies", code.name(), obtenus));
            }
        }
        for (int i = 0; i < obtenues.size(); i++) {
            JsonNode a = obtenues.get(i);
            String code = a.path("code").asText();
            boolean attendue = cas.anomalies().stream().anyMatch(c -> c.name().equals(code));
            if (!attendue && a.path("gravite").asText().equals(Gravite.BLOQUANT.name())) {
                String obtenu = code + " " + a.path("chemin").asText() + " : "
                        + a.path("message").asText();
                ecarts.add(new Ecart(Nature.BLOCAGE_INATTENDU, "/anomalies/" + i, "", obtenu));
            }
        }
    }

    private static void comparer(JsonNode attendu, JsonNode obtenu, String lieu, List<Ecart> ecarts) {
        if (attendu.isObject() && obtenu.isObject()) {
            for (Map.Entry<String, JsonNode> champ : attendu.properties()) {
                comparer(champ.getValue(), obtenu.path(champ.getKey()), LecteurCas.sous(lieu, champ.getKey()), ecarts);
            }
        } else if (attendu.isArray() && obtenu.isArray()) {
            if (attendu.size() != obtenu.size()) {
                ecarts.add(new Ecart(Nature.VALEUR, lieu, attendu.size() + " éléments", obtenu.size() + " éléments"));
            }
            for (int i = 0; i < Math.min(attendu.size(), obtenu.size()); i++) {
                comparer(attendu.get(i), obtenu.get(i), lieu + "/" + i, ecarts);
            }
        } else if (!egaux(attendu, obtenu)) {
            ecarts.add(new Ecart(Nature.VALEUR, lieu, texte(attendu), texte(obtenu)));
        }
    }

    private static boolean egaux(JsonNode attendu, JsonNode obtenu) {
        boolean rien = obtenu.isNull() || obtenu.isMissingNode();
        // what is written empty is left out of the answers: nothing asked, or nothing there
        if (attendu.isNull() || (attendu.isContainerNode() && attendu.isEmpty())) {
            return rien;
        }
        if (attendu.isNumber() && obtenu.isNumber()) {
            return attendu.decimalValue().compareTo(obtenu.decimalValue()) == 0;
        }
        return attendu.equals(obtenu);
    }

    private static String texte(JsonNode noeud) {
        String texte = noeud.isMissingNode() ? "rien" : noeud.toString();
        return texte.length() <= LONGUEUR ? texte : texte.substring(0, LONGUEUR - 1) + "…";
    }
}
