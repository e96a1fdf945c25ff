package fr.cpom.valeur.interne;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The messages for people: French, and English when it is asked; no default locale is ever read. */
public final class Textes {
    private static final Map<String, Properties> LUS = new ConcurrentHashMap<>();

    private Textes() {}

    /** The text of a key in a bundle, or the key itself when it has none. */
    public static String texte(String paquet, String cle, Locale locale) {
        String langue = "en".equals(locale.getLanguage()) ? "en" : "fr";
        return paquet(paquet, langue).getProperty(cle, cle);
    }

    /** All the texts of a bundle in a language, {@code fr} or {@code en}. */
    public static Properties paquet(String paquet, String langue) {
        return LUS.computeIfAbsent(paquet + "_" + langue, Textes::charger);
    }

    /** {@code modele} with each {@code {nom}} replaced by what the function gives for it. */
    public static String remplir(String modele, UnaryOperator<String> valeurs) {
        StringBuilder sortie = new StringBuilder(modele.length() + 32);
        int i = 0;
        while (i < modele.length()) {
            int ouvre = modele.indexOf('{', i);
            int ferme = ouvre < 0 ? -1 : modele.indexOf('}', ouvre);
            if (ferme < 0) {
                break;
            }
            String nom = modele.substring(ouvre + 1, ferme);
            sortie.append(modele, i, ouvre).append(valeurs.apply(nom));
            i = ferme + 1;
        }
        return sortie.append(modele, i, modele.length()).toString();
    }

    private static Properties charger(String nom) {
        String chemin = "/META-INF/cpom/textes/" + nom + ".properties";
        try (InputStream flux = Textes.class.getResourceAsStream(chemin)) {
            Properties lues = new Properties();
            lues.load(new InputStreamReader(Objects.requireNonNull(flux, chemin), StandardCharsets.UTF_8));
            return lues;
        } catch (IOException e) {
            throw new UncheckedIOException(chemin, e);
        }
    }
}
