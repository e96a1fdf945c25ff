package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.suivi.obligation.Obligation.EcheanceConclusion;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of the law, read once: {@code META-INF/cpom/droit/obligation-contrat.json}. */
final class TableObligation {
    private static final String RESSOURCE = "/META-INF/cpom/droit/obligation-contrat.json";
    private static final TableObligation STANDARD = lire();

    private final Map<NatureCpom, List<RegleObligation>> regles = new EnumMap<>(NatureCpom.class);
    private final Map<NatureCpom, List<EcheanceConclusion>> echeances = new EnumMap<>(NatureCpom.class);
    private final Map<EcheanceConclusion, String> sources = new HashMap<>();
    private final Map<String, ReferenceJuridique> horsChamp = new HashMap<>();
    private final Map<String, Set<String>> familles = new HashMap<>();

    private TableObligation(Map<String, @Nullable Object> objet) throws IOException {
        for (Object regle : Json.liste(objet, "regles")) {
            RegleObligation lue = RegleObligation.lire(Json.enObjet(regle, "regles"));
            regles.computeIfAbsent(lue.nature(), n -> new ArrayList<>()).add(lue);
        }
        Map<String, @Nullable Object> parNom = Json.enObjet(objet.get("familles"), "familles");
        for (String nom : parNom.keySet()) {
            familles.put(
                    nom,
                    Json.liste(parNom, nom).stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()));
        }
        for (Object categorie : Json.liste(objet, "horsChamp")) {
            Map<String, @Nullable Object> lue = Json.enObjet(categorie, "horsChamp");
            horsChamp.put(Json.texte(lue, "categorie"), ReferenceJuridique.casf(Json.texte(lue, "article")));
        }
        for (Object echeance : Json.liste(objet, "echeances")) {
            Map<String, @Nullable Object> lue = Json.enObjet(echeance, "echeances");
            EcheanceConclusion conclusion = new EcheanceConclusion(
                    LocalDate.parse(Json.texte(lue, "date")),
                    Json.texte(lue, "libelle"),
                    ReferenceJuridique.of(
                            Json.texte(lue, "texte"),
                            Json.texteEventuel(lue, "article").orElse("")),
                    Confiance.valueOf(Json.texte(lue, "confiance")));
            sources.put(conclusion, Json.texte(lue, "source"));
            echeances
                    .computeIfAbsent(NatureCpom.valueOf(Json.texte(lue, "nature")), n -> new ArrayList<>())
                    .add(conclusion);
        }
    }

    private static TableObligation lire() {
        try (InputStream flux = TableObligation.class.getResourceAsStream(RESSOURCE)) {
            return new TableObligation(Json.objet(Objects.requireNonNull(flux, RESSOURCE)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(RESSOURCE + " illisible : " + e.getMessage(), e);
        }
    }

    static TableObligation standard() {
        return STANDARD;
    }

    /** The first line of a kind of contract whose conditions are all met; the last line of each kind has none. */
    RegleObligation regle(NatureCpom nature, Qualification q) {
        for (RegleObligation regle : Objects.requireNonNull(regles.get(nature))) {
            if (regle.vise(q)) {
                return regle;
            }
        }
        throw new IllegalStateException("table sans règle finale pour " + nature);
    }

    List<EcheanceConclusion> echeances(NatureCpom nature) {
        return echeances.getOrDefault(nature, List.of());
    }

    String source(EcheanceConclusion echeance) {
        return sources.getOrDefault(echeance, "");
    }

    /** The article that puts a category outside L. 312-1 I. */
    Optional<ReferenceJuridique> horsChamp(String categorie) {
        return Optional.ofNullable(horsChamp.get(categorie));
    }

    /** True when a category is of a family of the table: {@code ehpad}, {@code residenceAutonomie}, {@code aideADomicile}. */
    boolean estDe(String famille, String categorie) {
        return familles.getOrDefault(famille, Set.of()).contains(categorie);
    }
}
