package fr.cpom.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private static final Path RACINE = racine();

    /** The root of the sources, wherever the build was started. */
    private static Path racine() {
        Path dossier = Path.of("").toAbsolutePath();
        while (!Files.exists(dossier.resolve("cpom-examples"))) {
            dossier = dossier.getParent();
        }
        return dossier;
    }

    private static String sortie(Consumer<PrintStream> programme) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        programme.accept(new PrintStream(octets, true, StandardCharsets.UTF_8));
        return octets.toString(StandardCharsets.UTF_8);
    }

    @Test
    void leDeveloppeurErpLitCalculeExplique() {
        String sortie =
                sortie(out -> DeveloppeurErp.montrer(RACINE.resolve("cpom-examples/cli/exemples/orsac.json"), out));

        assertThat(sortie).startsWith("EUR ").contains("R. 314-40", "TAUX_HYPOTHETIQUE");
    }

    /** 1 230 000 − 50 000 − 20 000 = 1 160 000 (D. 314-106-1). */
    @Test
    void lIntegrateurAppelleParSonNom() {
        assertThat(sortie(Integrateur::montrer))
                .contains("dotation.reconduction", "\"base\": \"1160000.00\"", "\"fraction\": \"96666.67\"");
    }

    @Test
    void leReadmeMontreCesLignes() throws IOException {
        String readme = Files.readString(RACINE.resolve("README.md"));
        for (String nom : new String[] {"DeveloppeurErp:erp", "Integrateur:integrateur"}) {
            String[] parties = nom.split(":", 2);
            String source = Files.readString(RACINE.resolve(
                    "cpom-examples/quickstart/src/main/java/fr/cpom/quickstart/" + parties[0] + ".java"));
            String extrait = source.substring(
                            source.indexOf("// tag::" + parties[1]) + 8 + parties[1].length(),
                            source.indexOf("// end::" + parties[1]))
                    .stripIndent();
            String attendu = extrait.lines().filter(l -> !l.isBlank()).reduce("", (a, b) -> a + b + "\n");
            assertThat(readme).contains("```java\n" + attendu + "```");
        }
    }
}
