package fr.cpom.droit;

import fr.cpom.valeur.interne.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of the sector: for each regulatory type of the library the French term as the field writes it, an English gloss
 * and the article that founds it.
 */
public final class Lexique {
    private Lexique() {}

    /**
     * One word.
     *
     * @param type simple name of the Java type: {@code AutoriteTarification}
     * @param terme the term in French, with its accents
     * @param en gloss in English
     * @param article the article, when one founds the word
     */
    public record Terme(String type, String terme, String en, Optional<String> article) {}

    /** The word behind a type, by its simple name. */
    public static Optional<Terme> terme(String type) {
        return Optional.ofNullable(Table.TERMES.get(type));
    }

    /** All words, in the order of the resource. */
    public static List<Terme> toutes() {
        return List.copyOf(Table.TERMES.values());
    }

    /** Read once, on first use. */
    private static final class Table {
        private static final Map<String, Terme> TERMES;

        static {
            Map<String, Terme> lus = new LinkedHashMap<>();
            for (var r : Json.enregistrements(Lexique.class, "/META-INF/cpom/lexique.json", "termes")) {
                Terme terme = new Terme(
                        Json.texteEventuel(r, "type").orElseThrow(),
                        Json.texteEventuel(r, "terme").orElseThrow(),
                        Json.texteEventuel(r, "en").orElseThrow(),
                        Json.texteEventuel(r, "article"));
                lus.put(terme.type(), terme);
            }
            TERMES = Collections.unmodifiableMap(lus);
        }
    }
}
