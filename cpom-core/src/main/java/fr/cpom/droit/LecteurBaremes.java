package fr.cpom.droit;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Reads files of dated series and refuses those that are unsorted, unsourced or of an unknown unit. */
final class LecteurBaremes {
    private static final String DOSSIER = "/META-INF/cpom/baremes/";
    private static final int SOURCE_MAXIMALE = 250;
    private static final Set<String> CHAMPS_ENTREE =
            Set.of("debut", "valeur", "territoire", "texte", "article", "source", "confiance", "note");

    private LecteurBaremes() {}

    /** All the families that the library ships, listed by their index. */
    static JeuDeBaremes standard() {
        try {
            Map<String, @Nullable Object> index = ressource("index.json");
            List<Bareme<?>> tous = new ArrayList<>();
            for (Object famille : Json.liste(index, "familles")) {
                tous.addAll(lireSeries(ressource(famille + ".json")));
            }
            String version = Json.texte(index, "version");
            LoggerFactory.getLogger(JeuDeBaremes.class).debug("barèmes {} : {} séries", version, tous.size());
            return JeuDeBaremes.of(version, tous);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("barèmes de la bibliothèque illisibles : " + e.getMessage(), e);
        }
    }

    /** One file of series given by a caller. */
    static JeuDeBaremes lire(InputStream json) throws IOException {
        Map<String, @Nullable Object> objet = Json.objet(json);
        try {
            return JeuDeBaremes.of(Json.texte(objet, "version"), lireSeries(objet));
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Map<String, @Nullable Object> ressource(String nom) throws IOException {
        try (InputStream flux = LecteurBaremes.class.getResourceAsStream(DOSSIER + nom)) {
            return Json.objet(Objects.requireNonNull(flux, nom));
        }
    }

    private static List<Bareme<?>> lireSeries(Map<String, @Nullable Object> fichier) throws IOException {
        List<Bareme<?>> baremes = new ArrayList<>();
        for (Object serie : Json.liste(fichier, "series")) {
            baremes.add(lireSerie(Json.enObjet(serie, "series")));
        }
        return baremes;
    }

    private static Bareme<?> lireSerie(Map<String, @Nullable Object> objet) throws IOException {
        String id = Json.texte(objet, "id");
        String unite = Json.texte(objet, "unite");
        if (unite.equals("taux")) {
            return bareme(objet, Serie.taux(id), unite, Taux::parse);
        }
        if (unite.equals("EUR") || unite.startsWith("EUR/")) {
            return bareme(objet, Serie.montant(id), unite, Montants::euros);
        }
        return switch (unite) {
            case "jours", "mois", "ans", "nombre" -> bareme(objet, Serie.entier(id), unite, Integer::valueOf);
            case "coefficient" -> bareme(objet, Serie.decimal(id), unite, BigDecimal::new);
            case "mois-jour" -> bareme(objet, Serie.jour(id), unite, j -> MonthDay.parse("--" + j));
            default -> throw new IOException(id + " : unité inconnue " + unite);
        };
    }

    private static <T> Bareme<T> bareme(
            Map<String, @Nullable Object> objet, Serie<T> serie, String unite, Function<String, T> lecture)
            throws IOException {
        List<EntreeBareme<T>> entrees = new ArrayList<>();
        for (Object valeur : Json.liste(objet, "valeurs")) {
            Map<String, @Nullable Object> entree = Json.enObjet(valeur, serie.id());
            try {
                entrees.add(entree(entree, serie, lecture));
            } catch (RuntimeException e) {
                throw new IOException(serie.id() + " " + entree.get("debut") + " : " + e.getMessage(), e);
            }
        }
        return new Bareme<>(
                serie, Json.texte(objet, "libelle"), unite, LocalDate.parse(Json.texte(objet, "verifieLe")), entrees);
    }

    private static <T> EntreeBareme<T> entree(
            Map<String, @Nullable Object> entree, Serie<T> serie, Function<String, T> lecture) throws IOException {
        for (String champ : entree.keySet()) {
            if (!CHAMPS_ENTREE.contains(champ)) {
                throw new IOException(serie.id() + " : champ inconnu " + champ);
            }
        }
        if (!entree.containsKey("valeur")) {
            throw new IOException(serie.id() + " : valeur absente (écrire null pour clore la série)");
        }
        String source = Json.texte(entree, "source");
        if (source.length() > SOURCE_MAXIMALE) {
            throw new IOException(serie.id() + " : source de plus de " + SOURCE_MAXIMALE + " caractères");
        }
        Object brute = entree.get("valeur");
        return new EntreeBareme<>(
                LocalDate.parse(Json.texte(entree, "debut")),
                brute == null ? Optional.empty() : Optional.of(lecture.apply(brute.toString())),
                Json.texteEventuel(entree, "territoire").map(Territoire::parse).orElse(Territoire.national()),
                ReferenceJuridique.of(
                        Json.texte(entree, "texte"),
                        Json.texteEventuel(entree, "article").orElse("")),
                source,
                Confiance.valueOf(Json.texte(entree, "confiance")),
                Json.texteEventuel(entree, "note"));
    }
}
