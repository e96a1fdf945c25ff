package fr.cpom.valeur.interne;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON resource as maps, lists and texts, each checked when it is read. */
public final class Json {
    private Json() {}

    /** A whole resource, as an object. */
    public static Map<String, @Nullable Object> objet(InputStream flux) throws IOException {
        JsonFactory fabrique = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser p = fabrique.createParser(flux)) {
            p.nextToken();
            Object racine = valeur(p);
            if (p.nextToken() != null) {
                throw new IOException("texte après la fin du document");
            }
            return enObjet(racine, "racine");
        }
    }

    private static @Nullable Object valeur(JsonParser p) throws IOException {
        JsonToken jeton = p.currentToken();
        if (jeton == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> objet = new LinkedHashMap<>();
            while (p.nextToken() != JsonToken.END_OBJECT) {
                String nom = p.currentName();
                p.nextToken();
                objet.put(nom, valeur(p));
            }
            return objet;
        }
        if (jeton == JsonToken.START_ARRAY) {
            List<@Nullable Object> liste = new ArrayList<>();
            while (p.nextToken() != JsonToken.END_ARRAY) {
                liste.add(valeur(p));
            }
            return liste;
        }
        if (jeton == null) {
            throw new IOException("document vide");
        }
        return jeton == JsonToken.VALUE_NULL ? null : p.getText();
    }

    /** The value as an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> enObjet(@Nullable Object valeur, String lieu) throws IOException {
        if (valeur instanceof Map<?, ?> objet) {
            return (Map<String, @Nullable Object>) objet;
        }
        throw new IOException(lieu + " : un objet est attendu");
    }

    /** A list that must be there. */
    public static List<?> liste(Map<String, @Nullable Object> objet, String champ) throws IOException {
        if (objet.get(champ) instanceof List<?> liste) {
            return liste;
        }
        throw new IOException(champ + " : une liste est attendue");
    }

    /** A text that must be there and not empty. */
    public static String texte(Map<String, @Nullable Object> objet, String champ) throws IOException {
        if (objet.get(champ) instanceof String texte && !texte.isEmpty()) {
            return texte;
        }
        throw new IOException(champ + " : un texte est attendu dans " + objet);
    }

    /** A text that may be missing or null. */
    public static Optional<String> texteEventuel(Map<String, @Nullable Object> objet, String champ) {
        return objet.get(champ) instanceof String texte ? Optional.of(texte) : Optional.empty();
    }

    /** The records of a list of a resource of the library, which cannot fail but by a fault of the library. */
    public static List<Map<String, @Nullable Object>> enregistrements(Class<?> pres, String chemin, String liste) {
        try (InputStream flux = pres.getResourceAsStream(chemin)) {
            List<Map<String, @Nullable Object>> lus = new ArrayList<>();
            for (Object enregistrement : liste(objet(Objects.requireNonNull(flux, chemin)), liste)) {
                lus.add(enObjet(enregistrement, chemin));
            }
            return lus;
        } catch (IOException e) {
            throw new IllegalStateException(chemin + " illisible : " + e.getMessage(), e);
        }
    }
}
