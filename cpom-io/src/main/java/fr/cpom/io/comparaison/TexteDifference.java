package fr.cpom.io.comparaison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** Differences in words, in French and in English. */
final class TexteDifference {
    private static final Pattern TAUX = Pattern.compile("-?[0-9]+(\\.[0-9]+)?%");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern CONSTANTE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    /** The fields that hold an amount: in JSON it looks like any decimal. */
    private static final Set<String> MONTANTS = Set.of("montant", "demande", "retenu");

    private static final Properties FRANCAIS = charger("fr");
    private static final Properties ANGLAIS = charger("en");

    private TexteDifference() {}

    /** The text of a key, or the key itself. */
    static String mot(String cle, Locale locale) {
        return ("en".equals(locale.getLanguage()) ? ANGLAIS : FRANCAIS).getProperty(cle, cle);
    }

    private static Properties charger(String langue) {
        String nom = "/META-INF/cpom/textes/comparaison_" + langue + ".properties";
        try (InputStream flux = TexteDifference.class.getResourceAsStream(nom)) {
            Properties lues = new Properties();
            lues.load(new InputStreamReader(Objects.requireNonNull(flux, nom), StandardCharsets.UTF_8));
            return lues;
        } catch (IOException e) {
            throw new UncheckedIOException(nom, e);
        }
    }

    /** Steps that say nothing to a person are left out, and a field that has the name of its list. */
    static String sujet(Difference difference, Locale locale) {
        List<String> pas = new ArrayList<>();
        String precedent = "";
        for (Repere repere : difference.reperes()) {
            String nom = champ(repere.champ(), locale);
            String element = String.join(
                    " ",
                    repere.element().stream()
                            .filter(e -> !e.isEmpty())
                            .map(e -> simple(e, locale))
                            .toList());
            boolean repete = nom.equals(precedent) || element.startsWith(nom + " ");
            String texte = repete ? element : (nom + " " + element).strip();
            if (!texte.isEmpty()) {
                pas.add(texte);
            }
            precedent = nom;
        }
        return pas.isEmpty() ? difference.rubrique().titre(locale) : String.join(", ", pas);
    }

    /** What is added or taken out, without what its subject already says. */
    static String element(Difference difference, JsonNode valeur, Locale locale) {
        Repere dernier = difference.reperes().get(difference.reperes().size() - 1);
        if (dernier.element().isEmpty() || !valeur.isObject()) {
            return dernier.element().isEmpty() ? valeur(valeur, dernier.champ(), locale) : "";
        }
        ObjectNode reste = valeur.deepCopy();
        valeur.properties().forEach(e -> {
            String texte = e.getValue().isArray()
                    ? valeur(e.getValue(), "", locale)
                    : e.getValue().asText();
            if (dernier.element().stream().anyMatch(n -> n.equals(texte) || n.endsWith("(" + texte + ")"))) {
                reste.remove(e.getKey());
            }
        });
        return valeur(reste, dernier.champ(), locale);
    }

    private static String champ(String champ, Locale locale) {
        String cle = "champ." + champ;
        String nom = mot(cle, locale);
        return nom.equals(cle) ? champ : nom;
    }

    /** A value of a field: an amount, a rate, a date the way of the locale; an object as its fields, a list of them as their number. */
    static String valeur(JsonNode valeur, String champ, Locale locale) {
        if (valeur.isObject()) {
            List<String> textes = new ArrayList<>();
            valeur.properties().forEach(e -> {
                String nom = champ(e.getKey(), locale);
                textes.add((nom.isEmpty() ? "" : nom + " ") + valeur(e.getValue(), e.getKey(), locale));
            });
            return String.join(", ", textes);
        }
        if (valeur.isArray()) {
            boolean simples = true;
            List<String> textes = new ArrayList<>();
            for (JsonNode element : valeur) {
                simples &= element.isValueNode();
                textes.add(valeur(element, champ, locale));
            }
            return simples ? String.join(" + ", textes) : "× " + valeur.size();
        }
        if (valeur.isBoolean()) {
            return mot("valeur." + valeur.asText(), locale);
        }
        if (valeur.isTextual() && MONTANTS.contains(champ)) {
            try {
                return Montants.formatCentimes(Montants.parseCentimes(valeur.asText()), locale);
            } catch (ValeurInvalideException e) {
                return valeur.asText(); // a tree that no contract gives
            }
        }
        return simple(valeur.asText(), locale);
    }

    private static String simple(String texte, Locale locale) {
        boolean anglais = "en".equals(locale.getLanguage());
        var date = DATE.matcher(texte);
        if (date.matches()) {
            return anglais ? texte : date.group(3) + "/" + date.group(2) + "/" + date.group(1);
        }
        if (TAUX.matcher(texte).matches()) {
            try {
                return Taux.parse(texte).format(locale);
            } catch (ValeurInvalideException e) {
                return texte;
            }
        }
        String connu = mot("valeur." + texte, locale);
        if (!connu.equals("valeur." + texte)) {
            return connu;
        }
        return CONSTANTE.matcher(texte).matches()
                ? texte.toLowerCase(Locale.ROOT).replace('_', ' ')
                : texte;
    }
}
