package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.Anomalies;
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

    Optional<Cpom> lire(Console console, Anomalies anomalies) {
        return lire(fichier, console, EXEMPLE, Cpom.class, anomalies);
    }

    /** A history read the same way; a contract alone is a history without avenant. */
    static Optional<HistoriqueCpom> historique(Optional<Path> fichier, Console console, Anomalies anomalies) {
        return lire(fichier, console, HISTORIQUE, JsonNode.class, anomalies)
                .flatMap(json -> json.has("initial")
                        ? valeur(json, HistoriqueCpom.class, anomalies)
                        : valeur(json, Cpom.class, anomalies).map(HistoriqueCpom::of));
    }

    /** A document taken as a value, what is wrong with it added to the anomalies. */
    static <T> Optional<T> valeur(JsonNode noeud, Class<T> type, Anomalies anomalies) {
        return gardee(CpomJson.standard().read(noeud, type), anomalies);
    }

    private static <T> Optional<T> gardee(Lecture<T> lecture, Anomalies anomalies) {
        anomalies.ajouter(lecture.anomalies());
        return lecture.valeur();
    }

    /** The same for a document read from a file, from the standard input for « - », or from an example of the command. */
    static <T> Optional<T> lire(
            Optional<Path> fichier, Console console, String exemple, Class<T> type, Anomalies anomalies) {
        CpomJson json = CpomJson.standard();
        if (fichier.isPresent()) {
            boolean entree = fichier.get().toString().equals("-");
            return gardee(entree ? json.read(console.entree(), type) : json.read(fichier.get(), type), anomalies);
        }
        try (InputStream flux = LectureContrat.class.getResourceAsStream(exemple)) {
            return gardee(json.read(Objects.requireNonNull(flux, exemple), type), anomalies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
