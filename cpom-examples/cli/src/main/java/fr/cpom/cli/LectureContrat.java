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
import picocli.CommandLine.Parameters;

/** The contract that a command works on: a file, the standard input for {@code -}, else the bundled example. */
final class LectureContrat {
    private static final String EXEMPLE = "exemples/orsac.json";
    private static final String HISTORIQUE = "exemples/avenants.json";

    @Parameters(
            arity = "0..1",
            paramLabel = "CONTRAT.json",
            description = "Le contrat ; « - » pour l'entrée standard ; sans fichier, le contrat d'exemple.")
    Optional<Path> fichier = Optional.empty();

    Lecture<Cpom> lire(Console console) {
        return lire(fichier, console, EXEMPLE, Cpom.class);
    }

    /** A history read the same way; a contract alone is a history without avenant. */
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

    /** A document read from a file, from the standard input for « - », or from an example of the command. */
    static <T> Lecture<T> lire(Optional<Path> fichier, Console console, String exemple, Class<T> type) {
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
