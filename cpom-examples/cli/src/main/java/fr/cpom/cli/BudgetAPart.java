package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.calcul.Anomalies;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The trajectory that a document about one is put on: its own, that of a file, or the example. */
final class BudgetAPart {
    private static final String CHAMP = "trajectoire";

    @Option(
            names = "--trajectoire",
            paramLabel = "TRAJECTOIRE.json",
            description = "Les budgets et les hypothèses, à la place de ceux du fichier.")
    Optional<Path> trajectoire = Optional.empty();

    @Option(
            names = "--contrat",
            paramLabel = "CONTRAT.json",
            description = "Le contrat dont les dotations font la tarification, à la place de celui de la trajectoire.")
    Optional<Path> contrat = Optional.empty();

    /**
     * The document with its trajectory.
     *
     * @param exemple true when the document is the example, which has no trajectory of its own
     */
    Optional<ObjectNode> composer(Optional<JsonNode> lu, boolean exemple, Console console, Anomalies anomalies) {
        if (lu.isEmpty() || !(lu.get() instanceof ObjectNode document)) {
            return Optional.empty();
        }
        boolean aPart = trajectoire.isPresent() || exemple;
        if (aPart || !document.has(CHAMP)) {
            Optional<JsonNode> budget = LectureTrajectoire.trajectoire(trajectoire, contrat, console, anomalies);
            if (budget.isEmpty()) {
                return Optional.empty();
            }
            document.set(CHAMP, budget.get());
        } else if (contrat.isPresent() && document.get(CHAMP) instanceof ObjectNode budget) {
            LectureTrajectoire.noeud(contrat, console, LectureTrajectoire.CONTRAT, anomalies)
                    .ifPresent(c -> budget.set("contrat", c));
        }
        return Optional.of(document);
    }
}
