package fr.cpom.io;

import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CalculatorId;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.SchemaJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What a person needs to know of a calculator before using it.
 *
 * @param id its id
 * @param texte what it computes, in one line; empty for a calculator that is not of the library
 * @param articles the articles that it applies
 * @param schema JSON Schema of its entry
 * @param exemple an entry in JSON that it computes, identities and amounts being invented; empty for a calculator that is not
 *     of the library
 */
public record FicheCalculateur(
        CalculatorId id,
        Optional<String> texte,
        List<ReferenceJuridique> articles,
        String schema,
        Optional<String> exemple) {
    private static final String DOSSIER = "/META-INF/cpom/";

    public FicheCalculateur {
        articles = List.copyOf(articles);
    }

    static FicheCalculateur de(Calculator<?, ?> calculateur, Locale locale) {
        CalculatorId id = calculateur.id();
        return new FicheCalculateur(
                id,
                Optional.ofNullable(textes(locale).getProperty(id.valeur())),
                calculateur.references(),
                CpomJson.standard().write(SchemaJson.of(calculateur.entree(), id + ".entree.v1")),
                ressource("exemples/" + id + ".json"));
    }

    private static Properties textes(Locale locale) {
        String langue = "en".equals(locale.getLanguage()) ? "en" : "fr";
        try (InputStream flux =
                FicheCalculateur.class.getResourceAsStream(DOSSIER + "textes/calculateurs_" + langue + ".properties")) {
            Properties textes = new Properties();
            if (flux != null) {
                textes.load(new InputStreamReader(flux, StandardCharsets.UTF_8));
            }
            return textes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> ressource(String nom) {
        try (InputStream flux = FicheCalculateur.class.getResourceAsStream(DOSSIER + nom)) {
            return flux == null
                    ? Optional.empty()
                    : Optional.of(new String(flux.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(nom, e);
        }
    }
}
