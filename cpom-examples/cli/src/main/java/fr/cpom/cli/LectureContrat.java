package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.avenant.HistoriqueCpom;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The contract or history that a command works on: a file, the standard input for {@code -}, else the bundled example. */
final class LectureContrat {
    static final String EXEMPLE = "exemples/orsac.json";
    private static final String HISTORIQUE = "exemples/avenants.json";

    private LectureContrat() {}

    static Lecture<Cpom> lire(Optional<Path> contrat, Console console) {
        return lire(contrat, console, EXEMPLE, Cpom.class);
    }

    /** A contract alone is a history without avenant. */
    static Lecture<HistoriqueCpom> historique(Optional<Path> fichier, Console console) {
        Lecture<JsonNode> lecture = lire(fichier, console, HISTORIQUE, JsonNode.class);
        if (lecture.valeur().isEmpty()) {
            return new Lecture<>(Optional.empty(), lecture.anomalies());
        }
        JsonNode json = lecture.valeur().get();
        if (json.has("initial")) {
            return CpomJson.standard().read(json, HistoriqueCpom.class);
        }
        Lecture<Cpom> seul = CpomJson.standard().read(json, Cpom.class);
        return new Lecture<>(seul.valeur().map(HistoriqueCpom::of), seul.anomalies());
    }

    private static <T> Lecture<T> lire(Optional<Path> fichier, Console console, String exemple, Class<T> type) {
        CpomJson json = CpomJson.standard();
        if (fichier.isPresent()) {
            return fichier.get().toString().equals("-")
                    ? json.read(console.entree(), type)
                    : json.read(fichier.get(), type);
        }
        try (InputStream flux = LectureContrat.class.getResourceAsStream(exemple)) {
            return json.read(Objects.requireNonNull(flux, exemple), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
