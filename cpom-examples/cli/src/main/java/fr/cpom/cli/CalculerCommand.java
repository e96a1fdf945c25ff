package fr.cpom.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.calcul.Calcul;
import fr.cpom.io.Catalogue;
import fr.cpom.io.json.CpomJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom calculer}: any calculator, from JSON to JSON. */
@Command(name = "calculer", description = "Exécute un calcul du catalogue : entrée en JSON, réponse en JSON.")
final class CalculerCommand extends Commande {
    @Parameters(index = "0", paramLabel = "ID", description = "Le calcul, un nom de « cpom catalogue ».")
    String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ENTREE.json",
            description = "L'entrée du calcul ; l'entrée standard s'il manque.")
    Optional<Path> fichier = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "AAAA-MM-JJ",
            description = "Jour du calcul ; sinon, celui de la dernière vérification des barèmes.")
    Optional<LocalDate> date = Optional.empty();

    CalculerCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Calculateurs.nomme(id);
        Calcul<?> calcul = Catalogue.standard().calculer(id, entree(), contexte(date));
        ObjectNode reponse = JsonNodeFactory.instance.objectNode().put("calcul", id);
        reponse.setAll((ObjectNode) CpomJson.standard().toTree(calcul));
        json(reponse);
        return fin(calcul.anomalies());
    }

    private String entree() {
        try (InputStream flux = fichier.isPresent() ? Files.newInputStream(fichier.get()) : console.entree()) {
            byte[] octets = flux.readAllBytes();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Echec("L'entrée n'est pas un texte en UTF-8.");
        } catch (IOException e) {
            throw new Echec("Le fichier « " + fichier.map(Path::toString).orElse("-") + " » ne peut pas être lu.");
        }
    }
}
