package fr.cpom.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.contrat.Cpom;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;

/** The JShell lines of the README, typed in a real JShell. */
class NotebookTest {
    private static List<String> lignesDuReadme() throws IOException {
        Path dossier = Path.of("").toAbsolutePath();
        while (!Files.exists(dossier.resolve("cpom-examples"))) {
            dossier = dossier.getParent();
        }
        return Files.readAllLines(dossier.resolve("README.md")).stream()
                .filter(l -> l.startsWith("jshell> "))
                .map(l -> l.substring("jshell> ".length()))
                .toList();
    }

    @Test
    void lesLignesDuReadmeSExecutent() throws IOException {
        List<String> lignes = lignesDuReadme();
        assertThat(lignes).hasSizeGreaterThan(3);
        StringBuilder affiche = new StringBuilder();
        ByteArrayOutputStream imprime = new ByteArrayOutputStream();
        PrintStream avant = System.out;
        System.setOut(new PrintStream(imprime, true, StandardCharsets.UTF_8));
        try (JShell jshell = JShell.builder().executionEngine("local").build()) {
            for (String lieu : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                jshell.addToClasspath(lieu);
            }
            for (String ligne : lignes) {
                // as the tool does, with the semicolon that the line leaves out
                String complete =
                        jshell.sourceCodeAnalysis().analyzeCompletion(ligne).source();
                for (SnippetEvent evenement : jshell.eval(complete)) {
                    assertThat(evenement.status())
                            .as(
                                    "%s : %s",
                                    ligne,
                                    jshell.diagnostics(evenement.snippet())
                                            .map(d -> d.getMessage(null))
                                            .toList())
                            .isEqualTo(Snippet.Status.VALID);
                    assertThat(evenement.exception()).as(ligne).isNull();
                    affiche.append(evenement.value()).append('\n');
                }
            }
        } finally {
            System.setOut(avant);
        }
        affiche.append(imprime.toString(StandardCharsets.UTF_8));
        assertThat(affiche.toString())
                .contains("INVENTÉ")
                .contains("Base reconductible au 1er janvier", "Total des dotations")
                .contains("Total (2027)", "CASF R. 314-43-1 al. 3");
    }

    @Test
    void lesAnomaliesEtLaRepartitionSeLisent() {
        Notebook.Trajectoire trajectoire = Notebook.trajectoire(Notebook.exemple("orsac"));

        assertThat(trajectoire.anomalies().toString()).contains("ALERTE TAUX_HYPOTHETIQUE");
        assertThat(trajectoire.repartition().toString()).contains("010780591");
    }

    @Test
    void unMouvementSeJugeSurLesCreditsDuContrat() {
        Cpom cpom = Notebook.exemple("orsac");

        assertThat(Notebook.deplacer(cpom, 2027, "010780591", "010012581", "50000")
                        .toString())
                .startsWith("SOUMIS_A_APPROBATION")
                .contains("FON-08", "R. 314-43-1 al. 4");
        assertThat(Notebook.deplacer(cpom, 2027, "010780591", "010012581", "50000000")
                        .toString())
                .startsWith("REFUSE")
                .contains("BUD-24");
    }
}
