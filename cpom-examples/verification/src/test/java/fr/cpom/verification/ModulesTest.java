package fr.cpom.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real launch of the library as Java modules, in a virtual machine of its own. */
class ModulesTest {
    private static final Set<String> PUBLIES = Set.of("fr.cpom.core", "fr.cpom.finance", "fr.cpom.io");

    @Test
    void la_bibliotheque_se_lance_en_modules(@TempDir Path dossier) throws IOException, InterruptedException {
        Map<String, Path> modules = new LinkedHashMap<>();
        Map<String, ModuleDescriptor> descripteurs = new LinkedHashMap<>();
        List<Path> reste = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            ranger(Path.of(element), modules, descripteurs, reste);
        }
        assumeThat(modules.keySet()).as("descripteurs de modules").containsAll(PUBLIES);

        Set<String> requis = fermeture(descripteurs);
        List<Path> chemin = requis.stream().map(modules::get).toList();
        modules.forEach((nom, lieu) -> {
            if (!requis.contains(nom)) {
                reste.add(lieu);
            }
        });

        Path sortie = dossier.resolve("sortie.txt");
        // Money's implementation stays on the class path: as a module it would require a network client.
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        joindre(chemin),
                        "--add-modules",
                        String.join(",", PUBLIES),
                        "-cp",
                        joindre(reste),
                        Lancement.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(sortie.toFile())
                .start();
        boolean finie = machine.waitFor(60, TimeUnit.SECONDS);
        machine.destroyForcibly();
        String texte = Files.readString(sortie, StandardCharsets.UTF_8);
        assertThat(finie).as(texte).isTrue();
        assertThat(machine.exitValue()).as(texte).isZero();
        assertThat(texte).contains(Lancement.REUSSITE);
    }

    private static void ranger(
            Path element, Map<String, Path> modules, Map<String, ModuleDescriptor> descripteurs, List<Path> reste) {
        if (!Files.exists(element)) {
            return;
        }
        try {
            var trouves = ModuleFinder.of(element).findAll();
            if (trouves.size() == 1) {
                ModuleDescriptor descripteur = trouves.iterator().next().descriptor();
                modules.put(descripteur.name(), element);
                descripteurs.put(descripteur.name(), descripteur);
                return;
            }
        } catch (FindException e) {
            // an ordinary jar that cannot be a module
        }
        reste.add(element);
    }

    /** The modules that the published ones need at run time. */
    private static Set<String> fermeture(Map<String, ModuleDescriptor> descripteurs) {
        Set<String> vus = new LinkedHashSet<>();
        Deque<String> aVoir = new ArrayDeque<>(PUBLIES);
        while (!aVoir.isEmpty()) {
            String nom = aVoir.remove();
            ModuleDescriptor descripteur = descripteurs.get(nom);
            if (descripteur != null && vus.add(nom)) {
                for (Requires r : descripteur.requires()) {
                    if (!r.modifiers().contains(Requires.Modifier.STATIC)) {
                        aVoir.add(r.name());
                    }
                }
            }
        }
        return vus;
    }

    private static String joindre(List<Path> lieux) {
        return String.join(
                File.pathSeparator, lieux.stream().map(Path::toString).toList());
    }
}
