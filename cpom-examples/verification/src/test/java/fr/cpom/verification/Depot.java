package fr.cpom.verification;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes and the source files of the three published modules. */
final class Depot {
    static final List<String> MODULES = List.of("cpom-core", "cpom-finance", "cpom-io");

    /** All compiled classes of the library, tests left out. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.cpom");

    private static final Path RACINE = racine();

    private Depot() {}

    private static Path racine() {
        Path dossier = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(dossier.resolve("cpom-core"))) {
            dossier = dossier.getParent();
            if (dossier == null) {
                throw new IllegalStateException("cpom-core introuvable");
            }
        }
        return dossier;
    }

    /** The module that a class comes from, by the place of its class file. */
    static String module(JavaClass classe) {
        String lieu = classe.getSource().orElseThrow().getUri().toString();
        for (String module : MODULES) {
            if (lieu.contains("/" + module + "/") || lieu.contains("/" + module + "-")) {
                return module;
            }
        }
        throw new IllegalStateException(lieu);
    }

    /** The Java files of the three modules, tests and generated code left out. */
    static List<Path> sources() {
        return MODULES.stream()
                .flatMap(m -> fichiers(m, "src/main/java", ".java"))
                .toList();
    }

    /** The files of a folder of a module, by the end of their name. */
    static Stream<Path> fichiers(String module, String dossier, String fin) {
        Path depart = RACINE.resolve(module).resolve(dossier);
        if (!Files.isDirectory(depart)) {
            return Stream.of();
        }
        try (Stream<Path> tous = Files.walk(depart)) {
            return tous.filter(f -> f.toString().endsWith(fin)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lire(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
