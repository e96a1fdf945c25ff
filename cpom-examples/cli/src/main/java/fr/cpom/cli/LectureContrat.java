package fr.cpom.cli;

import fr.cpom.contrat.Cpom;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Lecture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The contract that a command is about: a file, the standard input for {@code -}, the bundled example without either. */
final class LectureContrat {
    private static final String EXEMPLE = "exemples/orsac.json";

    private LectureContrat() {}

    static Lecture<Cpom> lire(Optional<Path> contrat, Console console) {
        if (contrat.isPresent()) {
            return contrat.get().toString().equals("-")
                    ? CpomJson.standard().read(console.entree())
                    : CpomJson.standard().read(contrat.get());
        }
        try (InputStream flux = LectureContrat.class.getResourceAsStream(EXEMPLE)) {
            return CpomJson.standard().read(Objects.requireNonNull(flux, EXEMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
