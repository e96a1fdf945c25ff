package fr.cpom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher where nothing is built yet; what it does afterwards is one command line of java. */
@DisabledOnOs(OS.WINDOWS)
class LanceurTest {
    @Test
    void nonConstruitIlDitCommentConstruire(@TempDir Path dossier) throws Exception {
        Path copie =
                Files.createDirectories(dossier.resolve("dossier avec espaces")).resolve("cpom");
        Files.copy(Path.of("cpom"), copie);
        Path lien = Files.createSymbolicLink(dossier.resolve("lien"), Path.of("dossier avec espaces", "cpom"));
        for (Path lanceur : new Path[] {copie, lien}) {
            File erreurs = dossier.resolve("erreurs.txt").toFile();
            assertThat(lancer(lanceur, erreurs)).isEqualTo(CpomMain.USAGE);
            assertThat(Files.readString(erreurs.toPath(), StandardCharsets.UTF_8))
                    .contains("n'est pas encore construit", "mvn -B -q -DskipTests package");
        }
    }

    private static int lancer(Path lanceur, File erreurs) throws IOException, InterruptedException {
        Process processus = new ProcessBuilder("bash", lanceur.toString(), "projeter")
                .redirectError(erreurs)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(processus.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return processus.exitValue();
    }
}
