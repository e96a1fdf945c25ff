package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.calcul.Anomalies;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Documents of projections put together: a budget takes the contract given apart; a document about a trajectory takes the budget
 * given apart. Without any file, those of the examples, so that none of them is written twice.
 */
final class LectureTrajectoire {
    static final String CONTRAT = "exemples/orsac.json";
    static final String TRAJECTOIRE = "exemples/trajectoire.json";

    private LectureTrajectoire() {}

    /** A budget with its contract, as JSON. */
    static Optional<JsonNode> trajectoire(
            Optional<Path> fichier, Optional<Path> contrat, Console console, Anomalies anomalies) {
        Optional<JsonNode> budget = noeud(fichier, console, TRAJECTOIRE, anomalies);
        boolean aPart = contrat.isPresent() || fichier.isEmpty();
        if (budget.isEmpty() || !aPart || !(budget.get() instanceof ObjectNode objet)) {
            return budget;
        }
        return noeud(contrat, console, CONTRAT, anomalies).map(c -> objet.set("contrat", c));
    }

    /** A document read as JSON, what is wrong with it added to the anomalies. */
    static Optional<JsonNode> noeud(Optional<Path> fichier, Console console, String exemple, Anomalies anomalies) {
        return LectureContrat.lire(fichier, console, exemple, JsonNode.class, anomalies);
    }
}
