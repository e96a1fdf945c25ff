package fr.cpom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The language of a command: its labels, dates and locale. */
final class Langue {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final Pattern ACCORD = Pattern.compile("\\{(\\d)\\|([^|}]*)\\|([^}]*)}");

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            description = "Langue des tableaux et des messages : ${COMPLETION-CANDIDATES} (fr si l'option manque).")
    Code code = Code.fr;

    private final Properties textes = new Properties();

    /** The languages, named as they are typed. */
    enum Code {
        fr(Locale.FRENCH),
        en(Locale.ENGLISH);

        private final Locale locale;

        Code(Locale locale) {
            this.locale = locale;
        }
    }

    Locale locale() {
        return code.locale;
    }

    String texte(String cle) {
        if (textes.isEmpty()) {
            String nom = "cli_" + code + ".properties";
            try (InputStream flux = Langue.class.getResourceAsStream(nom)) {
                textes.load(new InputStreamReader(Objects.requireNonNull(flux, nom), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(nom, e);
            }
        }
        return textes.getProperty(cle, cle);
    }

    /** A text with its places {@code {0}}, {@code {1}} filled, and {@code {0|ligne|lignes}} as the number in that place has it. */
    String texte(String cle, Object... valeurs) {
        String texte = ACCORD.matcher(texte(cle))
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(singulier(valeurs[Integer.parseInt(m.group(1))].toString()) ? 2 : 3)));
        for (int i = 0; i < valeurs.length; i++) {
            texte = texte.replace("{" + i + "}", valeurs[i].toString());
        }
        return texte;
    }

    /** In French below two, in English one alone. */
    private boolean singulier(String nombre) {
        double valeur = Math.abs(Double.parseDouble(nombre.replace(',', '.')));
        return code == Code.fr ? valeur < 2 : valeur == 1;
    }

    /** A title between two blank lines. */
    void titre(PrintWriter sortie, String cle, Object... valeurs) {
        sortie.println();
        sortie.println(texte(cle, valeurs));
        sortie.println();
    }

    String date(LocalDate date) {
        return code == Code.fr ? JOUR.format(date) : date.toString();
    }
}
