package fr.cpom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.contrat.Cpom;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.SchemaJson;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cpom schema}: the JSON Schema of a contract, or of the entry of a calculator. */
@Command(name = "schema", description = "Donne le schéma JSON (2020-12) d'un contrat, ou de l'entrée d'un calcul.")
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Aide aide = new Aide();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Le calcul ; le contrat s'il manque.")
    Optional<String> id = Optional.empty();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JsonNode schema = id.map(i -> SchemaJson.of(Calculateurs.nomme(i).entree(), i))
                .orElseGet(() -> SchemaJson.of(Cpom.class, Cpom.FORMAT));
        console.sortie().print(CpomJson.standard().write(schema));
        return CpomMain.REUSSITE;
    }
}
