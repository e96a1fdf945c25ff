package fr.cpom.io.comparaison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The table of a contract: what the elements of each list are known by, and the rubrique of each field.
 *
 * @param listes keys to try in order, by path of field names; a list that is not there is a sequence
 * @param rubriques by path of field names
 */
record PlanDuContrat(Map<String, List<List<String>>> listes, Map<String, Rubrique> rubriques) {
    private static final String RESSOURCE = "/META-INF/cpom/comparaison/contrat.json";
    private static final PlanDuContrat STANDARD = lire();

    static PlanDuContrat standard() {
        return STANDARD;
    }

    /** The keys of a list; empty for a sequence. */
    Optional<List<List<String>>> cles(String champs) {
        return Optional.ofNullable(listes.get(champs));
    }

    /** The rubrique of a field: its own, else that of the nearest field above. */
    Rubrique rubrique(String champs) {
        for (String haut = champs; !haut.isEmpty(); haut = haut.substring(0, Math.max(0, haut.lastIndexOf('/')))) {
            Rubrique rubrique = rubriques.get(haut);
            if (rubrique != null) {
                return rubrique;
            }
        }
        return Rubrique.AUTRE;
    }

    private static PlanDuContrat lire() {
        try (InputStream flux = PlanDuContrat.class.getResourceAsStream(RESSOURCE)) {
            JsonNode racine = new ObjectMapper().readTree(Objects.requireNonNull(flux, RESSOURCE));
            Map<String, List<List<String>>> listes = new HashMap<>();
            racine.get("listes").properties().forEach(e -> {
                List<List<String>> cles = new ArrayList<>();
                e.getValue().forEach(cle -> {
                    List<String> champs = new ArrayList<>();
                    cle.forEach(c -> champs.add(c.asText()));
                    cles.add(List.copyOf(champs));
                });
                listes.put(e.getKey(), List.copyOf(cles));
            });
            Map<String, Rubrique> rubriques = new HashMap<>();
            racine.get("rubriques")
                    .properties()
                    .forEach(e -> rubriques.put(
                            e.getKey(), Rubrique.valueOf(e.getValue().asText())));
            return new PlanDuContrat(Map.copyOf(listes), Map.copyOf(rubriques));
        } catch (IOException e) {
            throw new UncheckedIOException(RESSOURCE, e);
        }
    }
}
